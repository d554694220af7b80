"""`mainstay keys …`: signing keys change hands without a gap, and what is sealed comes under the first key."""

import io
import json
import sys

import httpx
import jwt
import pytest
from jwt import PyJWKClient

from mainstay.entrypoints.sealed_columns import SEALED
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db import Model
from mainstay.infra.db.tables import import_models
from mainstay.kit.secrets import EncryptionKey
from tests.entrypoints.test_people_command import signed_in
from tests.waiting import until_true

# Sealed under the token that it replaces, not under a key of the installation.
NOT_OURS = {("refresh_tokens", "sealed_successor")}


@pytest.fixture(autouse=True)
async def _no_keys_yet(owner):
    await owner.execute("TRUNCATE signing_keys")
    yield
    await owner.execute("TRUNCATE signing_keys")


def keys(mainstay):
    return [json.loads(line) for line in mainstay("keys", "list", "--json").out.splitlines()]


def states(mainstay):
    return [key["state"] for key in keys(mainstay)]


def read(served, access):
    """As another program would, that knows nothing of us but the address of the key set."""
    client = PyJWKClient(f"{served.address}/.well-known/jwks.json", cache_jwk_set=False)
    key = client.get_signing_key_from_jwt(access)
    return jwt.decode(access, key, algorithms=["ES256"], audience="mainstay", options={"require": ["exp", "sub"]})


def published(served):
    return {key["kid"] for key in served.get("/.well-known/jwks.json").json()["keys"]}


@pytest.mark.processes
async def test_tokens_are_read_before_during_and_after_a_rotation(mainstay, serve, owner):
    made = json.loads(mainstay("users", "create", "ada@example.com", "--json").out)
    served = serve(factory="create_whole")
    before = signed_in(served, made, "correct horse battery staple")
    old = jwt.get_unverified_header(before)["kid"]

    def me(access):
        return served.get("/api/v1/users/me", headers={"Authorization": f"Bearer {access}"}).status_code

    def fresh():
        credentials = {"email": made["email"], "password": "correct horse battery staple"}
        return httpx.post(f"{served.address}/api/v1/auth/login", json=credentials, timeout=20).json()["access_token"]

    assert read(served, before)["iss"]
    assert mainstay("keys", "rotate").code == 0
    following = keys(mainstay)[0]["id"]
    until_true(lambda: published(served) == {old, following}, patience=2, pause=0.05)
    during = fresh()
    assert jwt.get_unverified_header(during)["kid"] == old, "the next key does not sign before its day"
    assert read(served, during)
    # A day later.
    await owner.execute("UPDATE signing_keys SET active_from = now() WHERE id = $1::text::uuid", following)
    until_true(lambda: jwt.get_unverified_header(fresh())["kid"] == following, patience=2, pause=0.05)
    for access in (before, during, fresh()):
        assert read(served, access)
        assert me(access) == 200
    # When the last token of the old key has expired.
    await owner.execute("UPDATE signing_keys SET retired_at = now() WHERE id = $1::text::uuid", old)
    until_true(lambda: published(served) == {following}, patience=2, pause=0.05)
    assert me(before) == 401
    assert read(served, fresh())


@pytest.mark.processes
async def test_after_a_compromise_no_token_counts_within_two_seconds(mainstay, serve):
    made = json.loads(mainstay("users", "create", "ada@example.com", "--json").out)
    served = serve(factory="create_whole")
    access = signed_in(served, made, "correct horse battery staple")
    headers = {"Authorization": f"Bearer {access}"}
    assert served.get("/api/v1/users/me", headers=headers).status_code == 200
    assert mainstay("keys", "rotate", "--now", "--yes").code == 0
    until_true(lambda: served.get("/api/v1/users/me", headers=headers).status_code == 401, patience=2, pause=0.05)
    assert served.get("/api/v1/users/me", headers=headers).json()["code"] == "token_invalid"


def test_the_next_key_waits_a_day_and_is_published_once(mainstay):
    assert mainstay("keys", "rotate", "--now", "--yes").code == 0
    assert states(mainstay) == ["signs"]
    assert "published, signs from" in mainstay("keys", "rotate").out
    assert states(mainstay) == ["waiting", "signs"]
    again = mainstay("keys", "rotate")
    assert (again.code, "is published already" in again.err) == (2, True)


async def test_the_old_key_counts_until_its_last_token_has_expired(mainstay, owner):
    mainstay("keys", "rotate", "--now", "--yes")
    mainstay("keys", "rotate")
    left = await owner.fetchval("SELECT retired_at - now() FROM signing_keys WHERE retired_at IS NOT NULL")
    assert 24 * 3600 + 30 * 60 < left.total_seconds() < 24 * 3600 + 40 * 60


def test_a_rotation_at_once_asks_and_retires_every_other_key(mainstay, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    assert mainstay("keys", "rotate", "--now").code == 1
    mainstay("keys", "rotate", "--now", "--yes")
    mainstay("keys", "rotate")
    mainstay("keys", "rotate", "--now", "--yes")
    assert sorted(states(mainstay)) == ["retired", "retired", "signs"]


def test_the_key_that_signs_is_not_retired_and_one_that_waits_can_be(mainstay):
    mainstay("keys", "rotate", "--now", "--yes")
    mainstay("keys", "rotate")
    waiting, signing = (key["id"] for key in keys(mainstay))
    refused = mainstay("keys", "retire", signing)
    assert (refused.code, "rotate --now" in refused.err) == (2, True)
    assert mainstay("keys", "retire", waiting).code == 0
    assert mainstay("keys", "retire", waiting).code == 2
    assert mainstay("keys", "retire", "00000000-0000-7000-8000-000000000000").code == 2
    assert [key["retired_at"] for key in keys(mainstay) if key["state"] == "signs"] == [None]


def test_every_sealed_column_is_known_to_reseal():
    import_models()
    sealed = {
        (table.name, column.name)
        for table in Model.metadata.tables.values()
        for column in table.columns
        if column.name.startswith("sealed_")
        or (table.name == "signing_secrets" and column.name in {"sealed", "previous"})
    }
    assert sealed - NOT_OURS == {(one.table, one.column) for one in SEALED}


async def test_what_is_sealed_comes_under_the_first_key_so_that_the_old_one_can_go(mainstay, set_environment, owner):
    old, new = EncryptionKey.new(), EncryptionKey.new()
    set_environment(ENCRYPTION_KEYS=old.encode())
    mainstay("users", "create", "ada@example.com")
    mainstay("keys", "rotate", "--now", "--yes")
    id_ = await owner.fetchval("SELECT id FROM users")
    secret = Sealer([old.raw], "totp/v1").seal(b"JBSWY3DP", str(id_))
    await owner.execute("INSERT INTO totp_factors (user_id, sealed_secret) VALUES ($1, $2)", id_, secret)
    set_environment(ENCRYPTION_KEYS=f"{new.encode()},{old.encode()}")
    assert "totp_factors: 0 under the first key, 1 to be sealed anew" in mainstay("keys", "reseal", "--check").out
    assert await owner.fetchval("SELECT sealed_secret FROM totp_factors") == secret
    done = mainstay("keys", "reseal")
    assert done.code == 0
    assert "signing_keys: 0 under the first key, 1 sealed anew, 0 lost" in done.out
    set_environment(ENCRYPTION_KEYS=new.encode())
    last = mainstay("keys", "reseal", "--check")
    assert (last.code, "1 under the first key, 0 to be" in last.out) == (0, True)
    sealed = await owner.fetchval("SELECT sealed_secret FROM totp_factors")
    assert Sealer([new.raw], "totp/v1").open(sealed, str(id_)) == b"JBSWY3DP"


async def test_what_no_key_opens_is_named_and_left_alone(mainstay, set_environment, owner):
    set_environment(ENCRYPTION_KEYS=EncryptionKey.new().encode())
    mainstay("keys", "rotate", "--now", "--yes")
    id_ = await owner.fetchval("SELECT id FROM signing_keys")
    set_environment(ENCRYPTION_KEYS=EncryptionKey.new().encode())
    ended = mainstay("keys", "reseal")
    assert (ended.code, f"signing_keys: no key opens {id_}" in ended.err) == (1, True)
    # The way out, as the runbook says it.
    assert mainstay("keys", "rotate", "--now", "--yes").code == 0
