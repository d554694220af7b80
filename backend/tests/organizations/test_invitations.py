"""Who may be invited, who may accept, and that a link works once."""

import asyncio

import pytest

from mainstay.infra.crypto.opaque import hash_token
from tests.organizations.conftest import ROLES
from tests.organizations.test_members import RANK

GRACE = "grace@example.com"
ACCEPT = "/invitations/accept"


@pytest.fixture
def invite(house, told):
    """Invites as one who may, and gives what the invited person is told."""

    async def act(email=GRACE, role="member", by="admin"):
        await house.of(by).must("POST", f"{house.path}/invitations", json={"email": email, "role": role})
        return (await told())[-1]

    return act


async def test_whoever_is_invited_joins_with_the_role_they_were_given(house, invite, sign_up, roles, actions):
    told = await invite(role="viewer")
    assert (told.email, told.role, told.inviter) == (GRACE, "viewer", house.admin.email)
    grace = await sign_up(GRACE)
    assert (await grace.must("GET", "/organizations"))["data"] == []
    joined = await grace.must("POST", ACCEPT, json={"token": told.token})
    assert (joined["id"], joined["role"]) == (house.id, "viewer")
    assert (await roles(house))[GRACE] == "viewer"
    assert (await grace.must("GET", house.path))["role"] == "viewer"
    assert (await actions())[-2:] == ["invitation.created", "invitation.accepted"]
    assert (await house.admin.must("GET", f"{house.path}/invitations"))["data"] == []


async def test_the_link_is_known_to_the_invited_alone(house, invite, owner_role, lines):
    told = await invite()
    listed = await house.admin.must("GET", f"{house.path}/invitations")
    assert told.token not in str(listed)
    assert set(listed["data"][0]) == {"id", "email", "role", "inviter_id", "created_at", "expires_at"}
    kept = await owner_role.fetchval("SELECT token_hash FROM invitations")
    assert kept == hash_token(told.token)
    assert told.token not in str(await owner_role.fetch("SELECT * FROM audit_events"))
    assert told.token not in lines.text


async def test_the_answer_to_an_invitation_holds_no_link_also_when_it_is_replayed(house, told):
    body = {"email": GRACE, "role": "member"}
    answers = [
        await house.admin.call(
            "POST", f"{house.path}/invitations", json=body, headers={"Idempotency-Key": "invite-grace-once"}
        )
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [201, 201]
    (asked,) = await told()
    assert all(asked.token not in answer.text for answer in answers)


async def test_a_link_works_once(house, invite, sign_up):
    told = await invite()
    grace = await sign_up(GRACE)
    await grace.must("POST", ACCEPT, json={"token": told.token})
    again = await grace.call("POST", ACCEPT, json={"token": told.token})
    assert (again.status_code, again.json()["code"]) == (410, "link_invalid")
    await grace.must("POST", f"{house.path}/leave")
    assert (await grace.call("POST", ACCEPT, json={"token": told.token})).json()["code"] == "link_invalid"


async def test_accepted_twice_at_once_it_is_accepted_once(house, invite, sign_up, owner_role, actions):
    told = await invite()
    grace = await sign_up(GRACE)
    answers = await asyncio.gather(*(grace.call("POST", ACCEPT, json={"token": told.token}) for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [200, *[410] * 7]
    assert await owner_role.fetchval("SELECT count(*) FROM memberships WHERE user_id = $1", grace.id) == 1
    assert (await actions()).count("invitation.accepted") == 1


async def test_a_newer_invitation_voids_the_older(house, invite, sign_up, roles):
    older, newer = await invite(role="admin"), await invite(email=GRACE.upper(), role="viewer")
    grace = await sign_up(GRACE)
    assert (await grace.call("POST", ACCEPT, json={"token": older.token})).json()["code"] == "link_invalid"
    await grace.must("POST", ACCEPT, json={"token": newer.token})
    assert (await roles(house))[GRACE] == "viewer"


async def test_of_many_invitations_at_once_one_stays_open(house, whole, owner_role):
    body = {"email": GRACE, "role": "member"}
    answers = await asyncio.gather(
        *(house.of(by).call("POST", f"{house.path}/invitations", json=body) for by in ("owner", "admin") * 2)
    )
    assert {answer.status_code for answer in answers} == {201}
    query = "SELECT token_hash FROM invitations WHERE accepted_at IS NULL AND revoked_at IS NULL"
    assert len(await owner_role.fetch(query)) == 1


async def test_a_revoked_invitation_is_no_good(house, invite, sign_up, actions):
    told = await invite()
    (listed,) = (await house.owner.must("GET", f"{house.path}/invitations"))["data"]
    path = f"{house.path}/invitations/{listed['id']}"
    await house.owner.must("DELETE", path)
    assert (await house.owner.call("DELETE", path)).json()["code"] == "not_found"
    grace = await sign_up(GRACE)
    assert (await grace.call("POST", ACCEPT, json={"token": told.token})).json()["code"] == "link_invalid"
    assert (await actions())[-1] == "invitation.revoked"


async def test_an_invitation_is_good_for_seven_days(house, invite, sign_up, owner_role):
    told = await invite()
    span = await owner_role.fetchval("SELECT extract(epoch FROM expires_at - created_at)::int FROM invitations")
    assert span == 7 * 86_400
    await owner_role.execute("UPDATE invitations SET expires_at = now() - interval '1 second'")
    grace = await sign_up(GRACE)
    assert (await grace.call("POST", ACCEPT, json={"token": told.token})).json()["code"] == "link_invalid"


@pytest.mark.parametrize(
    "email", ["mallory@example.com", "gracе@example.com", "grace@example.com.evil.example", "grace+x@example.com"]
)
async def test_another_address_cannot_use_the_link_and_does_not_use_it_up(house, invite, sign_up, roles, email):
    """The second one has a Cyrillic е in it."""
    told = await invite(role="owner", by="owner")
    mallory = await sign_up(email)
    answer = await mallory.call("POST", ACCEPT, json={"token": told.token})
    assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert GRACE not in answer.text
    assert email not in await roles(house)
    await (await sign_up(GRACE)).must("POST", ACCEPT, json={"token": told.token})


async def test_an_address_that_nobody_has_verified_cannot_use_the_link(house, invite, sign_up, roles, owner_role):
    told = await invite()
    grace = await sign_up(GRACE, verified=False)
    assert (await grace.call("POST", ACCEPT, json={"token": told.token})).json()["code"] == "permission_denied"
    assert GRACE not in await roles(house)
    await owner_role.execute("UPDATE users SET email_verified_at = now() WHERE id = $1", grace.id)
    await grace.must("POST", ACCEPT, json={"token": told.token})


async def test_the_address_is_the_same_in_any_case(invite, sign_up):
    told = await invite(email="Grace@Example.COM")
    await (await sign_up(GRACE)).must("POST", ACCEPT, json={"token": told.token})


@pytest.mark.parametrize("loss", ["removed", "demoted", "outranked", "deactivated"])
async def test_whoever_was_invited_by_one_who_lost_their_rights_stays_out(
    house, invite, sign_up, join, roles, owner_role, loss
):
    if loss == "outranked":
        boss = await sign_up("boss@example.com")
        await join(house.id, boss, "owner")
        told = await invite(role="owner", by="owner")
        await boss.must("PATCH", f"{house.path}/members/{house.owner.id}", json={"role": "admin"})
    else:
        told = await invite()
    inviter = f"{house.path}/members/{house.admin.id}"
    if loss == "removed":
        await house.owner.must("DELETE", inviter)
    if loss == "demoted":
        await house.owner.must("PATCH", inviter, json={"role": "member"})
    if loss == "deactivated":
        await owner_role.execute("UPDATE users SET status = 'deactivated' WHERE id = $1", house.admin.id)
    grace = await sign_up(GRACE)
    answer = await grace.call("POST", ACCEPT, json={"token": told.token})
    assert (answer.status_code, answer.json()["code"]) == (410, "link_invalid")
    assert GRACE not in await roles(house)


async def test_a_demotion_and_an_acceptance_at_once_let_nobody_in_afterwards(house, invite, sign_up, roles, owner_role):
    for turn in range(4):
        email = f"new{turn}@example.com"
        told, somebody = await invite(email=email), await sign_up(email)
        inviter = f"{house.path}/members/{house.admin.id}"
        accepted, _ = await asyncio.gather(
            somebody.call("POST", ACCEPT, json={"token": told.token}),
            house.owner.must("PATCH", inviter, json={"role": "viewer"}),
        )
        assert accepted.status_code in {200, 410}
        assert (email in await roles(house)) is accepted.is_success
        await house.owner.must("PATCH", inviter, json={"role": "admin"})


@pytest.mark.parametrize("by", ["owner", "admin"])
@pytest.mark.parametrize("role", ROLES)
async def test_nobody_invites_above_themselves(house, told, by, role):
    body = {"email": GRACE, "role": role}
    answer = await house.of(by).call("POST", f"{house.path}/invitations", json=body)
    assert answer.status_code == (201 if RANK[by] >= RANK[role] else 403)
    assert len(await told()) == answer.is_success


async def test_a_member_is_not_invited_again_and_keeps_their_role(house, invite, sign_up, join, roles):
    body = {"email": house.viewer.email.upper(), "role": "admin"}
    answer = await house.owner.call("POST", f"{house.path}/invitations", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "already_member")
    told = await invite(role="admin")
    grace = await sign_up(GRACE)
    await join(house.id, grace, "viewer")
    assert (await grace.call("POST", ACCEPT, json={"token": told.token})).json()["code"] == "already_member"
    assert (await roles(house))[GRACE] == "viewer"


async def test_reading_never_uses_a_link_up(house, invite, sign_up, whole):
    told = await invite()
    for path in (f"/api/v1{ACCEPT}", f"/api/v1{ACCEPT}?token={told.token}"):
        for method in ("GET", "HEAD"):
            assert (await whole.client.request(method, path)).status_code == 405
    await (await sign_up(GRACE)).must("POST", ACCEPT, json={"token": told.token})


@pytest.mark.parametrize("token", ["", "miv_", "x" * 200, "mrt_Qjk4YFbw1TPg5pwbfhSSROQjVM0i3gEfOmZOTTRa1QQ"])
async def test_a_made_up_link_is_no_link(sign_up, token):
    answer = await (await sign_up(GRACE)).call("POST", ACCEPT, json={"token": token})
    assert answer.json()["code"] == "link_invalid"


async def test_a_stranger_without_an_account_cannot_accept(invite, whole):
    told = await invite()
    answer = await whole.client.post(f"/api/v1{ACCEPT}", json={"token": told.token})
    assert answer.json()["code"] == "authentication_required"


async def test_into_an_organization_that_is_gone_nobody_comes(house, invite, sign_up, owner_role):
    told = await invite()
    await owner_role.execute("UPDATE organizations SET deletion_requested_at = now() - interval '15 days'")
    answer = await (await sign_up(GRACE)).call("POST", ACCEPT, json={"token": told.token})
    assert answer.json()["code"] == "link_invalid"


@pytest.mark.parametrize(
    "body",
    [
        {"email": GRACE}, {"role": "member"}, {"email": GRACE, "role": "operator"},
        {"email": GRACE, "role": "member", "is_operator": True}, {"email": GRACE, "role": "member", "inviter_id": "x"},
        {"email": GRACE, "role": "member", "expires_at": "2099-01-01T00:00:00Z"},
        {"email": GRACE, "role": "member", "token": "miv_mine"}, {"email": f"a@{'b' * 400}", "role": "member"},
        {"email": "grace@example.com\r\nBcc: everybody@example.com", "role": "member"}, {"email": "", "role": "member"},
        {"email": "a\x00@b.example", "role": "member"}, {"email": "<grace@example.com>", "role": "member"},
    ],
)  # fmt: skip
async def test_what_is_no_invitation_is_refused(house, told, body):
    answer = await house.owner.call("POST", f"{house.path}/invitations", json=body)
    assert answer.status_code == 422
    assert await told() == []


async def test_open_invitations_are_walked_in_pages(house, invite):
    for number in range(5):
        await invite(email=f"guest{number}@example.com")
    seen, cursor = [], ""
    while True:
        page = await house.admin.must("GET", f"{house.path}/invitations?limit=2{cursor}")
        seen += [one["email"] for one in page["data"]]
        if not page["has_more"]:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == [f"guest{number}@example.com" for number in range(5)][::-1]


async def test_an_invitation_whose_mail_could_not_be_asked_for_does_not_stand(house, owner_role, monkeypatch):
    async def break_down(*_, **__):
        raise RuntimeError("no mail today")

    monkeypatch.setattr("mainstay.accounts.service.request_mail", break_down)
    answer = await house.admin.call("POST", f"{house.path}/invitations", json={"email": GRACE, "role": "member"})
    assert answer.status_code == 500
    assert await owner_role.fetchval("SELECT count(*) FROM invitations") == 0
