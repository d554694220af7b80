"""Who may ask for what, and what is asked for twice."""

import asyncio

import pytest

from tests.exports.conftest import ask

NOWHERE = "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"


def code(answer) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_it_is_accepted_before_it_is_written_and_says_where_to_look(house, actions):
    answer = await ask(house.admin, "jobs", "csv", state="failed")
    export = answer.json()
    assert answer.status_code == 202
    assert answer.headers["location"] == f"/api/v1/exports/{export['id']}"
    assert (export["status"], export["requested_by"], export["deduplicated"]) == ("building", house.admin.id, False)
    assert export["filters"] == {"state": "failed"}
    job = await house.admin.must("GET", f"/jobs/{export['job_id']}")
    assert (job["kind"], job["queue"], job["payload"]) == ("exports.jobs", "bulk", {"export_id": export["id"]})
    shown = await house.admin.must("GET", f"/exports/{export['id']}")
    assert shown == {name: value for name, value in export.items() if name != "deduplicated"}
    assert "export.requested" in await actions()


# To owner, admin, member and viewer.
MATRIX = {
    "audit_events": (202, 202, 403, 403),
    "users": (202, 202, 403, 403),
    "jobs": (202, 202, 202, 403),
    "my_data": (202, 202, 202, 403),
}


@pytest.mark.parametrize("kind", MATRIX)
async def test_each_role_may_what_was_promised(house, kind, owner_role):
    people = (house.owner, house.admin, house.member, house.viewer)
    answers = [await ask(who, kind) for who in people]
    assert tuple(one.status_code for one in answers) == MATRIX[kind]
    refused = [one for one in answers if one.status_code == 403]
    assert all(one.json()["permission"] in {"audit:read", "members:write", "exports:write"} for one in refused)
    assert await owner_role.fetchval("SELECT count(*) FROM exports") == len(people) - len(refused)


async def test_an_export_is_seen_by_whoever_may_see_what_is_in_it(house):
    asked = {kind: (await ask(house.admin, kind)).json()["id"] for kind in MATRIX}
    seen = {}
    for who in (house.owner, house.admin, house.member, house.viewer):
        listed = (await who.must("GET", "/exports"))["data"]
        seen[who.email] = {one["kind"] for one in listed}
        for kind, id_ in asked.items():
            answer = await who.call("GET", f"/exports/{id_}")
            assert answer.status_code == (200 if kind in seen[who.email] else 404)
    assert list(seen.values()) == [
        {"audit_events", "users", "jobs"},
        {"audit_events", "users", "jobs", "my_data"},
        {"jobs"},
        {"jobs"},
    ]


async def test_another_organization_sees_nothing_of_it(house, other):
    id_ = (await ask(house.owner, "jobs")).json()["id"]
    for path in (f"/exports/{id_}", f"/exports/{id_}/download", f"/exports/{NOWHERE}"):
        assert code(await other.owner.call("GET", path)) == (404, "not_found")
    assert (await other.owner.must("GET", "/exports"))["data"] == []


async def test_a_key_asks_for_what_its_scopes_open_and_has_no_data_of_its_own(house, make_key):
    wide = ["exports:read", "exports:write", "jobs:read", "audit:read"]
    key = await make_key(house.owner, house, owner="organization", scopes=wide)
    narrow = await make_key(house.owner, house, scopes=["exports:read", "exports:write"])
    assert [(await ask(key, kind)).status_code for kind in MATRIX] == [202, 403, 202, 403]
    assert [(await ask(narrow, kind)).status_code for kind in MATRIX] == [403, 403, 403, 403]
    asked = (await ask(key, "jobs", "csv")).json()
    assert (asked["requested_by"], asked["key_id"]) == (None, key.id)
    assert (await narrow.call("GET", f"/exports/{asked['id']}")).status_code == 404


async def test_nobody_takes_anything_along_in_anothers_name(house, owner_role, sign_up, whole):
    id_ = (await ask(house.owner, "jobs")).json()["id"]
    operator = await sign_up("operator@example.com")
    await owner_role.execute(
        "UPDATE sessions SET impersonator_id = $1, impersonation_reason = 'support', version = version + 1 WHERE id = $2",
        operator.id,
        house.owner.session_id,
    )
    await whole.app.state.redis.flushdb()
    assert code(await ask(house.owner, "jobs")) == (403, "permission_denied")
    assert code(await house.owner.call("GET", f"/exports/{id_}/download")) == (403, "permission_denied")


async def test_the_same_asked_for_by_the_same_while_it_is_written_is_that_one(house):
    first = (await ask(house.admin, "audit_events", "csv", action="session.created")).json()
    again = await ask(house.admin, "audit_events", "csv", action="session.created")
    assert (again.status_code, again.json()["id"], again.json()["deduplicated"]) == (200, first["id"], True)
    others = [
        await ask(house.owner, "audit_events", "csv", action="session.created"),
        await ask(house.admin, "audit_events", "jsonl", action="session.created"),
        await ask(house.admin, "audit_events", "csv"),
    ]
    assert {one.status_code for one in others} == {202}
    assert len({first["id"], *(one.json()["id"] for one in others)}) == 4


async def test_asked_for_by_many_at_once_it_is_one(house, owner_role):
    answers = await asyncio.gather(*(ask(house.admin, "jobs") for _ in range(6)))
    assert sorted(one.status_code for one in answers) == [200, 200, 200, 200, 200, 202]
    assert len({one.json()["id"] for one in answers}) == 1
    assert await owner_role.fetchval("SELECT count(*) FROM exports") == 1


async def test_a_repeated_call_has_no_second_effect(house, deliver, owner_role):
    headers = {"Idempotency-Key": "the-nightly-export"}
    body = {"kind": "jobs", "format": "csv"}
    first = await house.admin.call("POST", "/exports", json=body, headers=headers)
    await deliver()
    again = await house.admin.call("POST", "/exports", json=body, headers=headers)
    assert (again.status_code, again.json()) == (202, first.json())
    assert again.headers["idempotency-replayed"] == "true"
    assert again.headers["location"] == first.headers["location"]
    assert await owner_role.fetchval("SELECT count(*) FROM exports") == 1


GARBAGE = {
    "a filter of another kind": ({"kind": "jobs", "filters": {"outcome": "denied"}}, "/filters/outcome"),
    "a filter where there is none": ({"kind": "users", "filters": {"since": "2026-01-01T00:00:00Z"}}, "/filters/since"),
    "one's own data narrowed": ({"kind": "my_data", "filters": {"kind": "x"}}, "/filters/kind"),
    "no such filter": ({"kind": "jobs", "filters": {"color": "red"}}, "/filters/color"),
    "a time without a zone": ({"kind": "jobs", "filters": {"since": "2026-01-01T00:00:00"}}, "/filters/since"),
    "no id": ({"kind": "audit_events", "filters": {"actor": "ada"}}, "/filters/actor"),
    "no such state": ({"kind": "jobs", "filters": {"state": "lost"}}, "/filters/state"),
    "a NUL": ({"kind": "audit_events", "filters": {"target": "a\x00b"}}, "/filters/target"),
    "too long": ({"kind": "audit_events", "filters": {"action": "x" * 201}}, "/filters/action"),
    "no filters at all": ({"kind": "jobs", "filters": None}, "/filters"),
    "no such kind": ({"kind": "secrets"}, "/kind"),
    "no such format": ({"kind": "jobs", "format": "parquet"}, "/format"),
}


@pytest.mark.parametrize(("body", "pointer"), GARBAGE.values(), ids=GARBAGE)
async def test_what_cannot_be_right_is_named(house, body, pointer, owner_role):
    answer = await house.owner.call("POST", "/exports", json={"format": "csv", **body})
    assert code(answer) == (422, "validation_failed")
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert await owner_role.fetchval("SELECT count(*) FROM exports") == 0


async def test_the_list_is_walked_in_pages_and_narrowed(house, deliver):
    for state in ("failed", "queued", "running", "succeeded"):
        await ask(house.admin, "jobs", "csv", state=state)
    await deliver()
    await ask(house.admin, "users")
    first = await house.admin.must("GET", "/exports?limit=3")
    rest = await house.admin.must("GET", f"/exports?limit=3&cursor={first['next_cursor']}")
    assert [len(page["data"]) for page in (first, rest)] == [3, 2]
    for query, count in (("kind=jobs", 4), ("format=jsonl", 1), ("status=ready", 4), ("status=building&kind=users", 1)):
        assert len((await house.admin.must("GET", f"/exports?{query}"))["data"]) == count
    assert code(await house.admin.call("GET", "/exports?status=lost")) == (422, "validation_failed")
