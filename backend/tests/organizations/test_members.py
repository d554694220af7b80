"""Who is in an organization: roles, the last owner, and how soon a change acts."""

import asyncio

import pytest

from mainstay.entrypoints.api import app_from
from mainstay.entrypoints.principals import load_principal
from tests.organizations.conftest import ROLES

RANK = {role: rank for rank, role in enumerate(reversed(ROLES))}


async def test_the_list_shows_everybody_with_their_role(house):
    page = await house.viewer.must("GET", f"{house.path}/members")
    assert {one["email"]: one["role"] for one in page["data"]} == {f"{role}@engines.example": role for role in ROLES}
    first = await house.viewer.must("GET", f"{house.path}/members?limit=3")
    rest = await house.viewer.must("GET", f"{house.path}/members?limit=3&cursor={first['next_cursor']}")
    assert first["data"] + rest["data"] == page["data"]


@pytest.mark.parametrize("actor", ["owner", "admin"])
@pytest.mark.parametrize("target", ROLES)
@pytest.mark.parametrize("wanted", ROLES)
async def test_nobody_grants_more_than_they_have_nor_touches_who_has_more(
    house, sign_up, join, roles, actor, target, wanted
):
    somebody = await sign_up("somebody@example.com")
    await join(house.id, somebody, target)
    answer = await house.of(actor).call("PATCH", f"{house.path}/members/{somebody.id}", json={"role": wanted})
    allowed = RANK[actor] >= max(RANK[target], RANK[wanted])
    assert answer.status_code == (200 if allowed else 403), answer.text
    assert (await roles(house))[somebody.email] == (wanted if allowed else target)


@pytest.mark.parametrize("actor", ["owner", "admin"])
@pytest.mark.parametrize("target", ROLES)
async def test_nobody_removes_who_has_more(house, sign_up, join, roles, actor, target):
    somebody = await sign_up("somebody@example.com")
    await join(house.id, somebody, target)
    answer = await house.of(actor).call("DELETE", f"{house.path}/members/{somebody.id}")
    allowed = RANK[actor] >= RANK[target]
    assert answer.status_code == (204 if allowed else 403)
    assert (somebody.email in await roles(house)) is not allowed


async def test_the_last_owner_cannot_go(house, roles):
    me = f"{house.path}/members/{house.owner.id}"
    for answer in (
        await house.owner.call("POST", f"{house.path}/leave"),
        await house.owner.call("DELETE", me),
        await house.owner.call("PATCH", me, json={"role": "admin"}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "last_owner")
    assert (await roles(house))[house.owner.email] == "owner"


@pytest.mark.parametrize("how", ["leave", "remove each other", "demote each other", "leave and demote"])
async def test_of_two_owners_who_go_at_once_one_stays(house, sign_up, join, roles, how):
    for turn in range(3):
        second = await sign_up(f"second{turn}@example.com")
        await join(house.id, second, "owner")
        owners = [email for email, role in (await roles(house)).items() if role == "owner"]
        assert len(owners) == 2
        mine, theirs = f"{house.path}/members/{house.owner.id}", f"{house.path}/members/{second.id}"
        first_act, second_act = {
            "leave": (("POST", f"{house.path}/leave", {}), ("POST", f"{house.path}/leave", {})),
            "remove each other": (("DELETE", theirs, {}), ("DELETE", mine, {})),
            "demote each other": (("PATCH", theirs, {"json": {"role": "viewer"}}), ("PATCH", mine, {"json": {"role": "viewer"}})),
            "leave and demote": (("POST", f"{house.path}/leave", {}), ("PATCH", mine, {"json": {"role": "viewer"}})),
        }[how]  # fmt: skip
        answers = await asyncio.gather(
            house.owner.call(first_act[0], first_act[1], **first_act[2]),
            second.call(second_act[0], second_act[1], **second_act[2]),
        )
        # Whoever was demoted first may still leave: an owner stays all the same.
        most = 2 if how == "leave and demote" else 1
        assert 1 <= sum(answer.is_success for answer in answers) <= most, [answer.text for answer in answers]
        left = [email for email, role in (await roles(house)).items() if role == "owner"]
        assert len(left) == 1
        if left != [house.owner.email]:
            house.owner = second


async def test_a_demotion_and_a_grant_at_once_never_give_more_than_the_granter_has(house, sign_up, join, roles):
    """The admin is demoted while granting: whichever comes first, the grant is decided by the role behind the lock."""
    for turn in range(5):
        somebody = await sign_up(f"somebody{turn}@example.com")
        await join(house.id, somebody, "viewer")
        demoted, granted = await asyncio.gather(
            house.owner.call("PATCH", f"{house.path}/members/{house.admin.id}", json={"role": "viewer"}),
            house.admin.call("PATCH", f"{house.path}/members/{somebody.id}", json={"role": "admin"}),
        )
        assert demoted.status_code == 200
        assert granted.status_code in {200, 403}
        assert (await roles(house))[somebody.email] == ("admin" if granted.is_success else "viewer")
        await house.owner.must("PATCH", f"{house.path}/members/{house.admin.id}", json={"role": "admin"})


async def test_a_remembered_role_does_not_decide_a_deed(house, owner_role, roles):
    """Demoted past the cache: the deed is judged by what the database says behind the lock."""
    await house.admin.must("GET", house.path)
    await owner_role.execute("UPDATE memberships SET role = 'viewer' WHERE user_id = $1", house.admin.id)
    for method, path, body in (
        ("PATCH", f"{house.path}/members/{house.member.id}", {"json": {"role": "admin"}}),
        ("DELETE", f"{house.path}/members/{house.member.id}", {}),
        ("POST", f"{house.path}/invitations", {"json": {"email": "x@example.com", "role": "member"}}),
        ("PATCH", house.path, {"json": {"name": "Taken over"}, "headers": {"If-Match": '"1"'}}),
    ):
        answer = await house.admin.call(method, path, **body)
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert (await roles(house))[house.member.email] == "member"


async def test_who_leaves_is_a_stranger_at_once(house, actions):
    await house.member.must("GET", house.path)
    await house.member.must("POST", f"{house.path}/leave")
    assert (await house.member.call("GET", house.path)).json()["code"] == "not_found"
    assert (await actions())[-1] == "member.left"


async def test_ownership_goes_over_in_one_step(house, roles, actions):
    answer = await house.owner.must("POST", f"{house.path}/transfer-ownership", json={"user_id": house.member.id})
    assert (answer["user_id"], answer["role"]) == (house.member.id, "owner")
    after = await roles(house)
    assert (after[house.owner.email], after[house.member.email]) == ("admin", "owner")
    assert (await house.owner.call("DELETE", house.path)).json()["code"] == "permission_denied"
    assert (await house.member.call("DELETE", house.path)).status_code == 202
    assert "organization.ownership_transferred" in await actions()


async def test_ownership_goes_to_an_active_member_and_not_to_oneself(house, other, owner_role, roles):
    path = f"{house.path}/transfer-ownership"
    stranger = await house.owner.call("POST", path, json={"user_id": other.owner.id})
    assert stranger.json()["code"] == "not_found"
    self_ = await house.owner.call("POST", path, json={"user_id": house.owner.id})
    assert self_.json()["errors"][0]["pointer"] == "/user_id"
    await owner_role.execute("UPDATE users SET status = 'deactivated' WHERE id = $1", house.admin.id)
    assert (await house.owner.call("POST", path, json={"user_id": house.admin.id})).json()["code"] == "conflict"
    assert (await roles(house))[house.owner.email] == "owner"


async def test_owners_of_two_organizations_swap_without_waiting_for_each_other(house, other, join, roles):
    await join(house.id, other.owner, "member")
    await join(other.id, house.owner, "member")
    for _ in range(3):
        answers = await asyncio.gather(
            house.owner.call("POST", f"{house.path}/transfer-ownership", json={"user_id": other.owner.id}),
            other.owner.call("POST", f"{other.path}/transfer-ownership", json={"user_id": house.owner.id}),
        )
        assert [answer.status_code for answer in answers] == [200, 200]
        house.owner, other.owner = other.owner, house.owner


async def test_two_transfers_at_once_leave_one_owner_more_nowhere(house, roles):
    path = f"{house.path}/transfer-ownership"
    answers = await asyncio.gather(
        house.owner.call("POST", path, json={"user_id": house.admin.id}),
        house.owner.call("POST", path, json={"user_id": house.member.id}),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 403]
    assert sorted((await roles(house)).values()).count("owner") == 1


@pytest.mark.parametrize(
    "body",
    [
        {"role": "operator"}, {"role": "OWNER"}, {"role": None}, {}, {"role": "admin", "is_operator": True},
        {"role": "admin", "organization_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"}, {"role": "admin", "user_id": "x"},
    ],
)  # fmt: skip
async def test_nothing_but_a_role_can_be_given(house, roles, body):
    answer = await house.owner.call("PATCH", f"{house.path}/members/{house.member.id}", json=body)
    assert answer.status_code == 422
    assert (await roles(house))[house.member.email] == "member"


async def test_a_change_of_role_acts_at_once_in_another_process(house, whole, settings):
    """Two applications share nothing but PostgreSQL and Redis, as two processes do."""
    import httpx

    elsewhere = app_from(settings)
    transport = httpx.ASGITransport(elsewhere)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:

        async def invite_there() -> int:
            body = {"email": "x@example.com", "role": "viewer"}
            path = f"/api/v1{house.path}/invitations"
            return (await client.post(path, json=body, headers=house.member.headers)).status_code

        assert await invite_there() == 403
        await house.owner.must("PATCH", f"{house.path}/members/{house.member.id}", json={"role": "admin"})
        assert await invite_there() == 201
        await house.owner.must("PATCH", f"{house.path}/members/{house.member.id}", json={"role": "viewer"})
        assert await invite_there() == 403
        await house.owner.must("DELETE", f"{house.path}/members/{house.member.id}")
        assert await invite_there() == 404
    await elsewhere.state.database.close()
    await elsewhere.state.redis.aclose()


async def test_a_flushed_redis_neither_gives_a_role_nor_takes_one(house, whole):
    await house.member.must("GET", house.path)
    await whole.app.state.redis.flushdb()
    await house.member.must("GET", house.path)
    await house.owner.must("DELETE", f"{house.path}/members/{house.member.id}")
    await whole.app.state.redis.flushdb()
    assert (await house.member.call("GET", house.path)).status_code == 404


async def test_a_slow_reader_cannot_put_the_old_role_back(house, whole):
    """It read before the change and writes to the cache after it."""
    from uuid import UUID

    principals = whole.app.state.organizations.principals
    member_id = UUID(house.member.id)
    async with whole.database.reading() as connection:
        version, old = await load_principal(connection, member_id)
    assert old["roles"] == {house.id: "member"}
    await house.owner.must("DELETE", f"{house.path}/members/{house.member.id}")
    await principals.fill(member_id, version, old)
    assert (await house.member.call("GET", house.path)).status_code == 404
    await principals.fill(member_id, version, old)
    assert (await house.member.call("GET", house.path)).status_code == 404


async def test_a_reader_in_the_middle_of_a_change_remembers_nothing_older_than_its_version(house, whole):
    """The version is read before the roles, so that facts under a version are never older than it."""
    from uuid import UUID

    member_id = UUID(house.member.id)
    asked: list[str] = []

    class Watched:
        def __init__(self, connection):
            self._connection = connection

        async def execute(self, query):
            text = str(query)
            asked.append("version" if "principal_version" in text else "roles")
            found = await self._connection.execute(query)
            if len(asked) == 1:
                await house.owner.must("DELETE", f"{house.path}/members/{house.member.id}")
            return found

    async with whole.database.reading() as connection:
        _, facts = await load_principal(Watched(connection), member_id)
    assert asked == ["version", "roles"]
    assert facts["roles"] == {}
