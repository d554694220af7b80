"""What operators do about other people's accounts, and that nobody else does."""

import asyncio

import pytest

from tests.sessions.conftest import sign_in
from tests.sessions.operating import add_users, join

WHY = {"status": "deactivated", "reason": "Ticket 4711"}


@pytest.fixture
async def operator(whole):
    return await join(whole, "olga", operator=True)


@pytest.fixture
async def person(whole):
    return await join(whole, "ada")


async def found(operator, query):
    answer = await operator.device.call("GET", f"/users?{query}")
    assert answer.status_code == 200, answer.text
    return [one["email"] for one in answer.json()["data"]]


async def test_everybody_is_listed_newest_first_page_by_page(operator, person):
    first = (await operator.device.call("GET", "/users?limit=1")).json()
    assert [one["email"] for one in first["data"]] == ["ada@example.com"]
    second = await operator.device.call("GET", f"/users?limit=1&cursor={first['next_cursor']}")
    assert [one["email"] for one in second.json()["data"]] == ["olga@example.com"]
    assert second.json()["has_more"] is False


async def test_a_search_finds_beginnings_of_address_and_name_in_capitals_or_not(whole, operator):
    await add_users(
        whole,
        {"email": "Grace@Navy.example", "full_name": "Hopper, Grace"},
        {"email": "x@y.example", "full_name": "gracious Me"},
    )
    assert await found(operator, "search=GRAC") == ["Grace@Navy.example", "x@y.example"]
    assert await found(operator, "search=hopper") == ["Grace@Navy.example"]
    assert await found(operator, "search=navy") == []
    assert await found(operator, "search=%20olga%20") == ["olga@example.com"]


async def test_a_search_is_walked_page_by_page_without_skipping_or_repeating(whole, operator):
    both = [{"email": f"ada{n}@example.com", "full_name": f"Ada {n}"} for n in range(3)]
    names = [{"email": f"x{n}@example.com", "full_name": f"ada {n}"} for n in range(3)]
    await add_users(whole, *both, *names)
    wanted = [one["email"] for one in (*both, *names)]
    assert await found(operator, "search=ada") == wanted
    seen, query = [], "search=ada&limit=2"
    while query:
        page = (await operator.device.call("GET", f"/users?{query}")).json()
        seen += [one["email"] for one in page["data"]]
        query = page["has_more"] and f"search=ada&limit=2&cursor={page['next_cursor']}"
    assert seen == wanted


async def test_a_cursor_whose_user_is_called_otherwise_by_now_is_told_so(whole, operator, owner):
    await add_users(whole, {"email": "ada1@example.com"}, {"email": "ada2@example.com"})
    page = (await operator.device.call("GET", "/users?search=ada&limit=1")).json()
    await owner.execute("UPDATE users SET email = 'bob@example.com' WHERE email = 'ada1@example.com'")
    answer = await operator.device.call("GET", f"/users?search=ada&limit=1&cursor={page['next_cursor']}")
    assert (answer.status_code, answer.json()["code"]) == (400, "cursor_invalid")


async def test_wildcards_of_the_database_stand_for_themselves(whole, operator):
    await add_users(
        whole,
        {"email": "100%@example.com"},
        {"email": "1000@example.com"},
        {"email": "a_b@example.com"},
        {"email": "axb@example.com"},
        {"email": "q@example.com", "full_name": "back\\slash"},
    )
    assert await found(operator, "search=100%25") == ["100%@example.com"]
    assert await found(operator, "search=a_b") == ["a_b@example.com"]
    assert await found(operator, "search=back%5C") == ["q@example.com"]
    for nobody in ("%25", "_", "%5C", "'%20OR%201=1--", "%25%25olga", "olga'"):
        assert await found(operator, f"search={nobody}") == []


async def test_a_search_of_bytes_no_text_has_is_no_error_of_ours(operator):
    for odd in ("%00", "%ff", "%ed%a0%80", "%F0%9F%98%80", "a" * 200):
        answer = await operator.device.call("GET", f"/users?search={odd}")
        assert answer.status_code in {200, 400, 422}, answer.text
    assert (await operator.device.call("GET", "/users?search=" + "a" * 201)).status_code == 422


async def test_status_and_operators_are_filters(whole, operator):
    await add_users(whole, {"email": "p@example.com", "status": "pending"})
    assert await found(operator, "status=pending") == ["p@example.com"]
    assert await found(operator, "is_operator=true") == ["olga@example.com"]
    assert await found(operator, "is_operator=false") == ["p@example.com"]
    assert (await operator.device.call("GET", "/users?status=odd")).status_code == 422


async def test_nobody_else_may_and_it_is_recorded(person, operator, owner):
    asked = [
        ("GET", "/users", None),
        ("GET", f"/users/{operator.id}", None),
        ("PATCH", f"/users/{operator.id}", WHY),
        ("DELETE", f"/users/{operator.id}/sessions", None),
        ("POST", f"/users/{operator.id}/impersonate", {"reason": "curious"}),
    ]
    for method, path, body in asked:
        answer = await person.device.call(method, path, json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied"), path
    denied = await owner.fetch("SELECT actor_id FROM audit_events WHERE action = 'access.denied'")
    assert [row["actor_id"] for row in denied] == [person.id] * len(asked)


async def test_a_stranger_may_not(client, person):
    for method, path in (("GET", "/users"), ("PATCH", f"/users/{person.id}"), ("GET", f"/users/{person.id}")):
        assert (await client.request(method, f"/api/v1{path}")).status_code == 401


async def test_an_operator_needs_a_fresh_proof(operator, person, owner):
    await owner.execute("UPDATE sessions SET proved_at = now() - interval '6 minutes', version = version + 1")
    for method, path, body in (
        ("PATCH", f"/users/{person.id}", WHY),
        ("DELETE", f"/users/{person.id}/sessions", None),
        ("POST", f"/users/{person.id}/impersonate", {"reason": "why"}),
    ):
        answer = await operator.device.call(method, path, json=body)
        assert answer.json()["code"] == "reauthentication_required", path


@pytest.mark.parametrize("more", [{"is_operator": True}, {"email": "x@y.example"}, {"id": "1"}, {"version": 9}])
async def test_nothing_but_the_status_can_be_changed(operator, person, owner, more):
    answer = await operator.device.call("PATCH", f"/users/{person.id}", json=WHY | more)
    assert answer.status_code == 422
    assert await owner.fetchval("SELECT bool_or(is_operator) FROM users WHERE id = $1", person.id) is False


async def test_nobody_makes_themselves_an_operator(person, owner):
    for body in ({"is_operator": True}, {"full_name": "Ada", "is_operator": True}, {"status": "active"}):
        assert (await person.device.call("PATCH", "/users/me", json=body)).status_code == 422
    assert await owner.fetchval("SELECT is_operator FROM users WHERE id = $1", person.id) is False


@pytest.mark.parametrize("body", [{"status": "deactivated"}, {"status": "deactivated", "reason": " \n "}])
async def test_a_deactivation_says_why(operator, person, body):
    answer = await operator.device.call("PATCH", f"/users/{person.id}", json=body)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == ["/reason"]


async def test_a_deactivated_person_is_out_at_once_and_back_when_opened(operator, person, client, owner):
    assert (await person.device.me()).status_code == 200
    closed = await operator.device.call("PATCH", f"/users/{person.id}", json=WHY)
    assert (closed.status_code, closed.json()["status"]) == (200, "deactivated")
    assert (closed.json()["deactivation_reason"], closed.headers["ETag"]) == ("Ticket 4711", '"2"')
    assert (await person.device.me()).json()["code"] == "session_revoked"
    assert (await person.device.refresh()).json()["code"] == "session_revoked"
    login = {"email": person.someone.email, "password": person.someone.password}
    assert (await client.post("/api/v1/auth/login", json=login)).json()["code"] == "credentials_invalid"
    opened = await operator.device.call("PATCH", f"/users/{person.id}", json={"status": "active"})
    assert (opened.json()["status"], opened.json()["deactivation_reason"]) == ("active", None)
    assert (await person.device.me()).status_code == 401, "what was ended stays ended"
    assert (await (await sign_in(client, person.someone)).me()).status_code == 200
    rows = await owner.fetch(
        "SELECT action, actor_id, metadata AS details FROM audit_events WHERE action LIKE 'user.%activated' ORDER BY id"
    )
    assert [(row["action"], row["actor_id"]) for row in rows] == [
        ("user.deactivated", operator.id),
        ("user.activated", operator.id),
    ]
    assert "Ticket 4711" in rows[0]["details"]


async def test_a_session_that_slipped_in_while_the_account_was_closed_never_lives(operator, person, owner):
    """As if a sign-in had begun before the deactivation and was committed after it."""
    await operator.device.call("PATCH", f"/users/{person.id}", json=WHY)
    await owner.execute(
        "UPDATE sessions SET ended_at = NULL, end_reason = NULL, version = version + 1 WHERE user_id = $1", person.id
    )
    await operator.device.call("PATCH", f"/users/{person.id}", json={"status": "active"})
    assert (await person.device.refresh()).json()["code"] == "session_revoked"


async def test_the_principal_changes_so_that_keys_stop_too(operator, person, owner):
    query = "SELECT principal_version FROM users WHERE id = $1"
    before = await owner.fetchval(query, person.id)
    await operator.device.call("PATCH", f"/users/{person.id}", json=WHY)
    assert await owner.fetchval(query, person.id) > before


async def test_doing_it_twice_changes_nothing_the_second_time(operator, person, owner):
    for _ in range(2):
        answer = await operator.device.call("PATCH", f"/users/{person.id}", json=WHY)
        assert (answer.status_code, answer.headers["ETag"]) == (200, '"2"')
    assert await owner.fetchval("SELECT count(*) FROM audit_events WHERE action = 'user.deactivated'") == 1


async def test_an_old_version_changes_nothing(operator, person):
    read = await operator.device.call("GET", f"/users/{person.id}")
    await person.device.call("PATCH", "/users/me", json={"full_name": "Ada King"})
    headers = {"Authorization": f"Bearer {operator.device.tokens['access_token']}", "If-Match": read.headers["ETag"]}
    answer = await operator.device.client.patch(f"/api/v1/users/{person.id}", json=WHY, headers=headers)
    assert answer.json()["code"] == "version_mismatch"


async def test_who_never_verified_an_address_is_not_active_after_being_opened(whole, operator, owner):
    await add_users(whole, {"email": "p@example.com", "status": "pending"})
    id_ = await owner.fetchval("SELECT id FROM users WHERE email = 'p@example.com'")
    refused = await operator.device.call("PATCH", f"/users/{id_}", json={"status": "active"})
    assert refused.json()["code"] == "account_not_active"
    await operator.device.call("PATCH", f"/users/{id_}", json=WHY)
    opened = await operator.device.call("PATCH", f"/users/{id_}", json={"status": "active"})
    assert opened.json()["status"] == "pending"


async def test_nobody_deactivates_themselves(operator):
    answer = await operator.device.call("PATCH", f"/users/{operator.id}", json=WHY)
    assert (answer.status_code, answer.json()["code"]) == (409, "own_account")


async def test_two_operators_who_close_each_other_at_once_leave_one(whole, operator, owner):
    other = await join(whole, "otto", operator=True)
    answers = await asyncio.gather(
        operator.device.call("PATCH", f"/users/{other.id}", json=WHY),
        other.device.call("PATCH", f"/users/{operator.id}", json=WHY),
    )
    assert sorted(answer.status_code for answer in answers) in ([200, 401], [200, 403])
    assert await owner.fetchval("SELECT count(*) FROM users WHERE is_operator AND status = 'active'") == 1


async def test_an_operator_signs_somebody_out_everywhere(operator, person, client, owner):
    second = await sign_in(client, person.someone)
    assert (await operator.device.call("DELETE", f"/users/{person.id}/sessions")).status_code == 204
    for device in (person.device, second):
        assert (await device.me()).json()["code"] == "session_revoked"
    assert (await operator.device.me()).status_code == 200
    details = await owner.fetchval("SELECT metadata FROM audit_events WHERE action = 'user.sessions_ended'")
    assert '"sessions": 2' in details


async def test_whom_nobody_knows_is_not_found(operator):
    nobody = "00000000-0000-7000-8000-000000000000"
    for method, path, body in (
        ("GET", f"/users/{nobody}", None),
        ("PATCH", f"/users/{nobody}", WHY),
        ("DELETE", f"/users/{nobody}/sessions", None),
        ("POST", f"/users/{nobody}/impersonate", {"reason": "why"}),
    ):
        assert (await operator.device.call(method, path, json=body)).status_code == 404, path
