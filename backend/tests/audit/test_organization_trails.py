"""Whose trail a call reads: that of the organization it names, for those who may; and operators leave a trace there."""

import json

import pytest

BASE = "/audit-events"


@pytest.fixture
async def operator(sign_up, owner_role, whole):
    person = await sign_up("operator@example.com")
    await owner_role.execute(
        "UPDATE users SET is_operator = true, principal_version = principal_version + 1 WHERE id = $1", person.id
    )
    await whole.app.state.redis.flushdb()
    return person


def named(house):
    return {"X-Organization-ID": house.id}


@pytest.mark.parametrize(("role", "status"), [("owner", 200), ("admin", 200), ("member", 403), ("viewer", 403)])
async def test_admins_and_owners_read_the_trail_of_their_organization(house, other, role, status):
    person = house.of(role)
    answer = await person.call("GET", BASE)
    assert answer.status_code == status
    if status == 200:
        events = answer.json()["data"]
        assert {event["organization_id"] for event in events} == {house.id}
        assert events[-1]["action"] == "organization.founded"
        by_query = await person.must("GET", f"{BASE}?organization_id={house.id}")
        assert by_query["data"] == events
        assert (await person.must("GET", f"{BASE}/{events[0]['id']}")) == events[0]
        assert (await person.must("GET", f"{BASE}/verify"))["chain"] == house.id


async def test_another_organizations_trail_and_its_events_are_not_found(house, other):
    event = (await house.owner.must("GET", BASE))["data"][0]["id"]
    for path in (BASE, f"{BASE}/verify", f"{BASE}/{event}"):
        assert (await other.owner.call("GET", path, headers=named(house))).json()["code"] == "not_found"
    assert (await other.owner.call("GET", f"{BASE}/{event}")).json()["code"] == "not_found"


async def test_of_several_organizations_one_is_named(house, other, join):
    await join(other.id, house.owner, "owner")
    assert (await house.owner.call("GET", BASE)).json()["code"] == "organization_required"
    for one in (house, other):
        events = (await house.owner.must("GET", BASE, headers=named(one)))["data"]
        assert {event["organization_id"] for event in events} == {one.id}


async def test_a_cursor_of_one_trail_is_no_good_in_another(house, other, join):
    await join(other.id, house.owner, "owner")
    await house.owner.call("DELETE", f"{other.path}/members/{other.owner.id}", headers=named(other))
    await house.owner.must("PATCH", f"{house.path}/members/{house.viewer.id}", json={"role": "member"})
    cursor = (await house.owner.must("GET", f"{BASE}?limit=1", headers=named(house)))["next_cursor"]
    answer = await house.owner.call("GET", f"{BASE}?limit=1&cursor={cursor}", headers=named(other))
    assert answer.json()["code"] == "cursor_invalid"


async def test_an_operator_who_names_none_reads_the_installations_trail(operator, house, actions):
    assert (await operator.must("GET", BASE))["data"] == []
    assert (await operator.must("GET", f"{BASE}/verify"))["chain"] == "00000000-0000-0000-0000-000000000000"
    assert "audit.looked_into" not in await actions()


async def test_an_operators_look_into_an_organization_stands_in_its_trail(operator, house, owner_role):
    seen = (await operator.must("GET", BASE, headers=named(house)))["data"]
    assert seen[-1]["action"] == "organization.founded"
    await operator.must("GET", f"{BASE}/{seen[-1]['id']}?organization_id={house.id}")
    looks = (await house.owner.must("GET", f"{BASE}?action=audit.looked_into"))["data"]
    assert [look["targets"] for look in looks] == [
        [{"type": "operation", "id": "get_audit_event"}],
        [{"type": "operation", "id": "list_audit_events"}],
    ]
    assert {look["actor"]["id"] for look in looks} == {operator.id}


async def test_an_operator_who_is_its_admin_leaves_no_such_trace_and_one_who_is_its_viewer_does(
    operator, house, join, actions
):
    await join(house.id, operator, "admin")
    await operator.must("GET", BASE, headers=named(house))
    assert "audit.looked_into" not in await actions()
    await house.owner.must("PATCH", f"{house.path}/members/{operator.id}", json={"role": "viewer"})
    await operator.must("GET", BASE, headers=named(house))
    assert "audit.looked_into" in await actions()


async def test_an_operator_finds_no_trail_where_no_organization_was(operator, actions):
    nowhere = {"X-Organization-ID": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"}
    assert (await operator.call("GET", BASE, headers=nowhere)).json()["code"] == "not_found"
    assert await actions() == []


async def test_a_key_with_the_scope_reads_its_organizations_trail(house, other, make_key):
    reader = await make_key(house.admin, house, scopes=["audit:read"])
    answer = await reader.call("GET", BASE)
    assert {event["organization_id"] for event in answer.json()["data"]} == {house.id}
    assert (await reader.call("GET", BASE, headers=named(other))).json()["code"] == "not_found"
    other_key = await make_key(house.admin, house, scopes=["audit:write"])
    assert (await other_key.call("GET", BASE)).json()["code"] == "permission_denied"


async def test_an_operators_key_is_no_operator(operator, house, join, make_key):
    await join(house.id, operator, "viewer")
    key = await make_key(operator, house, scopes=["jobs:read"])
    assert (await key.call("GET", BASE)).json()["code"] == "permission_denied"
    assert (await key.call("GET", BASE, headers=named(house))).json()["code"] == "permission_denied"


async def test_refusals_of_a_key_stand_in_its_organizations_trail(house, make_key, owner_role):
    key = await make_key(house.owner, house, scopes=["jobs:read"])
    await key.call("GET", BASE)
    row = await owner_role.fetchrow("SELECT * FROM audit_events WHERE outcome = 'denied'")
    assert (str(row["organization_id"]), str(row["key_id"]), row["actor_type"]) == (house.id, key.id, "api_key")
    assert json.loads(row["metadata"])["reason"].startswith("This needs audit:read")
