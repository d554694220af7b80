"""Making, seeing, rotating and revoking keys: who may, and what is left behind."""

import asyncio
import json

import pytest

from mainstay.api_keys.service import MOST
from tests.api_keys.conftest import EVERYTHING

ONCE = {"Idempotency-Key": "make-this-key-once"}


def here(house):
    return {"X-Organization-ID": house.id}


async def test_the_key_is_shown_once_and_only_its_hash_is_kept(house, owner_role):
    made = await house.member.must("POST", "/api-keys", json={"name": " Nightly\texport ", "scopes": ["jobs:write"]})
    assert (made["name"], made["scopes"], made["owner"], made["user_id"]) == (
        "Nightly export", ["jobs:write"], "person", house.member.id,
    )  # fmt: skip
    seen = await house.member.must("GET", f"/api-keys/{made['id']}")
    assert "key" not in seen
    assert seen == {name: value for name, value in made.items() if name != "key"}
    row = dict(await owner_role.fetchrow("SELECT * FROM api_keys"))
    assert made["key"] not in str(row)
    assert (row["expires_at"] - row["created_at"]).days == 90
    mail = json.loads(await owner_role.fetchval("SELECT payload FROM jobs WHERE kind = 'mail.send'"))
    assert (mail["template"], mail["user_id"], mail["facts"]["name"]) == (
        "api_key_created", house.member.id, "Nightly export",
    )  # fmt: skip
    assert made["key"] not in str(mail)


async def test_a_replay_makes_no_second_key_and_does_not_tell_the_first_again(house, owner_role):
    body = {"name": "Export", "scopes": ["jobs:read"]}
    made = await house.member.must("POST", "/api-keys", json=body, headers=ONCE)
    again = await house.member.call("POST", "/api-keys", json=body, headers=ONCE)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.json() == {name: value for name, value in made.items() if name != "key"}
    assert await owner_role.fetchval("SELECT count(*) FROM api_keys") == 1
    assert made["key"] not in str([dict(row) for row in await owner_role.fetch("SELECT * FROM idempotency_keys")])


async def test_more_keys_than_anybody_looks_after_are_refused_also_at_once(house, owner_role):
    body = {"name": "Export", "scopes": ["jobs:read"]}
    first = await house.owner.must("POST", "/api-keys", json=body)
    await owner_role.execute(
        "INSERT INTO api_keys SELECT (json_populate_record(k, json_build_object("
        "'id', gen_random_uuid(), 'secret_hash', made.hash))).* "
        "FROM api_keys k, (SELECT '\\x' || md5(n::text) AS hash FROM generate_series(1, $1) n) made",
        MOST - 3,
    )
    answers = await asyncio.gather(*(house.owner.call("POST", "/api-keys", json=body) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 201, 429, 429]
    assert {a.json()["code"] for a in answers if a.status_code == 429} == {"quota_exceeded"}
    # Of the organization's own and of other people's there may be as many again, and a revoked one makes room.
    await house.owner.must("POST", "/api-keys", json=body | {"owner": "organization"})
    await house.member.must("POST", "/api-keys", json=body)
    await house.owner.must("DELETE", f"/api-keys/{first['id']}")
    await house.owner.must("POST", "/api-keys", json=body)


@pytest.mark.parametrize(
    "wrong",
    [
        {"scopes": []}, {"scopes": ["keys:write"]}, {"scopes": ["members:write"]}, {"scopes": ["everything"]},
        {"expires_in_days": 0}, {"expires_in_days": 366}, {"expires_in_days": "90"}, {"name": " "}, {"name": "x" * 101},
        {"owner": "operator"}, {"user_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"},
    ],
)  # fmt: skip
async def test_what_no_key_can_be_is_refused(house, wrong):
    answer = await house.owner.call("POST", "/api-keys", json={"name": "Export", "scopes": ["jobs:read"], **wrong})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_the_database_itself_ends_every_key_within_a_year(house, make_key, owner_role):
    key = await make_key(house.owner, house, expires_in_days=365)
    from asyncpg import CheckViolationError

    with pytest.raises(CheckViolationError):
        await owner_role.execute("UPDATE api_keys SET expires_at = expires_at + interval '1 second'")
    assert await key.code() == "ok"


async def test_nobody_gives_a_key_more_than_they_have(house):
    for person, scope in ((house.viewer, "jobs:write"), (house.member, "audit:read"), (house.member, "webhooks:write")):
        answer = await person.call("POST", "/api-keys", json={"name": "Export", "scopes": ["jobs:read", scope]})
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied"), scope


async def test_an_organizations_key_is_made_by_those_who_may_keep_keys(house):
    body = {"name": "Export", "owner": "organization", "scopes": ["jobs:read"]}
    for person, status in ((house.viewer, 403), (house.member, 403), (house.admin, 201), (house.owner, 201)):
        assert (await person.call("POST", "/api-keys", json=body)).status_code == status


async def test_people_see_their_own_keys_and_keepers_see_all(house, make_key):
    keys = {role: await make_key(house.of(role), house) for role in ("owner", "member", "viewer")}
    common = await make_key(house.owner, house, owner="organization")

    async def seen(person):
        return {key["id"] for key in (await person.must("GET", "/api-keys"))["data"]}

    assert await seen(house.viewer) == {keys["viewer"].id}
    assert await seen(house.admin) == {key.id for key in keys.values()} | {common.id}
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/rotate")):
        body = {"json": {"grace_seconds": 0}} if path else {}
        answer = await house.viewer.call(method, f"/api-keys/{keys['member'].id}{path}", **body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_keeper_may_end_a_persons_key_but_never_come_to_hold_it(house, make_key):
    key = await make_key(house.member, house)
    rotated = await house.owner.call("POST", f"/api-keys/{key.id}/rotate", json={"grace_seconds": 0})
    assert (rotated.status_code, rotated.json()["code"]) == (403, "permission_denied")
    assert await key.code() == "ok"
    assert (await house.owner.call("DELETE", f"/api-keys/{key.id}")).status_code == 204
    assert await key.code() == "key_revoked"
    assert (await house.owner.call("DELETE", f"/api-keys/{key.id}")).status_code == 404
    assert (await house.member.must("GET", f"/api-keys/{key.id}"))["revoked_at"]
    assert (await house.member.must("GET", "/api-keys"))["data"] == []


async def test_keys_need_a_fresh_proof_that_it_is_the_person(house, make_key, owner_role, whole):
    key = await make_key(house.owner, house)
    await owner_role.execute("UPDATE sessions SET proved_at = proved_at - interval '6 minutes', version = version + 1")
    await whole.app.state.redis.flushdb()
    for method, path, body in (
        ("POST", "", {"name": "Export", "scopes": ["jobs:read"]}),
        ("POST", f"/{key.id}/rotate", {"grace_seconds": 0}),
        ("DELETE", f"/{key.id}", None),
    ):
        answer = await house.owner.call(method, f"/api-keys{path}", **({"json": body} if body else {}))
        assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert (await house.owner.call("GET", "/api-keys")).status_code == 200


async def test_no_key_makes_sees_or_ends_keys(house, make_key):
    key = await make_key(house.owner, house, scopes=EVERYTHING)
    for method, path, body in (
        ("GET", "", None),
        ("GET", f"/{key.id}", None),
        ("POST", "", {"name": "Export", "scopes": ["jobs:read"]}),
        ("POST", f"/{key.id}/rotate", {"grace_seconds": 0}),
        ("DELETE", f"/{key.id}", None),
    ):
        answer = await key.call(method, f"/api-keys{path}", **({"json": body} if body else {}))
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")


async def test_every_deed_is_in_the_trail_and_the_key_is_not(house, make_key, owner_role):
    key = await make_key(house.owner, house)
    rotated = await house.owner.must("POST", f"/api-keys/{key.id}/rotate", json={"grace_seconds": 60})
    await house.owner.must("DELETE", f"/api-keys/{key.id}")
    rows = await owner_role.fetch("SELECT * FROM audit_events WHERE action LIKE 'api_key.%' ORDER BY id")
    assert [row["action"] for row in rows] == ["api_key.created", "api_key.rotated", "api_key.revoked"]
    assert {str(row["organization_id"]) for row in rows} == {house.id}
    assert json.loads(rows[0]["targets"]) == [{"type": "api_key", "id": key.id, "label": "Nightly export"}]
    assert json.loads(rows[1]["metadata"])["grace_seconds"] == 60
    assert not any(secret in str([dict(row) for row in rows]) for secret in (key.secret, rotated["key"]))
