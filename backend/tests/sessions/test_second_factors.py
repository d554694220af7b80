"""The second factor: asked for, good once, not to be guessed, and taken away with care."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import asyncpg
import httpx
import pytest

from mainstay.infra.crypto import totp
from tests.sessions.conftest import ORIGIN, Device, Someone, Whole
from tests.sessions.phone import Phone, forget_steps
from tests.waiting import until

LOGIN, VERIFY = "/api/v1/auth/login", "/api/v1/auth/mfa/verify"
BROWSER = {"X-Session-Transport": "cookie", "Origin": ORIGIN}


async def challenge(client: httpx.AsyncClient, someone: Someone, **headers: str) -> str:
    body = {"email": someone.email, "password": someone.password}
    answer = await client.post(LOGIN, json=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "mfa_required"), answer.text
    return str(answer.json()["challenge"])


async def verify(client: httpx.AsyncClient, asked: str, code: str, **headers: str) -> httpx.Response:
    return await client.post(VERIFY, json={"challenge": asked, "code": code}, headers=headers)


def outcome(answer: httpx.Response) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code")


async def test_a_password_alone_gives_no_session(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, owner: asyncpg.Connection
) -> None:
    before = await owner.fetchval("SELECT count(*) FROM sessions")
    answer = await client.post(LOGIN, json={"email": ada.email, "password": ada.password}, headers=BROWSER)
    assert outcome(answer) == (401, "mfa_required")
    assert "set-cookie" not in answer.headers
    assert await owner.fetchval("SELECT count(*) FROM sessions") == before


async def test_a_code_finishes_the_sign_in(client: httpx.AsyncClient, ada: Someone, phone: Phone) -> None:
    answer = await verify(client, await challenge(client, ada), phone.code())
    assert answer.status_code == 200
    assert (await Device(client, answer.json()).me()).json()["email"] == ada.email


async def test_the_password_form_asks_for_it_too(client: httpx.AsyncClient, ada: Someone, phone: Phone) -> None:
    answer = await client.post("/api/v1/auth/token", data={"username": ada.email, "password": ada.password})
    assert outcome(answer) == (401, "mfa_required")
    assert (await verify(client, answer.json()["challenge"], phone.code())).status_code == 200


async def test_a_browser_gets_its_cookies_at_the_end(client: httpx.AsyncClient, ada: Someone, phone: Phone) -> None:
    asked = await challenge(client, ada, **BROWSER)
    assert outcome(await verify(client, asked, phone.code())) == (401, "challenge_invalid")
    refused = await verify(client, asked, phone.code(), **{**BROWSER, "Origin": "https://evil.example"})
    assert outcome(refused) == (403, "origin_refused")
    answer = await verify(client, asked, phone.code(), **BROWSER)
    assert set(answer.json()) == {"session_id", "expires_in"}
    assert set(client.cookies) == {"mainstay_access", "mainstay_refresh", "mainstay_device"}


async def test_a_code_works_once(client: httpx.AsyncClient, ada: Someone, phone: Phone) -> None:
    code = phone.code()
    assert (await verify(client, await challenge(client, ada), code)).status_code == 200
    assert outcome(await verify(client, await challenge(client, ada), code)) == (401, "code_invalid")


async def test_a_code_before_the_last_one_used_is_void(client: httpx.AsyncClient, ada: Someone, phone: Phone) -> None:
    assert (await verify(client, await challenge(client, ada), phone.code(+1))).status_code == 200
    assert outcome(await verify(client, await challenge(client, ada), phone.code())) == (401, "code_invalid")


async def test_one_step_of_skew_and_no_more(client: httpx.AsyncClient, ada: Someone, phone: Phone) -> None:
    # Two away on the near side might be one away a moment later.
    for steps in (-3, +3):
        assert outcome(await verify(client, await challenge(client, ada), phone.code(steps))) == (401, "code_invalid")
    assert (await verify(client, await challenge(client, ada), phone.code())).status_code == 200


def test_a_step_fits_itself_and_its_neighbours() -> None:
    secret, now = totp.new_secret(), datetime.fromtimestamp(1_000_000_005, UTC)
    for away, fits in ((-2, False), (-1, True), (0, True), (1, True), (2, False)):
        step = totp.step_of(now) + away
        assert (step in totp.matching_steps(secret, totp.code_at(secret, step), now)) is fits


async def test_a_challenge_is_answered_once(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, owner: asyncpg.Connection
) -> None:
    asked = await challenge(client, ada)
    assert (await verify(client, asked, phone.code())).status_code == 200
    await forget_steps(owner)
    assert outcome(await verify(client, asked, phone.code())) == (401, "challenge_invalid")


async def test_the_sixth_try_comes_too_late(client: httpx.AsyncClient, ada: Someone, phone: Phone) -> None:
    asked = await challenge(client, ada)
    for _ in range(5):
        assert outcome(await verify(client, asked, phone.wrong())) == (401, "code_invalid")
    assert outcome(await verify(client, asked, phone.code())) == (401, "challenge_invalid")


async def test_a_challenge_lasts_five_minutes(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, owner: asyncpg.Connection
) -> None:
    asked = await challenge(client, ada)
    lasts = await owner.fetchval("SELECT expires_at - created_at FROM sign_in_challenges")
    assert lasts.total_seconds() == 300
    await owner.execute("UPDATE sign_in_challenges SET expires_at = now()")
    assert outcome(await verify(client, asked, phone.code())) == (401, "challenge_invalid")
    await challenge(client, ada)
    assert await owner.fetchval("SELECT count(*) FROM sign_in_challenges") == 1


async def test_a_made_up_challenge_is_none(client: httpx.AsyncClient, phone: Phone) -> None:
    for made_up in ("", "mch_", "x" * 200, "mch_ünïcode"):
        assert outcome(await verify(client, made_up, phone.code())) == (401, "challenge_invalid")


@pytest.mark.parametrize(
    "garbage",
    ["", " ", "12345", "1234567", "٤٩٢٠٣٩", "abcdef", "-1-1-1", "0x1234", "１２３４５６", "🦊" * 16, "a" * 64],
)
async def test_garbage_is_a_wrong_code(client: httpx.AsyncClient, ada: Someone, phone: Phone, garbage: str) -> None:
    assert outcome(await verify(client, await challenge(client, ada), garbage)) == (401, "code_invalid")


async def test_a_recovery_code_works_once_however_it_is_typed(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, device: Device
) -> None:
    first, second = phone.codes[:2]
    assert (await verify(client, await challenge(client, ada), first)).status_code == 200
    assert outcome(await verify(client, await challenge(client, ada), first)) == (401, "code_invalid")
    typed = f" {second.replace('-', '').upper()} "
    assert (await verify(client, await challenge(client, ada), typed)).status_code == 200
    assert (await device.call("GET", "/auth/mfa")).json()["recovery_codes_left"] == 8


async def test_recovery_codes_are_ten_long_and_kept_as_hashes(phone: Phone, owner: asyncpg.Connection) -> None:
    assert len(set(phone.codes)) == 10
    assert all(len(code.replace("-", "")) == 16 for code in phone.codes)
    kept = b"".join(row["code_hash"] for row in await owner.fetch("SELECT code_hash FROM recovery_codes"))
    assert len(kept) == 320
    assert not any(code.encode() in kept or code.replace("-", "").encode() in kept for code in phone.codes)


async def test_twenty_at_once_with_one_right_code_are_one_sign_in(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, owner: asyncpg.Connection, whole: Whole
) -> None:
    for code in (phone.code(), phone.codes[0]):
        await whole.app.state.redis.flushdb()
        before = await owner.fetchval("SELECT count(*) FROM sessions")
        asked = [await challenge(client, ada) for _ in range(4)]
        answers = await asyncio.gather(*(verify(client, asked[turn % 4], code) for turn in range(20)))
        assert [answer.status_code for answer in answers].count(200) == 1
        assert await owner.fetchval("SELECT count(*) FROM sessions") == before + 1


async def test_ten_wrong_codes_over_all_challenges_lock_the_factor(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, whole: Whole, owner: asyncpg.Connection
) -> None:
    for _ in range(2):
        asked = await challenge(client, ada)
        for _ in range(5):
            await verify(client, asked, phone.wrong())
    asked = await challenge(client, ada)
    for _ in range(7):
        refused = await verify(client, asked, phone.code())
        assert outcome(refused) == (429, "login_throttled")
        assert 895 <= int(refused.headers["retry-after"]) <= 900
    assert await owner.fetchval("SELECT max(tries) FROM sign_in_challenges WHERE tries < 5") == 0
    assert await owner.fetchval("SELECT count(*) FROM audit_events WHERE action = 'session.throttled'") == 1
    from tests.sessions.test_throttling import move_back

    await move_back(whole, 901, "second_factor")
    assert (await verify(client, asked, phone.code())).status_code == 200


async def test_a_right_password_clears_nothing_until_the_factor_passes(
    client: httpx.AsyncClient, ada: Someone, phone: Phone
) -> None:
    wrong = {"email": ada.email, "password": "certainly not this one"}
    for _ in range(4):
        await client.post(LOGIN, json=wrong)
    asked = await challenge(client, ada)
    assert outcome(await client.post(LOGIN, json=wrong)) == (401, "credentials_invalid")
    assert outcome(await client.post(LOGIN, json=wrong)) == (429, "login_throttled")
    assert (await verify(client, asked, phone.code())).status_code == 200
    assert outcome(await client.post(LOGIN, json=wrong)) == (401, "credentials_invalid")


async def test_a_deactivated_person_does_not_come_in_by_a_code(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, owner: asyncpg.Connection
) -> None:
    asked = await challenge(client, ada)
    await owner.execute("UPDATE users SET status = 'deactivated'")
    assert outcome(await verify(client, asked, phone.code())) == (401, "challenge_invalid")


async def test_the_state_shows_what_is_there(device: Device) -> None:
    nothing = {"is_required": False, "totp": None, "passkeys": 0, "recovery_codes_left": 0}
    assert (await device.call("GET", "/auth/mfa")).json() == nothing
    begun = (await device.call("POST", "/auth/mfa/totp/begin")).json()
    assert begun["uri"].startswith("otpauth://totp/Mainstay:ada%40example.com?")
    assert (await device.call("GET", "/auth/mfa")).json() == nothing
    refused = await device.call("POST", "/auth/mfa/totp/confirm", json={"code": "abcdef"})
    assert refused.json()["errors"][0] == {
        "pointer": "/code",
        "code": "code_invalid",
        "message": "is not what the app should show now",
    }
    code = Phone(begun["secret"], []).code()
    assert (await device.call("POST", "/auth/mfa/totp/confirm", json={"code": code})).status_code == 200
    shown = (await device.call("GET", "/auth/mfa")).json()
    assert (shown["is_required"], shown["recovery_codes_left"]) == (True, 10)


async def test_what_is_not_confirmed_is_not_asked_for(client: httpx.AsyncClient, ada: Someone, device: Device) -> None:
    await device.call("POST", "/auth/mfa/totp/begin")
    answer = await client.post(LOGIN, json={"email": ada.email, "password": ada.password})
    assert answer.status_code == 200
    assert outcome(await device.call("DELETE", "/auth/mfa/totp")) == (404, "not_found")
    assert outcome(await device.call("POST", "/auth/mfa/recovery-codes")) == (404, "not_found")


async def test_a_confirmed_factor_is_not_replaced_by_beginning_again(device: Device, phone: Phone) -> None:
    assert outcome(await device.call("POST", "/auth/mfa/totp/begin")) == (409, "factor_exists")
    answer = await device.call("POST", "/auth/mfa/totp/confirm", json={"code": phone.code()})
    assert outcome(answer) == (409, "factor_exists")


async def test_removing_it_ends_the_other_sessions(
    client: httpx.AsyncClient, ada: Someone, device: Device, phone: Phone, owner: asyncpg.Connection
) -> None:
    other = Device(client, (await verify(client, await challenge(client, ada), phone.code())).json())
    asked = await challenge(client, ada)
    assert (await device.call("DELETE", "/auth/mfa/totp")).status_code == 204
    assert (await other.me()).json()["code"] == "session_revoked"
    assert (await device.me()).status_code == 200
    assert outcome(await verify(client, asked, phone.codes[0])) == (401, "challenge_invalid")
    for table in ("totp_factors", "recovery_codes", "sign_in_challenges", "device_cookies"):
        assert await owner.fetchval(f"SELECT count(*) FROM {table}") == 0
    answer = await client.post(LOGIN, json={"email": ada.email, "password": ada.password})
    assert answer.status_code == 200


async def test_new_recovery_codes_void_the_old(
    client: httpx.AsyncClient, ada: Someone, device: Device, phone: Phone
) -> None:
    fresh = (await device.call("POST", "/auth/mfa/recovery-codes")).json()["recovery_codes"]
    assert not set(fresh) & set(phone.codes)
    asked = await challenge(client, ada)
    assert outcome(await verify(client, asked, phone.codes[0])) == (401, "code_invalid")
    assert (await verify(client, asked, fresh[0])).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/auth/mfa/totp/begin", None),
        ("POST", "/auth/mfa/totp/confirm", {"code": "123456"}),
        ("DELETE", "/auth/mfa/totp", None),
        ("POST", "/auth/mfa/recovery-codes", None),
        ("POST", "/auth/password/change", {"new_password": "a quiet lake at dawn"}),
    ],
)
async def test_each_change_needs_a_fresh_proof(
    device: Device, owner: asyncpg.Connection, whole: Whole, method: str, path: str, body: Any
) -> None:
    await owner.execute("UPDATE sessions SET proved_at = proved_at - interval '6 minutes', version = version + 1")
    await whole.app.state.redis.flushdb()
    answer = await device.call(method, path, **({"json": body} if body else {}))
    assert outcome(answer) == (403, "reauthentication_required")


async def test_the_secret_is_sealed_and_bound_to_its_person(
    client: httpx.AsyncClient, ada: Someone, phone: Phone, whole: Whole, owner: asyncpg.Connection
) -> None:
    from uuid import uuid4

    from mainstay.infra.crypto.sealing import CannotOpen

    sealed = await owner.fetchval("SELECT sealed_secret FROM totp_factors")
    user = await owner.fetchval("SELECT user_id FROM totp_factors")
    assert phone.secret.encode() not in sealed
    sealer = whole.app.state.sessions.factor_sealer
    assert sealer.open(sealed, str(user)).decode() == phone.secret
    with pytest.raises(CannotOpen):
        sealer.open(sealed, str(uuid4()))


async def test_nothing_secret_is_in_a_line_or_in_the_trail(
    lines: Any, client: httpx.AsyncClient, ada: Someone, phone: Phone, device: Device, owner: asyncpg.Connection
) -> None:
    lines.clear()
    asked = await challenge(client, ada, **BROWSER)
    code, wrong = phone.code(), "wrong-code-4711-planted"
    await verify(client, asked, wrong, **BROWSER)
    await verify(client, asked, code, **BROWSER)
    await verify(client, await challenge(client, ada), phone.codes[0])
    cookie = client.cookies["mainstay_device"]
    client.cookies.clear()
    renewed = (await device.call("POST", "/auth/mfa/recovery-codes")).json()["recovery_codes"]
    await device.call("POST", "/auth/password/change", json={"new_password": "a quiet lake at dawn"})
    await device.call("DELETE", "/auth/mfa/totp")
    trail = json.dumps([list(map(str, row)) for row in await owner.fetch("SELECT * FROM audit_events")])
    secrets = [ada.password, "a quiet lake at dawn", asked, wrong, phone.secret, cookie, *phone.codes, *renewed]
    assert lines.events("signed_in")
    for secret in secrets:
        assert secret not in lines.text
        assert secret not in trail
    assert f'"{code}"' not in lines.text


async def test_every_deed_is_in_the_trail(
    client: httpx.AsyncClient, ada: Someone, device: Device, phone: Phone, owner: asyncpg.Connection
) -> None:
    await verify(client, await challenge(client, ada), "wrong")
    await verify(client, await challenge(client, ada), phone.codes[0])
    await device.call("POST", "/auth/mfa/recovery-codes")
    await device.call("DELETE", "/auth/mfa/totp")
    rows = await owner.fetch("SELECT action, outcome FROM audit_events ORDER BY id")
    assert [tuple(row) for row in rows] == [
        ("session.created", "success"),
        ("second_factor.added", "success"),
        ("session.refused", "denied"),
        ("recovery_code.used", "success"),
        ("session.created", "success"),
        ("recovery_codes.renewed", "success"),
        ("second_factor.removed", "success"),
        ("session.ended", "success"),
    ]


async def test_a_password_changed_while_a_sign_in_is_finished_waits_its_turn(
    client: httpx.AsyncClient, ada: Someone, device: Device, phone: Phone, owner: asyncpg.Connection, database: Any
) -> None:
    """The sign-in is held up between its challenge and the end; the change must not come between, nor the other way."""
    asked = await challenge(client, ada)
    async with asyncpg.create_pool(database.owner_url, min_size=1, max_size=1) as pool, pool.acquire() as blocker:
        begun = blocker.transaction()
        await begun.start()
        await blocker.execute("SELECT 1 FROM totp_factors FOR UPDATE")
        finishing = asyncio.create_task(verify(client, asked, phone.code()))
        await until(lambda: waiting_statements(owner, 1))
        changing = asyncio.create_task(
            device.call("POST", "/auth/password/change", json={"new_password": "a quiet lake at dawn"})
        )
        await until(lambda: waiting_statements(owner, 2))
        await begun.rollback()
    finished, changed = await asyncio.gather(finishing, changing)
    assert (finished.status_code, changed.status_code) == (200, 204), (finished.text, changed.text)
    # It came in by the old password, and the change, which came after, has ended it.
    entered = Device(client, finished.json())
    assert (await entered.me()).json()["code"] == "session_revoked"


async def waiting_statements(owner: asyncpg.Connection, wanted: int) -> bool:
    query = """
        SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE datname = current_database() AND NOT granted
    """
    return bool(await owner.fetchval(query) == wanted)
