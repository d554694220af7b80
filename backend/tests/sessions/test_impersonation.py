"""An operator acts as somebody: for half an hour, told and recorded, with no way to more than that."""

import asyncio
import re
import time

import pytest
from jose import jwt

from tests.architecture.app import operations
from tests.sessions.conftest import sign_in
from tests.sessions.operating import REASON, impersonate, join, open_browser

# What an operator may change in another's name. A new entry is a decision; whatever else is new has to refuse.
ALLOWED = {
    # Ends the impersonation.
    "sign_out",
    "change_me",
    "found_organization",
    "change_organization",
    "change_member_role",
    "remove_member",
    "leave_organization",
    # Work of the organization, as somebody asked for help would see to it; none of it hands anything out.
    "create_job",
    "cancel_job",
    "retry_job",
    "retry_failed_jobs",
    "dismiss_job",
    "create_schedule",
    "preview_schedule",
    "change_schedule",
    "delete_schedule",
    "pause_schedule",
    "resume_schedule",
    "run_schedule",
    "read_notification",
    "read_all_notifications",
    "put_notification_preferences",
}


@pytest.fixture
async def operator(whole):
    return await join(whole, "olga", operator=True)


@pytest.fixture
async def person(whole):
    return await join(whole, "ada")


@pytest.fixture
async def acting(operator, person):
    return await impersonate(operator, person)


async def test_the_operator_sees_what_the_person_sees_and_by_whom(acting, operator, person):
    me = (await acting.me()).json()
    assert (me["email"], me["is_operator"]) == ("ada@example.com", False)
    assert me["impersonated_by"] == {"id": str(operator.id), "email": "olga@example.com", "full_name": "Olga"}
    assert (await person.device.me()).json()["impersonated_by"] is None
    changed = await acting.call("PATCH", "/users/me", json={"full_name": "Ada King"})
    assert changed.json()["impersonated_by"]["id"] == str(operator.id)


async def test_the_token_names_the_operator_and_lasts_half_an_hour_without_a_way_to_more(acting, operator, owner):
    tokens = acting.tokens
    assert set(tokens) == {"session_id", "user_id", "token_type", "access_token", "expires_in", "expires_at"}
    claims = jwt.get_unverified_claims(tokens["access_token"])
    assert claims["act"] == {"sub": str(operator.id)}
    assert 1790 < claims["exp"] - time.time() <= 1800
    query = "SELECT count(*) FROM refresh_tokens WHERE session_id = $1::text::uuid"
    assert await owner.fetchval(query, tokens["session_id"]) == 0


async def test_an_access_token_is_no_refresh_token(acting):
    headers = {"Authorization": f"Bearer {acting.tokens['access_token']}"}
    assert (await acting.refresh(acting.tokens["access_token"][-200:])).json()["code"] == "refresh_invalid"
    assert (await acting.client.post("/api/v1/auth/refresh", headers=headers)).status_code == 401


async def test_it_is_over_when_its_time_is(acting, owner):
    await owner.execute(
        "UPDATE sessions SET expires_at = now(), version = version + 1 WHERE id = $1::text::uuid",
        acting.tokens["session_id"],
    )
    assert (await acting.me()).json()["code"] == "session_expired"


async def test_it_lasts_no_longer_than_the_operators_own_session(operator, person, owner):
    await owner.execute(
        "UPDATE sessions SET expires_at = now() + interval '10 minutes' WHERE user_id = $1", operator.id
    )
    acting = await impersonate(operator, person)
    assert 590 < acting.tokens["expires_in"] <= 600


def test_every_allowance_is_an_operation():
    assert {operation["operationId"] for _, _, operation in operations()} >= ALLOWED


async def test_whatever_is_not_allowed_in_anothers_name_is_refused(acting, person, owner):
    organization = await owner.fetchval("SELECT organization_id FROM memberships WHERE user_id = $1", person.id)
    tried = []
    for method, path, operation in operations():
        # What asks for no access token is nobody's: there is no one to be impersonated.
        if method == "GET" or operation["operationId"] in ALLOWED or not operation.get("security"):
            continue
        address = path.removeprefix("/api/v1").replace("{organization_id}", str(organization))
        address = re.sub(r"\{\w+\}", str(person.id), address)
        headers = {"Authorization": f"Bearer {acting.tokens['access_token']}", "X-Organization-ID": str(organization)}
        answer = await acting.client.request(method, f"/api/v1{address}", headers=headers, json={})
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied"), (method, path, answer.text)
        tried.append(operation["operationId"])
    assert {"change_password", "prove_again", "confirm_totp", "invite_member", "delete_organization"} <= set(tried)
    assert {"impersonate_user", "change_user", "sign_out_everywhere", "accept_invitation"} <= set(tried)


async def test_an_operator_is_never_impersonated(whole, operator, owner):
    other = await join(whole, "otto", operator=True)
    for target in (other, operator):
        answer = await operator.device.call("POST", f"/users/{target.id}/impersonate", json=REASON)
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert await owner.fetchval("SELECT count(*) FROM sessions WHERE impersonator_id IS NOT NULL") == 0
    assert await owner.fetchval("SELECT count(*) FROM audit_events WHERE action = 'access.denied'") == 2


async def test_nobody_impersonates_from_an_impersonation(whole, acting):
    other = await join(whole, "bob")
    assert (await acting.call("POST", f"/users/{other.id}/impersonate", json=REASON)).status_code == 403
    assert (await acting.call("GET", "/users")).status_code == 403


@pytest.mark.parametrize("status", ["pending", "deactivated"])
async def test_an_account_that_is_not_active_is_not_impersonated(operator, person, owner, status):
    await owner.execute("UPDATE users SET status = $2 WHERE id = $1", person.id, status)
    answer = await operator.device.call("POST", f"/users/{person.id}/impersonate", json=REASON)
    assert answer.json()["code"] == "account_not_active"


@pytest.mark.parametrize("body", [{}, {"reason": ""}, {"reason": " \t"}, {"reason": "x" * 501}, REASON | {"x": 1}])
async def test_it_needs_a_reason(operator, person, body):
    assert (await operator.device.call("POST", f"/users/{person.id}/impersonate", json=body)).status_code == 422


async def test_it_is_told_to_the_person_and_recorded_here_and_in_their_organization(acting, operator, person, owner):
    rows = await owner.fetch("SELECT * FROM audit_events WHERE action = 'user.impersonated' ORDER BY organization_id")
    organization = await owner.fetchval("SELECT organization_id FROM memberships WHERE user_id = $1", person.id)
    assert [row["organization_id"] for row in rows] == [organization, None]
    for row in rows:
        assert (row["actor_id"], row["actor_label"]) == (operator.id, "olga@example.com")
        assert str(person.id) in row["targets"]
        assert "Ticket 4711" in row["metadata"]
    query = "SELECT payload::text FROM jobs WHERE kind = 'mail.send' AND payload->>'user_id' = $1"
    (payload,) = [row["payload"] for row in await owner.fetch(query, str(person.id))]
    assert '"impersonated"' in payload
    assert acting.tokens["access_token"] not in payload


async def test_what_is_done_is_the_operators_deed_in_the_persons_name(acting, operator, person, owner):
    await acting.call("PATCH", "/users/me", json={"full_name": "Ada King"})
    row = await owner.fetchrow("SELECT * FROM audit_events WHERE action = 'user.profile_changed'")
    assert (row["actor_id"], row["on_behalf_of"]) == (operator.id, person.id)
    assert row["actor_label"] == "olga@example.com"


async def test_the_person_sees_it_among_their_sessions_and_can_end_it(acting, person):
    listed = (await person.device.call("GET", "/auth/sessions")).json()["data"]
    marked = [one["id"] for one in listed if one["is_impersonation"]]
    assert marked == [acting.tokens["session_id"]]
    assert (await person.device.call("DELETE", f"/auth/sessions/{marked[0]}")).status_code == 204
    assert (await acting.me()).json()["code"] == "session_revoked"


async def test_stopping_it_leaves_the_operator_signed_in(acting, operator, person):
    assert (await acting.call("POST", "/auth/logout")).status_code == 204
    assert (await acting.me()).json()["code"] == "session_revoked"
    assert (await operator.device.me()).status_code == 200
    assert (await person.device.me()).status_code == 200


async def end_by_sign_out(operator, other):
    assert (await operator.device.call("POST", "/auth/logout")).status_code == 204


async def end_by_other(operator, other):
    assert (await other.device.call("DELETE", f"/users/{operator.id}/sessions")).status_code == 204


async def end_by_deactivation(operator, other):
    body = {"status": "deactivated", "reason": "gone"}
    assert (await other.device.call("PATCH", f"/users/{operator.id}", json=body)).status_code == 200


@pytest.mark.parametrize("end", [end_by_sign_out, end_by_other, end_by_deactivation])
async def test_it_ends_with_the_operators_session(whole, operator, acting, end):
    other = await join(whole, "otto", operator=True)
    assert (await acting.me()).status_code == 200
    await end(operator, other)
    assert (await acting.me()).json()["code"] == "session_revoked"


async def test_it_ends_with_a_refresh_token_of_the_operator_that_came_twice(operator, acting, owner):
    first = operator.device.tokens["refresh_token"]
    second = (await operator.device.refresh(first)).json()
    third = (await operator.device.refresh(second["refresh_token"])).json()
    assert "access_token" in third
    assert (await operator.device.refresh(first)).json()["code"] == "refresh_reused"
    assert (await acting.me()).json()["code"] == "session_revoked"


async def test_none_outlives_a_session_that_ends_while_it_begins(whole, operator, person, owner):
    for _ in range(5):
        device = await sign_in(whole.client, operator.someone)
        began, _ = await asyncio.gather(
            device.call("POST", f"/users/{person.id}/impersonate", json=REASON), device.call("POST", "/auth/logout")
        )
        assert began.status_code in {200, 401}
    living = """
        SELECT count(*) FROM sessions mine JOIN sessions own ON own.id = mine.impersonator_session_id
        WHERE mine.ended_at IS NULL AND own.ended_at IS NOT NULL
    """
    assert await owner.fetchval(living) == 0


async def test_the_same_key_begins_one(operator, person, owner):
    headers = {"Authorization": f"Bearer {operator.device.tokens['access_token']}", "Idempotency-Key": "k" * 16}
    path = f"/api/v1/users/{person.id}/impersonate"
    first = await operator.device.client.post(path, json=REASON, headers=headers)
    again = await operator.device.client.post(path, json=REASON, headers=headers)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert "access_token" not in again.json()
    assert again.json()["session_id"] == first.json()["session_id"]
    assert await owner.fetchval("SELECT count(*) FROM sessions WHERE impersonator_id IS NOT NULL") == 1


async def test_a_browser_becomes_the_person_and_comes_back_by_its_own_refresh_cookie(client, operator, person):
    browser = await open_browser(client, operator.someone)
    own = browser.jar["mainstay_refresh"]
    answer = await browser.call("POST", f"/users/{person.id}/impersonate", json=REASON)
    assert answer.status_code == 200, answer.text
    assert "access_token" not in answer.json()
    assert [one.partition("=")[0] for one in answer.headers.get_list("set-cookie")] == ["mainstay_access"]
    assert browser.jar["mainstay_refresh"] == own
    me = (await browser.call("GET", "/users/me")).json()
    assert (me["email"], me["impersonated_by"]["email"]) == ("ada@example.com", "olga@example.com")
    assert (await browser.call("POST", "/auth/logout")).status_code == 204
    assert "mainstay_access" not in browser.jar
    assert (await browser.call("POST", "/auth/refresh")).status_code == 200
    assert (await browser.call("GET", "/users/me")).json()["email"] == "olga@example.com"


async def test_a_browser_that_refreshes_is_the_operator_again_and_never_the_person_for_longer(client, operator, person):
    browser = await open_browser(client, operator.someone)
    await browser.call("POST", f"/users/{person.id}/impersonate", json=REASON)
    assert (await browser.call("POST", "/auth/refresh")).status_code == 200
    assert (await browser.call("GET", "/users/me")).json()["email"] == "olga@example.com"


async def test_a_token_of_a_browser_is_not_taken_from_a_header(client, operator, person):
    browser = await open_browser(client, operator.someone)
    await browser.call("POST", f"/users/{person.id}/impersonate", json=REASON)
    headers = {"Authorization": f"Bearer {browser.jar['mainstay_access']}"}
    assert (await client.get("/api/v1/users/me", headers=headers)).json()["code"] == "token_invalid"
