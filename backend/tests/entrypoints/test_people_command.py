"""`mainstay users …` about people who are there already: audited, asked about, and known to a running process at once."""

import io
import json
import sys

import httpx
import pytest

from tests.emptying import empty_tables
from tests.waiting import until_true


@pytest.fixture
async def trail(owner):
    """What was recorded, oldest first, by whom and of which action."""
    await empty_tables(owner)

    async def actions():
        rows = await owner.fetch("SELECT action, actor_type FROM audit_events ORDER BY id")
        assert {row["actor_type"] for row in rows} <= {"command_line"}
        return [row["action"] for row in rows]

    yield actions
    await empty_tables(owner)


async def test_an_operator_is_made_and_unmade_but_never_the_last(mainstay, owner, trail):
    mainstay("users", "create", "ada@example.com")
    assert mainstay("users", "make-operator", "ADA@example.com").out == "ADA@example.com is an operator now.\n"
    assert "already" in mainstay("users", "make-operator", "ada@example.com").out
    refused = mainstay("users", "unmake-operator", "ada@example.com")
    assert (refused.code, refused.err.splitlines()) == (
        2,
        ["This is the last active operator. Make another first: mainstay users make-operator EMAIL."],
    )
    assert mainstay("users", "deactivate", "ada@example.com", "--reason", "x").code == 2
    mainstay("users", "create", "bob@example.com", "--operator")
    assert mainstay("users", "unmake-operator", "ada@example.com").code == 0
    assert await owner.fetchval("SELECT array_agg(email) FROM users WHERE is_operator") == ["bob@example.com"]
    assert [one for one in await trail() if one.startswith("user.")] == [
        "user.created",
        "user.made_operator",
        "user.created",
        "user.unmade_operator",
    ]


@pytest.mark.parametrize(
    "command",
    [
        ("make-operator",),
        ("unmake-operator",),
        ("activate",),
        ("deactivate", "--reason", "x"),
        ("end-sessions", "--yes"),
        ("reset-factors", "--yes"),
    ],
)
def test_an_address_nobody_has_is_told_in_a_line(mainstay, command):
    ended = mainstay("users", command[0], "nobody@example.com", *command[1:])
    assert (ended.code, ended.err) == (2, "There is no account for 'nobody@example.com'.\n")


@pytest.mark.parametrize("command", ["end-sessions", "reset-factors"])
def test_what_cannot_be_undone_is_asked_about(mainstay, monkeypatch, command):
    mainstay("users", "create", "ada@example.com")
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    ended = mainstay("users", command, "ada@example.com")
    assert ended.code == 1
    assert "ada@example.com" in ended.out + ended.err


async def test_an_account_is_closed_and_opened(mainstay, owner, trail):
    mainstay("users", "create", "ada@example.com")
    assert mainstay("users", "deactivate", "ada@example.com").code == 2
    assert mainstay("users", "deactivate", "ada@example.com", "--reason", " ").code == 2
    assert "signed out everywhere" in mainstay("users", "deactivate", "ada@example.com", "--reason", "left").out
    assert "already" in mainstay("users", "deactivate", "ada@example.com", "--reason", "left").out
    row = await owner.fetchrow("SELECT status, deactivation_reason FROM users")
    assert tuple(row) == ("deactivated", "left")
    assert "can sign in again" in mainstay("users", "activate", "ada@example.com").out
    assert "already" in mainstay("users", "activate", "ada@example.com").out
    assert (await trail())[-2:] == ["user.deactivated", "user.activated"]


def test_people_are_listed(mainstay):
    mainstay("users", "create", "ada@example.com", "--name", "Ada Lovelace")
    mainstay("users", "create", "op@example.com", "--operator")
    lines = mainstay("users", "list").out.splitlines()
    assert ["op@example.com" in lines[0], "Ada Lovelace" in lines[1]] == [True, True]
    found = json.loads(mainstay("users", "list", "--search", "ada", "--json").out)
    assert (found["email"], found["status"], found["is_operator"]) == ("ada@example.com", "active", False)
    assert len(mainstay("users", "list", "--operators").out.splitlines()) == 1
    few = mainstay("users", "list", "--limit", "1")
    assert "more than 1" in few.err
    assert mainstay("users", "list", "--status", "odd").code == 2


async def test_factors_are_reset(mainstay, owner, trail):
    mainstay("users", "create", "ada@example.com")
    assert mainstay("users", "reset-factors", "ada@example.com", "--yes").code == 2
    await owner.execute(
        "INSERT INTO totp_factors (user_id, sealed_secret, confirmed_at) SELECT id, 'x', now() FROM users"
    )
    ended = mainstay("users", "reset-factors", "ada@example.com", "--yes")
    assert (ended.code, "with the password alone" in ended.out) == (0, True)
    assert await owner.fetchval("SELECT count(*) FROM totp_factors") == 0
    assert (await trail())[-1] == "user.factors_reset"
    assert await owner.fetchval("SELECT payload->>'template' FROM jobs") == "factor_removed"


async def test_passkeys_are_factors_too_and_nothing_that_was_begun_with_them_is_left(mainstay, owner, trail):
    mainstay("users", "create", "ada@example.com")
    await owner.execute(
        "INSERT INTO passkeys (id, user_id, place, name, credential_id, public_key, sign_count, aaguid, transports, "
        "backup_eligible, backed_up) SELECT gen_random_uuid(), id, 1, 'Phone', 'c', 'k', 0, gen_random_uuid(), '{}', "
        "false, false FROM users"
    )
    await owner.execute(
        "INSERT INTO passkey_challenges (id, purpose, challenge, bound_to, user_id, expires_at) "
        "SELECT gen_random_uuid(), 'register', 'c', 'b', id, now() + interval '5 minutes' FROM users"
    )
    assert mainstay("users", "reset-factors", "ada@example.com", "--yes").code == 0
    assert await owner.fetchval("SELECT count(*) FROM passkeys") == 0
    assert await owner.fetchval("SELECT count(*) FROM passkey_challenges") == 0
    assert (await trail())[-1] == "user.factors_reset"


@pytest.mark.processes
def test_a_running_process_knows_within_two_seconds(mainstay, serve, set_environment, environment):
    made = json.loads(mainstay("users", "create", "ada@example.com", "--json").out)
    served = serve(factory="create_whole")
    access = signed_in(served, made, "correct horse battery staple")

    def status() -> int:
        return served.get("/api/v1/users", headers={"Authorization": f"Bearer {access}"}).status_code

    assert status() == 403
    assert mainstay("users", "make-operator", "ada@example.com").code == 0
    until_true(lambda: status() == 200, patience=2, pause=0.05)
    assert mainstay("users", "create", "bob@example.com", "--operator").code == 0
    assert mainstay("users", "unmake-operator", "ada@example.com").code == 0
    until_true(lambda: status() == 403, patience=2, pause=0.05)
    ended = mainstay("users", "end-sessions", "ada@example.com", "--yes")
    assert "ended." in ended.out
    until_true(lambda: status() == 401, patience=2, pause=0.05)


def signed_in(served, made, password):
    """With a password of their own: the one-time password opens nothing else."""
    credentials = {"email": made["email"], "password": made["one_time_password"]}
    tokens = httpx.post(f"{served.address}/api/v1/auth/login", json=credentials, timeout=20).json()
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    body = {"new_password": password}
    answer = httpx.post(f"{served.address}/api/v1/auth/password/change", json=body, headers=headers, timeout=20)
    assert answer.status_code == 204, answer.text
    return tokens["access_token"]


def test_without_redis_it_is_done_and_says_how_long_it_may_take(mainstay, set_environment):
    mainstay("users", "create", "ada@example.com")
    set_environment(REDIS_URL="redis://127.0.0.1:1")
    ended = mainstay("users", "deactivate", "ada@example.com", "--reason", "left")
    assert (ended.code, ended.err) == (0, "Redis does not answer: running processes will know within 30 s.\n")
