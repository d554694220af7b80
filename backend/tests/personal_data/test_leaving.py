"""Asking to be deleted, and thinking better of it."""

import asyncio

import pytest

from tests.personal_data.conftest import add_member, delete_me, organization_of
from tests.sessions.conftest import sign_in
from tests.sessions.front_door import code, forgot, login, reset
from tests.sessions.operating import impersonate, join


async def status_of(owner, member):
    return await owner.fetchval("SELECT status FROM users WHERE id = $1", member.id)


async def test_whoever_leaves_is_signed_out_everywhere_and_told_until_when_they_can_come_back(
    whole, bob, owner, deliver
):
    other = await sign_in(whole.client, bob.someone)
    answer = await delete_me(bob)
    assert answer.status_code == 202
    said = answer.json()
    assert (said["status"], said["sessions_ended"]) == ("pending_deletion", 2)
    assert code(await bob.device.me()) == (401, "session_revoked")
    assert code(await other.me()) == (401, "session_revoked")
    assert code(await other.refresh()) == (401, "session_revoked")
    mail = (await deliver()).latest_for("bob@example.com")
    assert "will be deleted" in mail.subject
    assert await owner.fetchval("SELECT run_at = erase_at FROM jobs, users WHERE kind = 'personal_data.erase'")


async def test_a_sign_in_keeps_the_account_and_the_job_then_does_nothing(whole, bob, owner, later):
    await delete_me(bob)
    back = await sign_in(whole.client, bob.someone)
    assert (await back.me()).json()["status"] == "active"
    await later()
    assert (await back.me()).status_code == 200
    actions = [row[0] for row in await owner.fetch("SELECT action FROM audit_events ORDER BY id")]
    assert "user.deletion_cancelled" in actions
    assert "user.erased" not in " ".join(actions)


async def test_a_wrong_password_keeps_nothing(whole, bob, owner):
    await delete_me(bob)
    wrong = type(bob.someone)(bob.someone.email, "not the password at all")
    assert (await login(whole.client, wrong)).status_code == 401
    assert await status_of(owner, bob) == "pending_deletion"


async def test_asked_for_again_the_grace_begins_anew_and_the_first_job_does_nothing(whole, bob, owner, deliver):
    await delete_me(bob)
    bob.device = await sign_in(whole.client, bob.someone)
    await delete_me(bob)
    await owner.execute(
        "UPDATE jobs SET state = 'queued' WHERE id = (SELECT id FROM jobs WHERE kind = 'personal_data.erase' "
        "ORDER BY id LIMIT 1)"
    )
    await deliver()
    assert await status_of(owner, bob) == "pending_deletion"
    assert await owner.fetchval("SELECT count(*) FROM jobs WHERE kind = 'personal_data.erase'") == 2


async def test_a_reset_of_the_password_keeps_the_account(whole, bob, owner, deliver):
    await delete_me(bob)
    assert (await forgot(whole.client, "bob@example.com")).status_code == 202
    token = (await deliver()).latest_for("bob@example.com").token()
    assert (await reset(whole.client, token, "seven grey herons fly")).is_success
    assert await status_of(owner, bob) == "active"


async def test_a_proof_that_is_old_is_not_enough(bob, owner, whole):
    await owner.execute("UPDATE sessions SET proved_at = now() - interval '6 minutes'")
    await whole.app.state.redis.flushdb()
    assert code(await delete_me(bob)) == (403, "reauthentication_required")


async def test_nobody_does_it_in_anothers_name(whole, bob):
    operator = await join(whole, "grace", operator=True)
    acting = await impersonate(operator, bob)
    assert code(await acting.call("DELETE", "/users/me"))[0] == 403
    assert code(await acting.call("POST", "/users/me/export"))[0] == 403
    assert code(await acting.call("GET", "/users/me/export"))[0] == 403


async def test_keys_stop_with_the_person_and_come_back_with_them(whole, bob):
    made = await bob.device.call("POST", "/api-keys", json={"name": "ci", "scopes": ["jobs:read"]})
    assert made.status_code == 201, made.text
    headers = {"Authorization": f"Bearer {made.json()['key']}"}

    async def list_jobs():
        return await whole.client.get("/api/v1/jobs", headers=headers)

    assert (await list_jobs()).status_code == 200
    await delete_me(bob)
    assert (await list_jobs()).status_code == 401
    await sign_in(whole.client, bob.someone)
    assert (await list_jobs()).status_code == 200


async def test_the_last_owner_of_others_stays_until_somebody_else_is_one(whole, bob, owner):
    eve = await join(whole, "eve")
    house = await organization_of(owner, bob)
    await add_member(owner, house, eve, "admin")
    assert code(await delete_me(bob)) == (409, "last_owner")
    await owner.execute("UPDATE memberships SET role = 'owner' WHERE organization_id = $1", house)
    assert (await delete_me(bob)).status_code == 202
    # She is the last one now: an owner who is on the way out is none.
    assert code(await delete_me(eve)) == (409, "last_owner")
    assert code(await eve.device.call("POST", f"/organizations/{house}/leave")) == (409, "last_owner")


async def test_of_two_owners_who_go_at_once_one_stays(whole, bob, owner):
    eve = await join(whole, "eve")
    house = await organization_of(owner, bob)
    await add_member(owner, house, eve, "owner")
    carl = await join(whole, "carl")
    await add_member(owner, house, carl, "member")
    answers = await asyncio.gather(delete_me(bob), delete_me(eve))
    assert sorted(one.status_code for one in answers) == [202, 409]


async def test_the_last_operator_stays(whole, owner):
    grace = await join(whole, "grace", operator=True)
    assert code(await delete_me(grace)) == (409, "last_operator")
    await join(whole, "hopper", operator=True)
    assert (await delete_me(grace)).status_code == 202


async def test_operators_see_who_is_leaving_and_may_keep_them(whole, bob, owner):
    grace = await join(whole, "grace", operator=True)
    await delete_me(bob)
    shown = (await grace.device.call("GET", "/users?status=pending_deletion")).json()["data"]
    assert [one["email"] for one in shown] == ["bob@example.com"]
    assert shown[0]["erase_at"] > shown[0]["deletion_requested_at"]
    shut = {"status": "deactivated", "reason": "Ticket 4711"}
    assert code(await grace.device.call("PATCH", f"/users/{bob.id}", json=shut)) == (409, "account_not_active")
    kept = await grace.device.call("PATCH", f"/users/{bob.id}", json={"status": "active"})
    assert kept.json()["status"] == "active"


@pytest.mark.parametrize("_", range(5))
async def test_a_sign_in_at_the_same_moment_leaves_no_session_that_lives_on_quietly(whole, bob, owner, _):
    gone, back = await asyncio.gather(delete_me(bob), login(whole.client, bob.someone))
    assert (gone.status_code, back.status_code) == (202, 200)
    alive = await owner.fetchval("SELECT count(*) FROM sessions WHERE user_id = $1 AND ended_at IS NULL", bob.id)
    # Either it came later and kept the account, or it came first and was ended with all the others.
    assert (await status_of(owner, bob), alive) in {("active", 1), ("pending_deletion", 0)}


async def test_another_version_than_the_one_seen_is_refused(bob):
    headers = {"Authorization": f"Bearer {bob.device.tokens['access_token']}", "If-Match": '"99"'}
    answer = await bob.device.client.delete("/api/v1/users/me", headers=headers)
    assert code(answer) == (412, "version_mismatch")
