"""A forgotten password and an address that changes: whoever reads the mail gets in, and nobody else."""

import asyncio
import json
from typing import Any

import asyncpg
import httpx
import pytest
from sqlalchemy import event

from mainstay.infra.crypto.passwords import PasswordHasher
from tests.authenticator import Authenticator
from tests.sessions.conftest import Deliver, Device, Someone, Whole, sign_in
from tests.sessions.front_door import AUTH, BOB, BROWSER, OTHER, code, forgot, login, register, reset, verify
from tests.sessions.passkey_steps import come_in, registered
from tests.sessions.phone import Phone

INVALID = (410, "link_invalid")
REFUSED = (401, "credentials_invalid")
MOVED = "ada@example.org"


async def reset_link(client: httpx.AsyncClient, who: Someone, deliver: Deliver) -> str:
    assert (await forgot(client, who.email)).status_code == 202
    return (await deliver()).latest_for(who.email).token()


async def change_to(device: Device, email: str) -> httpx.Response:
    return await device.call("POST", "/auth/email/change", json={"new_email": email})


async def confirm(device: Device, token: str) -> httpx.Response:
    return await device.call("POST", "/auth/email/verify", json={"token": token})


async def undo(client: httpx.AsyncClient, token: str) -> httpx.Response:
    return await client.post(f"{AUTH}/email/undo", json={"token": token})


async def moved(device: Device, deliver: Deliver, email: str = MOVED) -> None:
    assert (await change_to(device, email)).status_code == 202
    assert (await confirm(device, (await deliver()).latest_for(email).token())).status_code == 204


async def test_a_reset_sets_the_password_and_ends_every_session(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver
) -> None:
    other = await sign_in(client, ada)
    token = await reset_link(client, ada, deliver)
    for _ in range(10):
        assert code(await client.get(f"{AUTH}/password/reset", params={"token": token})) == (405, "method_not_allowed")
    answer = await reset(client, token, OTHER)
    assert (answer.status_code, answer.content, answer.headers.get("set-cookie")) == (204, b"", None)
    assert code(await device.me()) == code(await other.me()) == (401, "session_revoked")
    assert code(await login(client, ada)) == REFUSED
    await sign_in(client, Someone(ada.email, OTHER))
    assert code(await reset(client, token, OTHER)) == INVALID
    assert "was changed" in (await deliver()).latest_for(ada.email).subject


async def test_two_reset_links_are_one(client: httpx.AsyncClient, ada: Someone, deliver: Deliver) -> None:
    older = await reset_link(client, ada, deliver)
    newer = await reset_link(client, ada, deliver)
    assert code(await reset(client, older, OTHER)) == INVALID
    refused = await reset(client, newer, "ada@the lakes")
    assert code(refused) == (422, "validation_failed")
    assert (await reset(client, newer, OTHER)).status_code == 204


async def test_a_reset_link_is_good_for_half_an_hour(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    token = await reset_link(client, ada, deliver)
    lasts = await owner.fetchval("SELECT expires_at - created_at FROM one_time_links")
    assert round(lasts.total_seconds()) == 30 * 60
    await owner.execute("UPDATE one_time_links SET expires_at = now() - interval '1 second'")
    assert code(await reset(client, token, OTHER)) == INVALID


async def test_a_link_does_only_what_it_was_sent_for(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver
) -> None:
    token = await reset_link(client, ada, deliver)
    assert code(await verify(client, token, password=ada.password)) == INVALID
    assert code(await undo(client, token)) == INVALID
    assert code(await reset(client, "mrp_" + "x" * 43, OTHER)) == INVALID
    assert code(await device.call("GET", "/users/me")) == (200, None)
    assert (await reset(client, token, OTHER)).status_code == 204


async def test_a_reset_is_no_way_around_the_second_factor(
    client: httpx.AsyncClient,
    ada: Someone,
    deliver: Deliver,
    phone: Phone,
) -> None:
    token = await reset_link(client, ada, deliver)
    assert (await reset(client, token, OTHER, **BROWSER)).status_code == 204
    answer = await login(client, Someone(ada.email, OTHER))
    assert code(answer) == (401, "mfa_required")
    body = {"challenge": answer.json()["challenge"], "code": phone.code()}
    assert (await client.post(f"{AUTH}/mfa/verify", json=body)).status_code == 200


async def test_a_finished_reset_lets_a_browser_in_while_strangers_guess(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver
) -> None:
    token = await reset_link(client, ada, deliver)
    refused = await reset(client, token, OTHER, **{"X-Session-Transport": "cookie"})
    assert code(refused) == (403, "origin_refused")
    assert (await reset(client, token, OTHER, **BROWSER)).status_code == 204
    assert list(client.cookies) == ["mainstay_device"]
    cookie = client.cookies["mainstay_device"]
    client.cookies.clear()
    guess = Someone(ada.email, "one of many guesses")
    for _ in range(5):
        assert code(await login(client, guess)) == REFUSED
    assert code(await login(client, Someone(ada.email, OTHER)))[1] == "login_throttled"
    client.cookies.set("mainstay_device", cookie)
    assert (await login(client, Someone(ada.email, OTHER), **BROWSER)).status_code == 200
    client.cookies.clear()


async def test_an_address_changes_when_the_new_one_confirms(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    assert (await change_to(device, "ADA@example.org")).status_code == 202
    assert (await device.me()).json()["email"] == ada.email
    mailbox = await deliver()
    token = mailbox.latest_for(MOVED).token()
    assert code(await verify(client, token)) == (422, "validation_failed")
    assert code(await verify(client, token, password=OTHER)) == REFUSED
    assert (await confirm(device, token)).status_code == 204
    assert (await device.me()).json()["email"] == MOVED
    await sign_in(client, Someone(MOVED, ada.password))
    assert code(await login(client, ada)) == REFUSED
    assert code(await confirm(device, token)) == INVALID
    assert MOVED in (await deliver()).latest_for(ada.email).text
    lasts = await owner.fetchval("SELECT expires_at - created_at FROM one_time_links WHERE purpose = 'undo_email'")
    assert round(lasts.total_seconds()) == 72 * 3600


async def test_a_change_is_undone_by_the_old_address(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver
) -> None:
    """Somebody sits in a session of hers, knows the password, and moves on twice to hide the way back."""
    await moved(device, deliver, "thief@example.org")
    way_back = (await deliver()).latest_for(ada.email).token()
    await moved(device, deliver, "thief2@example.org")
    thiefs = (await deliver()).latest_for("thief@example.org").token()
    assert code(await client.get(f"{AUTH}/email/undo", params={"token": way_back})) == (405, "method_not_allowed")
    assert (await undo(client, way_back)).status_code == 204
    assert code(await device.me()) == (401, "session_revoked")
    assert code(await login(client, ada)) == REFUSED
    assert code(await undo(client, thiefs)) == INVALID
    assert code(await undo(client, way_back)) == INVALID
    letter = (await deliver()).latest_for(ada.email)
    assert "/reset" in letter.link()
    assert (await reset(client, letter.token(), OTHER)).status_code == 204
    assert (await (await sign_in(client, Someone(ada.email, OTHER))).me()).json()["email"] == ada.email


async def test_factors_that_came_with_the_thief_go_and_older_ones_stay(
    client: httpx.AsyncClient, ada: Someone, device: Device, phone: Phone, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    await owner.execute("UPDATE totp_factors SET created_at = now() - interval '25 hours'")
    thief = Authenticator()
    await registered(device, thief)
    await moved(device, deliver, "thief@example.org")
    assert (await undo(client, (await deliver()).latest_for(ada.email).token())).status_code == 204
    assert (await come_in(client, thief)).status_code == 401
    assert (await reset(client, (await deliver()).latest_for(ada.email).token(), OTHER)).status_code == 204
    answer = await login(client, Someone(ada.email, OTHER))
    assert code(answer) == (401, "mfa_required")
    body = {"challenge": answer.json()["challenge"], "code": phone.code()}
    assert (await client.post(f"{AUTH}/mfa/verify", json=body)).status_code == 200


async def test_a_factor_of_a_thief_does_not_keep_the_owner_out(
    client: httpx.AsyncClient, ada: Someone, device: Device, phone: Phone, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    await moved(device, deliver, "thief@example.org")
    assert (await undo(client, (await deliver()).latest_for(ada.email).token())).status_code == 204
    assert (await reset(client, (await deliver()).latest_for(ada.email).token(), OTHER)).status_code == 204
    mine = await sign_in(client, Someone(ada.email, OTHER))
    assert (await mine.call("GET", "/auth/mfa")).json()["recovery_codes_left"] == 0
    removed = "SELECT metadata FROM audit_events WHERE action = 'second_factor.removed'"
    assert json.loads(await owner.fetchval(removed)) == {"factors": 1}


async def test_an_address_somebody_may_go_back_to_is_nobody_elses(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    await moved(device, deliver)
    way_back = (await deliver()).latest_for(ada.email).token()
    assert (await register(client, Someone(ada.email, OTHER))).status_code == 202
    assert await owner.fetchval("SELECT count(*) FROM users") == 1
    assert (await undo(client, way_back)).status_code == 204


async def test_a_taken_address_is_answered_like_a_free_one(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver
) -> None:
    await register(client)
    await verify(client, (await deliver()).latest_for(BOB.email).token(), password=BOB.password)
    taken = await change_to(device, BOB.email)
    assert "already have" in (await deliver()).latest_for(BOB.email).subject
    free = await change_to(device, MOVED)
    assert (taken.status_code, taken.text) == (free.status_code, free.text) == (202, free.text)
    assert code(await change_to(device, "ADA@example.com")) == (422, "validation_failed")


async def test_a_change_needs_a_fresh_proof(device: Device, owner: asyncpg.Connection, whole: Whole) -> None:
    await owner.execute("UPDATE sessions SET proved_at = now() - interval '6 minutes'")
    await whole.app.state.redis.flushdb()
    assert code(await change_to(device, MOVED)) == (403, "reauthentication_required")


async def test_a_reset_voids_a_change_that_was_asked_for_before(
    client: httpx.AsyncClient, ada: Someone, device: Device, deliver: Deliver
) -> None:
    await change_to(device, MOVED)
    token = (await deliver()).latest_for(MOVED).token()
    assert (await reset(client, await reset_link(client, ada, deliver), OTHER)).status_code == 204
    assert code(await verify(client, token, password=OTHER)) == INVALID


async def test_of_many_verifying_at_once_one_does(
    client: httpx.AsyncClient, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    await register(client)
    token = (await deliver()).latest_for(BOB.email).token()
    answers = await asyncio.gather(*(verify(client, token, password=BOB.password) for _ in range(4)))
    assert sorted(one.status_code for one in answers) == [204, 410, 410, 410]
    assert await owner.fetchval("SELECT count(*) FROM organizations") == 1


async def test_of_many_resets_with_one_link_one_does(client: httpx.AsyncClient, ada: Someone, deliver: Deliver) -> None:
    token = await reset_link(client, ada, deliver)
    passwords = [f"{OTHER} {turn} times" for turn in range(4)]
    answers = await asyncio.gather(*(reset(client, token, one) for one in passwords))
    assert sorted(one.status_code for one in answers) == [204, 410, 410, 410]
    won = passwords[[one.status_code for one in answers].index(204)]
    await sign_in(client, Someone(ada.email, won))


async def test_registering_twice_at_once_makes_one_account(
    client: httpx.AsyncClient, owner: asyncpg.Connection
) -> None:
    spelled = [BOB.email, BOB.email.upper(), BOB.email.title(), BOB.email]
    answers = await asyncio.gather(*(register(client, Someone(email, BOB.password)) for email in spelled))
    assert [one.status_code for one in answers] == [202] * 4
    assert await owner.fetchval("SELECT count(*) FROM users") == 1


async def test_a_sign_in_with_the_old_password_does_not_survive_a_reset_at_the_same_time(
    client: httpx.AsyncClient, ada: Someone, deliver: Deliver, owner: asyncpg.Connection
) -> None:
    token = await reset_link(client, ada, deliver)
    *signing_in, changed = await asyncio.gather(
        *(login(client, ada) for _ in range(4)), reset(client, token, OTHER), return_exceptions=False
    )
    assert changed.status_code == 204
    assert {one.status_code for one in signing_in} <= {200, 401}
    assert await owner.fetchval("SELECT count(*) FROM sessions WHERE ended_at IS NULL") == 0


@pytest.mark.parametrize("what", ["register", "password/forgot", "login"])
async def test_a_known_address_costs_what_an_unknown_one_does(
    client: httpx.AsyncClient, ada: Someone, whole: Whole, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Counted, not timed: the same hashes, and the same statements in the same order."""
    cost: list[Any] = []
    run = PasswordHasher._run

    async def counted(self: PasswordHasher, work: Any) -> Any:
        cost.append("hash")
        return await run(self, work)

    monkeypatch.setattr(PasswordHasher, "_run", counted)

    def asked(_: Any, __: Any, statement: str, *___: Any) -> None:
        cost.append(statement)

    event.listen(whole.app.state.database.engine.sync_engine, "before_cursor_execute", asked)
    costs = []
    for turn, email in enumerate((ada.email, "nobody0@example.com", ada.email, "nobody1@example.com")):
        cost.clear()
        bodies = {
            "register": {"email": email, "password": OTHER, "full_name": "Somebody"},
            "password/forgot": {"email": email},
            "login": {"email": email, "password": f"{OTHER} {turn}"},
        }
        assert (await client.post(f"{AUTH}/{what}", json=bodies[what])).status_code in {202, 401}
        costs.append(list(cost))
    # The first call of a process warms its caches.
    assert costs[2] == costs[3]
    assert len(costs[2]) >= 2
