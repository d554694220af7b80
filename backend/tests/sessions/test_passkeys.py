"""Passkeys of a person: made, named, taken away; and what is no passkey."""

import asyncio
import json
from typing import Any

import asyncpg
import httpx
import pytest

from mainstay.accounts import service as accounts
from mainstay.infra.crypto.passkeys import RelyingParty
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.actor import Actor
from tests.authenticator import AAGUID, Authenticator
from tests.sessions.conftest import Device, Someone, Whole, sign_in
from tests.sessions.passkey_steps import add, come_in, creation, outcome, password, register, registered


async def test_the_options_ask_for_what_can_stand_for_both_factors(device: Device) -> None:
    options = await creation(device)
    assert options["rp"] == {"id": "localhost", "name": "Mainstay"}
    assert options["authenticatorSelection"] == {
        "residentKey": "required",
        "requireResidentKey": True,
        "userVerification": "required",
    }
    assert options["attestation"] == "none"
    assert [one["alg"] for one in options["pubKeyCredParams"]] == [-7, -8, -257]
    assert options["user"]["name"] == "ada@example.com"
    assert "ada" not in options["user"]["id"].lower()


async def test_who_we_are_never_comes_from_the_request(device: Device, client: httpx.AsyncClient) -> None:
    headers = {
        "Authorization": f"Bearer {device.tokens['access_token']}",
        "Host": "evil.example",
        "X-Forwarded-Host": "evil.example",
    }
    begun = await client.post("/api/v1/auth/passkeys/begin", headers=headers)
    assert begun.json()["options"]["rp"]["id"] == "localhost"
    asked = await client.post("/api/v1/auth/passkeys/login/begin", headers={"Host": "evil.example"})
    assert asked.json()["options"]["rpId"] == "localhost"


@pytest.mark.parametrize(
    ("public_url", "id_", "origin"),
    [
        ("https://mainstay.example.com", "mainstay.example.com", "https://mainstay.example.com"),
        ("https://Mainstay.Example.com:443", "mainstay.example.com", "https://mainstay.example.com"),
        ("http://localhost:3000", "localhost", "http://localhost:3000"),
        ("https://mainstay.example.com:8443", "mainstay.example.com", "https://mainstay.example.com:8443"),
    ],
)
def test_the_address_is_read_as_browsers_write_it(public_url: str, id_: str, origin: str) -> None:
    party = RelyingParty(public_url, "Mainstay")
    assert (party.id, party.origin) == (id_, origin)


@pytest.mark.parametrize("algorithm", ["ES256", "EdDSA", "RS256"])
@pytest.mark.parametrize("attestation", ["none", "packed"])
async def test_each_kind_of_key_can_be_added_and_opens_the_account(
    device: Device, client: httpx.AsyncClient, algorithm: Any, attestation: Any
) -> None:
    key = Authenticator(algorithm, attestation=attestation)
    assert (await register(device, key)).status_code == 201
    assert (await come_in(client, key)).status_code == 200


async def test_what_is_kept_of_it(device: Device, authenticator: Authenticator, owner: asyncpg.Connection) -> None:
    authenticator.synced = True
    answer = await register(device, authenticator, transports=["hybrid", "internal", "telepathy", "internal"])
    made = answer.json()
    assert answer.headers["etag"] == '"1"'
    assert made["transports"] == ["hybrid", "internal"]
    assert (made["is_synced"], made["is_backed_up"]) == (True, True)
    assert made["aaguid"] == str(AAGUID)
    assert made["last_used_at"] is None
    row = await owner.fetchrow("SELECT * FROM passkeys")
    assert row["credential_id"] == authenticator.credential_id
    assert row["sign_count"] == 1
    assert await owner.fetchval("SELECT count(*) FROM passkey_challenges") == 0


async def test_the_first_second_factor_brings_recovery_codes_and_no_other(device: Device, owner: Any) -> None:
    first = await registered(device)
    assert len(set(first["recovery_codes"])) == 10
    assert (await registered(device))["recovery_codes"] is None
    shown = (await device.call("GET", "/auth/mfa")).json()
    assert shown == {"is_required": True, "totp": None, "passkeys": 2, "recovery_codes_left": 10}


async def test_an_app_beside_a_passkey_leaves_the_codes_as_they_are(device: Device, owner: asyncpg.Connection) -> None:
    from tests.sessions.phone import Phone

    await registered(device)
    before = await owner.fetch("SELECT code_hash FROM recovery_codes ORDER BY code_hash")
    begun = (await device.call("POST", "/auth/mfa/totp/begin")).json()
    code = Phone(begun["secret"], []).code()
    confirmed = await device.call("POST", "/auth/mfa/totp/confirm", json={"code": code})
    assert confirmed.json() == {"recovery_codes": []}
    assert (await device.call("DELETE", "/auth/mfa/totp")).status_code == 204
    assert await owner.fetch("SELECT code_hash FROM recovery_codes ORDER BY code_hash") == before


async def test_new_recovery_codes_can_be_had_with_a_passkey_alone(device: Device) -> None:
    assert outcome(await device.call("POST", "/auth/mfa/recovery-codes")) == (404, "not_found")
    first = await registered(device)
    fresh = (await device.call("POST", "/auth/mfa/recovery-codes")).json()["recovery_codes"]
    assert not set(fresh) & set(first["recovery_codes"])


async def test_known_ones_are_excluded_from_the_next(device: Device, authenticator: Authenticator) -> None:
    made = await register(device, authenticator)
    excluded = (await creation(device))["excludeCredentials"]
    assert excluded == [{"id": _id(authenticator), "type": "public-key", "transports": ["internal"]}]
    assert made.json()["name"] == "Phone"


def _id(authenticator: Authenticator) -> str:
    from tests.authenticator import b64

    return b64(authenticator.credential_id)


async def test_list_get_rename(device: Device) -> None:
    one, two = await registered(device, name="  Old \u2028 phone "), await registered(device, name="Key")
    assert [row["name"] for row in (await device.call("GET", "/auth/passkeys")).json()["data"]] == ["Old phone", "Key"]
    path = f"/auth/passkeys/{one['id']}"
    renamed = await device.call("PATCH", path, json={"name": "Drawer"})
    assert (renamed.json()["name"], renamed.headers["etag"]) == ("Drawer", '"2"')
    assert (await device.call("GET", path)).json() == renamed.json()
    assert (await device.call("GET", f"/auth/passkeys/{two['id']}")).json()["name"] == "Key"
    for body in ({}, {"name": ""}, {"name": "x" * 65}, {"name": " \t"}, {"name": "x", "sign_count": 0}):
        assert outcome(await device.call("PATCH", path, json=body)) == (422, "validation_failed")


async def test_an_old_version_changes_nothing(device: Device, client: httpx.AsyncClient) -> None:
    made = await registered(device)
    headers = {"Authorization": f"Bearer {device.tokens['access_token']}", "If-Match": '"7"'}
    path = f"/api/v1/auth/passkeys/{made['id']}"
    assert outcome(await client.patch(path, json={"name": "x"}, headers=headers)) == (412, "version_mismatch")
    assert outcome(await client.delete(path, headers=headers)) == (412, "version_mismatch")
    assert (await client.delete(path, headers={**headers, "If-Match": '"1"'})).status_code == 204


async def test_removing_one_ends_the_other_sessions(
    device: Device, client: httpx.AsyncClient, ada: Someone, authenticator: Authenticator, owner: asyncpg.Connection
) -> None:
    made = await register(device, authenticator)
    other = Device(client, (await come_in(client, authenticator)).json())
    waiting = (await password(client, ada)).json()["challenge"]
    assert (await device.call("DELETE", f"/auth/passkeys/{made.json()['id']}")).status_code == 204
    assert (await other.me()).json()["code"] == "session_revoked"
    assert (await device.me()).status_code == 200
    refused = await client.post("/api/v1/auth/mfa/passkey/begin", json={"challenge": waiting})
    assert outcome(refused) == (401, "challenge_invalid")
    assert outcome(await come_in(client, authenticator)) == (401, "passkey_invalid")
    for table in ("passkeys", "recovery_codes", "sign_in_challenges", "device_cookies"):
        assert await owner.fetchval(f"SELECT count(*) FROM {table}") == 0
    # Nothing but the password is left to ask for.
    assert (await password(client, ada)).status_code == 200


async def test_the_codes_stay_as_long_as_there_is_a_factor(device: Device) -> None:
    one = await registered(device)
    await registered(device)
    await device.call("DELETE", f"/auth/passkeys/{one['id']}")
    assert (await device.call("GET", "/auth/mfa")).json()["recovery_codes_left"] == 10


async def somebody_else(whole: Whole) -> Device:
    hasher = PasswordHasher(threads=1)
    async with whole.app.state.database.transaction() as session:
        made = await accounts.create_with_one_time_password(
            session, hasher, email="eve@example.com", full_name="Eve", operator=False
        )
    hasher.close()
    assert made.one_time_password
    eve = await sign_in(whole.client, Someone("eve@example.com", made.one_time_password))
    changed = await eve.call("POST", "/auth/password/change", json={"new_password": "a quiet lake at dawn"})
    assert changed.status_code == 204, changed.text
    return eve


async def test_another_persons_passkey_is_not_found(device: Device, whole: Whole) -> None:
    made, eve = await registered(device), await somebody_else(whole)
    path = f"/auth/passkeys/{made['id']}"
    for method, body in (("GET", None), ("PATCH", {"name": "Mine now"}), ("DELETE", None)):
        answer = await eve.call(method, path, **({"json": body} if body else {}))
        assert outcome(answer) == (404, "not_found")
    assert (await eve.call("GET", "/auth/passkeys")).json() == {"data": []}
    assert (await device.call("GET", path)).json()["name"] == "Phone"


async def test_a_credential_is_one_persons(device: Device, whole: Whole, authenticator: Authenticator) -> None:
    await register(device, authenticator)
    eve = await somebody_else(whole)
    thief = Authenticator(credential_id=authenticator.credential_id)
    assert outcome(await register(eve, thief)) == (409, "passkey_exists")
    assert outcome(await register(device, authenticator)) == (409, "passkey_exists")
    # The codes of a first factor are not made for one that was refused.
    assert (await eve.call("GET", "/auth/mfa")).json()["recovery_codes_left"] == 0


async def test_a_challenge_is_for_one_session_and_one_purpose(
    device: Device, client: httpx.AsyncClient, ada: Someone, authenticator: Authenticator
) -> None:
    other, options = await sign_in(client, ada), await creation(device)
    made = authenticator.create(options)
    assert outcome(await add(other, made)) == (401, "challenge_invalid")
    signing_in = (await client.post("/api/v1/auth/passkeys/login/begin")).json()["options"]["challenge"]
    assert outcome(await add(device, authenticator.create(options, challenge=signing_in))) == (401, "challenge_invalid")
    for nonsense in ("", "AAAA", "!!!!", 7, None, ["AAAA"]):
        answer = await add(device, authenticator.create(options, challenge=nonsense))
        assert outcome(answer) == (401, "challenge_invalid")
    # None of that took it from the one whose it is.
    assert (await add(device, made)).status_code == 201
    assert outcome(await add(device, made)) == (401, "challenge_invalid")


async def test_a_challenge_lasts_five_minutes(device: Device, authenticator: Authenticator, owner: Any) -> None:
    options = await creation(device)
    lasts = await owner.fetchval("SELECT expires_at - created_at FROM passkey_challenges")
    assert 299 < lasts.total_seconds() < 301
    await owner.execute("UPDATE passkey_challenges SET expires_at = now()")
    assert outcome(await add(device, authenticator.create(options))) == (401, "challenge_invalid")


async def test_the_same_answer_twice_at_once_is_one_passkey(device: Device, owner: asyncpg.Connection) -> None:
    made = Authenticator().create(await creation(device))
    answers = await asyncio.gather(*(add(device, made) for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [201] + [401] * 7
    assert await owner.fetchval("SELECT count(*) FROM passkeys") == 1


async def test_ten_and_no_more_however_many_at_once(device: Device, owner: asyncpg.Connection) -> None:
    for _ in range(8):
        await registered(device)
    made = [Authenticator().create(await creation(device)) for _ in range(5)]
    answers = await asyncio.gather(*(add(device, one) for one in made))
    assert sorted(answer.status_code for answer in answers) == [201, 201, 409, 409, 409]
    assert {outcome(answer)[1] for answer in answers if answer.status_code == 409} == {"passkey_limit_reached"}
    assert await owner.fetchval("SELECT count(*) FROM passkeys") == 10
    assert outcome(await device.call("POST", "/auth/passkeys/begin")) == (409, "passkey_limit_reached")
    gone = (await device.call("GET", "/auth/passkeys")).json()["data"][3]
    await device.call("DELETE", f"/auth/passkeys/{gone['id']}")
    await registered(device)


async def test_two_first_factors_at_once_are_one_set_of_codes(device: Device, owner: asyncpg.Connection) -> None:
    made = [Authenticator().create(await creation(device)) for _ in range(4)]
    answers = await asyncio.gather(*(add(device, one) for one in made))
    assert [answer.json()["recovery_codes"] is not None for answer in answers].count(True) == 1
    assert await owner.fetchval("SELECT count(*) FROM recovery_codes") == 10


async def test_oversized_and_garbled_fields_are_refused_before_anything_is_read(device: Device) -> None:
    made = Authenticator().create(await creation(device))
    response = made["response"]
    for changed in (
        {**made, "id": "A" * 1365},
        {**made, "rawId": "not base64url!"},
        {**made, "rawId": made["rawId"] + "="},
        {**made, "type": "x" * 33},
        {**made, "response": {**response, "clientDataJSON": "A" * 4097}},
        {**made, "response": {**response, "attestationObject": "A" * 16_385}},
        {**made, "response": {**response, "transports": ["usb"] * 17}},
        {**made, "response": {**response, "transports": ["x" * 33]}},
        {**made, "response": {**response, "transports": 7}},
        {**made, "response": None},
        {**made, "response": []},
        {key: value for key, value in made.items() if key != "rawId"},
        "credential",
        None,
    ):
        assert outcome(await add(device, changed)) == (422, "validation_failed")
    assert outcome(await add(device, {**made, "type": "password"})) == (422, "passkey_unacceptable")


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/auth/passkeys/begin"), ("POST", "/auth/passkeys/finish"), ("DELETE", "/auth/passkeys/{id}")],
)
async def test_each_change_needs_a_fresh_proof(
    device: Device, owner: asyncpg.Connection, whole: Whole, method: str, path: str
) -> None:
    made = await registered(device)
    body = {"name": "Phone", "credential": Authenticator().create(await creation(device))}
    await owner.execute("UPDATE sessions SET proved_at = proved_at - interval '6 minutes', version = version + 1")
    await whole.app.state.redis.flushdb()
    options = {"json": body} if path.endswith("finish") else {}
    answer = await device.call(method, path.format(id=made["id"]), **options)
    assert outcome(answer) == (403, "reauthentication_required")


async def test_nobody_touches_them_in_anothers_name(device: Device, whole: Whole, owner: asyncpg.Connection) -> None:
    made = await registered(device)
    credential = Authenticator().create(await creation(device))
    user = await owner.fetchval("SELECT id FROM users")
    await owner.execute("UPDATE sessions SET impersonator_id = $1, version = version + 1", user)
    await whole.app.state.redis.flushdb()
    body = {"name": "Phone", "credential": credential}
    for method, path, sent in (
        ("POST", "/auth/passkeys/begin", None),
        ("POST", "/auth/passkeys/finish", body),
        ("GET", "/auth/passkeys", None),
        ("GET", f"/auth/passkeys/{made['id']}", None),
        ("PATCH", f"/auth/passkeys/{made['id']}", {"name": "x"}),
        ("DELETE", f"/auth/passkeys/{made['id']}", None),
        ("POST", "/auth/reauthenticate/passkey/begin", None),
        ("POST", "/auth/reauthenticate", {"password": "whatever it is"}),
    ):
        answer = await device.call(method, path, **({"json": sent} if sent else {}))
        assert outcome(answer) == (403, "permission_denied"), path


async def test_a_password_somebody_else_made_up_adds_no_passkey(device: Device, owner: Any, whole: Whole) -> None:
    await owner.execute("UPDATE credentials SET is_one_time = true")
    await owner.execute("UPDATE users SET principal_version = principal_version + 1")
    await whole.app.state.redis.flushdb()
    answer = await device.call("POST", "/auth/passkeys/begin")
    assert outcome(answer) == (403, "password_change_required")


async def test_both_are_told_by_mail_and_stand_in_the_trail(device: Device, owner: asyncpg.Connection) -> None:
    made = await registered(device)
    await device.call("PATCH", f"/auth/passkeys/{made['id']}", json={"name": "Drawer"})
    await device.call("DELETE", f"/auth/passkeys/{made['id']}")
    mails = [json.loads(row["payload"]) for row in await owner.fetch("SELECT payload FROM jobs ORDER BY id")]
    assert [(mail["template"], mail["facts"]["name"]) for mail in mails] == [
        ("passkey_added", "Phone"),
        ("passkey_removed", "Drawer"),
    ]
    assert all(mail["user_id"] and mail["address"] is None for mail in mails)
    rows = await owner.fetch("SELECT action, outcome FROM audit_events ORDER BY id")
    assert [(row["action"], row["outcome"]) for row in rows] == [
        ("session.created", "success"),
        ("second_factor.added", "success"),
        ("passkey.renamed", "success"),
        ("second_factor.removed", "success"),
    ]


async def test_when_the_mail_cannot_be_asked_for_nothing_is_added(
    device: Device, owner: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(session: Any, actor: Actor, *_: Any, **__: Any) -> None:
        raise RuntimeError("no mail today")

    monkeypatch.setattr(accounts, "request_mail", refuse)
    answer = await register(device, Authenticator())
    assert outcome(answer) == (500, "internal")
    assert await owner.fetchval("SELECT count(*) FROM passkeys") == 0
