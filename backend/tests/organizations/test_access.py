"""Who may: four roles at every endpoint, strangers at every route of the document, and what a refusal leaves behind."""

import asyncio
import json
from dataclasses import replace
from typing import Any

import pytest

from mainstay.infra.db import Database
from tests.architecture.app import document
from tests.organizations.conftest import ROLES

NOWHERE = "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"


def scoped_operations() -> list[Any]:
    """Every operation that is about one organization, by its path or by the header; a new route is covered by itself."""
    found = []
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            named = {(one["in"], one["name"]) for one in operation.get("parameters", [])}
            if "{organization_id}" in path or ("header", "X-Organization-ID") in named:
                found.append(pytest.param(method.upper(), path, operation, id=operation["operationId"]))
    return found


def example_of(operation: dict[str, Any]) -> dict[str, Any]:
    if "requestBody" not in operation:
        return {}
    content = operation["requestBody"]["content"]["application/json"]
    name = content["schema"].get("$ref", "").rpartition("/")[2]
    schema = document()["components"]["schemas"].get(name, content["schema"])
    return {"json": (content.get("examples") or schema["examples"])[0]}


def into(house: Any, path: str, known: dict[str, str]) -> str:
    path = path.removeprefix("/api/v1").replace("{organization_id}", house.id)
    for name, value in known.items():
        path = path.replace(f"{{{name}}}", value)
    return path


async def rows_of(owner_role: Any, house: Any) -> list[Any]:
    return [
        [tuple(row) for row in await owner_role.fetch(f"SELECT * FROM {table} WHERE {column} = $1 ORDER BY id", house.id)]
        for table, column in (("organizations", "id"), ("memberships", "organization_id"), ("invitations", "organization_id"))
    ]  # fmt: skip


@pytest.fixture
async def known(house) -> dict[str, str]:
    """Ids of things inside the house, for every other name in a path."""
    made = await house.owner.must(
        "POST", f"{house.path}/invitations", json={"email": "guest@example.com", "role": "viewer"}
    )
    # Webhooks of others are made and asked for in tests/attacks.
    return {"user_id": house.member.id, "invitation_id": made["id"], "endpoint_id": NOWHERE, "delivery_id": NOWHERE}


@pytest.mark.parametrize(("method", "path", "operation"), scoped_operations())
async def test_another_organization_is_not_there(house, other, known, owner_role, method, path, operation):
    before = await rows_of(owner_role, house)
    for stranger in (other.owner, other.viewer):
        answer = await stranger.call(
            method,
            into(house, path, known),
            headers={"X-Organization-ID": house.id, "If-Match": '"1"'},
            **example_of(operation),
        )
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), answer.text
        nowhere = await stranger.call(
            method,
            into(replace(house, id=NOWHERE), path, known),
            headers={"X-Organization-ID": NOWHERE, "If-Match": '"1"'},
            **example_of(operation),
        )
        same = {"request_id": "", "instance": ""}
        assert {**answer.json(), **same} == {**nowhere.json(), **same}
    assert await rows_of(owner_role, house) == before
    assert "404" in operation["responses"]


@pytest.mark.parametrize(("method", "path", "operation"), scoped_operations())
async def test_a_thing_of_another_organization_is_not_in_mine(house, other, known, owner_role, method, path, operation):
    if path.count("{") < 2:
        return
    before = await rows_of(owner_role, house)
    answer = await other.owner.call(method, into(other, path, known), **example_of(operation))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert await rows_of(owner_role, house) == before


@pytest.mark.parametrize(("method", "path", "operation"), scoped_operations())
async def test_nobody_in_particular_is_asked_to_sign_in(house, known, whole, method, path, operation):
    answer = await whole.client.request(method, f"/api/v1{into(house, path, known)}", **example_of(operation))
    assert (answer.status_code, answer.json()["code"]) == (401, "authentication_required")


# What each operation answers to owner, admin, member and viewer. Here by hand: it is what was promised, not what is.
MATRIX = {
    "get_organization": (200, 200, 200, 200),
    "change_organization": (200, 200, 403, 403),
    "delete_organization": (202, 403, 403, 403),
    "restore_organization": (200, 403, 403, 403),
    "leave_organization": (409, 204, 204, 204),
    "transfer_ownership": (200, 403, 403, 403),
    "list_members": (200, 200, 200, 200),
    "change_member_role": (200, 200, 403, 403),
    "remove_member": (204, 204, 403, 403),
    "list_invitations": (200, 200, 403, 403),
    "invite_member": (201, 201, 403, 403),
    "revoke_invitation": (204, 204, 403, 403),
    "resend_invitation": (200, 200, 403, 403),
}
BODIES = {
    "change_organization": {"name": "Another"},
    "change_member_role": {"role": "viewer"},
    "invite_member": {"email": "somebody@example.com", "role": "viewer"},
}


def own_operations() -> list[Any]:
    return [one for one in scoped_operations() if one.values[1].startswith("/api/v1/organizations/")]


def test_the_matrix_names_every_operation_of_the_room():
    assert {one.id for one in own_operations()} == set(MATRIX)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("method", "path", "operation"), own_operations())
async def test_each_role_may_what_was_promised(house, known, sign_up, join, owner_role, role, method, path, operation):
    target = await sign_up("target@example.com")
    await join(house.id, target, "member")
    name = operation["operationId"]
    body = {"user_id": target.id} if name == "transfer_ownership" else BODIES.get(name)
    # The mail of the invitation was sent just now; nobody may send it again so soon.
    await owner_role.execute("UPDATE invitations SET mailed_at = mailed_at - interval '10 minutes'")
    before = await rows_of(owner_role, house)
    answer = await house.of(role).call(
        method,
        into(house, path, {**known, "user_id": target.id}),
        headers={"If-Match": '"1"'},
        **({"json": body} if body else {}),
    )
    assert answer.status_code == MATRIX[name][ROLES.index(role)], answer.text
    if answer.status_code == 403:
        assert answer.json()["code"] == "permission_denied"
        assert await rows_of(owner_role, house) == before
        denied = await owner_role.fetchrow("SELECT * FROM audit_events WHERE action = 'access.denied'")
        assert (denied["outcome"], str(denied["actor_id"])) == ("denied", house.of(role).id)
        assert str(denied["organization_id"]) == house.id
        assert json.loads(denied["targets"]) == [{"type": "operation", "id": name}]
        assert denied["request_id"] == answer.json()["request_id"]


async def test_a_refusal_inside_a_rule_is_recorded_and_its_transaction_is_not(house, actions, roles):
    answer = await house.admin.call("DELETE", f"{house.path}/members/{house.owner.id}")
    assert answer.status_code == 403
    assert await actions("denied") == ["access.denied"]
    assert house.owner.email in await roles(house)


async def test_a_stranger_to_an_organization_leaves_no_line_in_its_trail(house, other, actions):
    await other.owner.call("GET", house.path)
    assert await actions("denied") == []


async def test_many_refusals_at_once_do_not_wait_for_each_others_connection(house, whole, actions):
    """The refused transaction has given its connection back before the refusal is recorded, else two would need three."""
    narrow = Database(whole.settings.database.url.get_secret_value(), pool_size=2, pool_timeout=5.0)
    wide, whole.app.state.database = whole.app.state.database, narrow
    from mainstay.audit import denials

    whole.app.state.on_denial = denials.recorder(narrow)
    try:
        answers = await asyncio.gather(
            *(house.admin.call("DELETE", f"{house.path}/members/{house.owner.id}") for _ in range(12))
        )
    finally:
        whole.app.state.database = wide
        await narrow.close()
    assert {answer.status_code for answer in answers} == {403}
    assert await actions("denied") == ["access.denied"] * 12


async def test_a_refusal_stands_when_it_cannot_be_recorded(house, whole, lines):
    async def break_down(actor, denial):
        raise RuntimeError("no room in the trail")

    whole.app.state.on_denial = break_down
    assert (await house.viewer.call("DELETE", house.path)).status_code == 403
    assert lines.events("denial_not_recorded")


async def test_who_acts_in_anothers_name_cannot_invite_delete_or_hand_over(house, known, owner_role, sign_up, whole):
    operator = await sign_up("operator@example.com")
    await owner_role.execute(
        "UPDATE sessions SET impersonator_id = $1, impersonation_reason = 'support', version = version + 1 WHERE id = $2",
        operator.id,
        house.owner.session_id,
    )
    await whole.app.state.redis.flushdb()
    assert (await house.owner.call("GET", house.path)).status_code == 200
    for method, path, body in (
        ("POST", "/invitations", {"email": "x@example.com", "role": "viewer"}),
        ("DELETE", f"/invitations/{known['invitation_id']}", None),
        ("DELETE", "", None),
        ("POST", "/restore", None),
        ("POST", "/transfer-ownership", {"user_id": house.admin.id}),
    ):
        answer = await house.owner.call(method, house.path + path, **({"json": body} if body else {}))
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied"), (method, path)
    accept = await house.owner.call("POST", "/invitations/accept", json={"token": "miv_x"})
    assert accept.json()["code"] == "permission_denied"


async def test_the_only_organization_needs_no_name(house):
    assert (await house.member.must("GET", "/current"))["organization_id"] == house.id


async def test_of_several_organizations_one_is_named_by_header_or_query(house, other, join):
    await join(other.id, house.member, "viewer")
    unnamed = await house.member.call("GET", "/current")
    assert (unnamed.status_code, unnamed.json()["code"]) == (400, "organization_required")
    for one in (house, other):
        by_header = await house.member.must("GET", "/current", headers={"X-Organization-ID": one.id})
        by_query = await house.member.must("GET", f"/current?organization_id={one.id}")
        assert by_header["organization_id"] == by_query["organization_id"] == one.id
    both = await house.member.call(
        "GET", f"/current?organization_id={other.id}", headers={"X-Organization-ID": house.id}
    )
    assert both.json()["code"] == "organization_required"


async def test_the_role_is_that_of_the_organization_named(house, other, join, actions):
    await join(other.id, house.member, "viewer")
    await house.member.must("POST", "/current", headers={"X-Organization-ID": house.id})
    answer = await house.member.call("POST", "/current", headers={"X-Organization-ID": other.id})
    assert (answer.status_code, answer.json()["permission"]) == (403, "jobs:write")
    assert await actions("denied") == ["access.denied"]


async def test_an_organization_one_is_not_in_is_not_found_and_an_id_that_is_none_is_invalid(house, other, sign_up):
    for headers in ({"X-Organization-ID": other.id}, {"X-Organization-ID": NOWHERE}):
        assert (await house.member.call("GET", "/current", headers=headers)).json()["code"] == "not_found"
    for wrong in ("1", "' OR 1=1", "x" * 5000):
        answer = await house.member.call("GET", "/current", headers={"X-Organization-ID": wrong})
        assert answer.json()["code"] == "validation_failed"
    nobody = await sign_up("nobody@example.com")
    assert (await nobody.call("GET", "/current")).json()["code"] == "not_found"


async def test_an_idempotency_key_is_good_within_one_organization(house, other, join):
    """Only a header tells the two calls apart."""
    await join(other.id, house.member, "member")
    key = {"Idempotency-Key": "the-same-for-both"}
    for one in (house, other, house):
        answer = await house.member.must("POST", "/current", headers={"X-Organization-ID": one.id, **key})
        assert answer["organization_id"] == one.id
