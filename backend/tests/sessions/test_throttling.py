"""Guessing gets slow, and no stranger's guessing keeps a person out of their own account."""

import asyncio
import contextlib
import time
from typing import Any

import asyncpg
import httpx
import pytest

from mainstay.entrypoints.api import app_from
from mainstay.infra.limiter import Limiter
from mainstay.sessions.budgets import Budget, Budgets, OwnBudgets, Rule
from mainstay.sessions.errors import LoginThrottled
from mainstay.sessions.throttle import SignInThrottle, Tried
from mainstay.settings import Environment, Settings
from tests.sessions.conftest import ORIGIN, Device, Someone, Whole

LOGIN = "/api/v1/auth/login"
BROWSER = {"X-Session-Transport": "cookie", "Origin": ORIGIN}
WRONG = "this is certainly not it"


async def login(client: httpx.AsyncClient, email: str, password: str = WRONG, **headers: str) -> httpx.Response:
    return await client.post(LOGIN, json={"email": email, "password": password}, headers=headers)


def from_address(ip: str) -> dict[str, str]:
    """As the trusted proxy in front of us tells it."""
    return {"X-Forwarded-For": ip}


async def move_back(whole: Whole, seconds: float, kind: str = "*") -> None:
    """As if every failure had happened this much earlier."""
    redis = whole.app.state.redis
    for key in await redis.keys(f"mainstay:sign-in:{kind}:*"):
        if b":told:" in key:
            continue
        times = [int(time) - int(seconds * 1000) for time in await redis.lrange(key, 0, -1)]
        async with redis.pipeline(transaction=True) as batch:
            batch.delete(key)
            batch.rpush(key, *times)
            await batch.execute()


async def fail(client: httpx.AsyncClient, email: str, times: int, **headers: str) -> list[str]:
    return [(await login(client, email, **headers)).json()["code"] for _ in range(times)]


@pytest.mark.parametrize("email", ["ada@example.com", "nobody@example.com"])
async def test_after_five_failures_one_waits_known_or_not(
    client: httpx.AsyncClient, ada: Someone, whole: Whole, email: str
) -> None:
    assert await fail(client, email, 5) == ["credentials_invalid"] * 5
    refused = await login(client, email)
    assert (refused.status_code, refused.json()["code"]) == (429, "login_throttled")
    assert 28 <= int(refused.headers["retry-after"]) <= 30


async def test_the_wait_doubles_up_to_a_quarter_of_an_hour(
    client: httpx.AsyncClient, ada: Someone, whole: Whole
) -> None:
    await fail(client, ada.email, 5)
    for wait in (30, 60, 120, 240, 480, 900, 900):
        # Strangers' failures of the address alone are not what is looked at here.
        await whole.app.state.redis.delete(*await whole.app.state.redis.keys("mainstay:sign-in:address:*") or ["-"])
        refused = await login(client, ada.email)
        assert wait - 3 <= int(refused.headers["retry-after"]) <= wait
        await move_back(whole, wait + 1, "pair")
        assert await fail(client, ada.email, 1) == ["credentials_invalid"]


async def test_a_try_while_waiting_does_not_count(client: httpx.AsyncClient, ada: Someone, whole: Whole) -> None:
    await fail(client, ada.email, 5)
    assert await fail(client, ada.email, 20) == ["login_throttled"] * 20
    await move_back(whole, 31)
    assert (await login(client, ada.email, ada.password)).status_code == 200


async def test_even_the_right_password_waits(client: httpx.AsyncClient, ada: Someone) -> None:
    await fail(client, ada.email, 5)
    assert (await login(client, ada.email, ada.password)).json()["code"] == "login_throttled"


async def test_a_success_starts_afresh(client: httpx.AsyncClient, ada: Someone) -> None:
    for _ in range(2):
        await fail(client, ada.email, 4)
        assert (await login(client, ada.email, ada.password)).status_code == 200


async def test_another_network_has_its_own_five(client: httpx.AsyncClient, ada: Someone) -> None:
    await fail(client, ada.email, 5, **from_address("203.0.113.1"))
    assert (await login(client, ada.email, ada.password, **from_address("203.0.113.2"))).status_code == 200


async def test_one_network_of_ipv6_is_one(client: httpx.AsyncClient, ada: Someone) -> None:
    for host in range(5):
        await login(client, ada.email, **from_address(f"2001:db8:1:2::{host + 1}"))
    answer = await login(client, ada.email, **from_address("2001:db8:1:2:ffff::9"))
    assert answer.json()["code"] == "login_throttled"
    assert (await login(client, ada.email, ada.password, **from_address("2001:db8:1:3::1"))).status_code == 200


async def test_an_address_written_otherwise_is_the_same_address(client: httpx.AsyncClient, ada: Someone) -> None:
    for written in ("ada@example.com", "ADA@example.com", " Ada@Example.com ", "ada@EXAMPLE.com", "aDa@example.com"):
        await login(client, written)
    assert (await login(client, ada.email)).json()["code"] == "login_throttled"


async def test_a_made_up_forwarding_makes_no_new_network(ada: Someone, whole: Whole) -> None:
    transport = httpx.ASGITransport(whole.app, client=("198.51.100.7", 50_000))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as stranger:
        codes = [
            (await login(stranger, ada.email, **from_address(f"203.0.113.{number}"))).json()["code"]
            for number in range(6)
        ]
    assert codes == ["credentials_invalid"] * 5 + ["login_throttled"]


@pytest.mark.parametrize("email", ["ada@example.com", "nobody@example.com"])
async def test_ten_failures_from_everywhere_refuse_unknown_devices(
    client: httpx.AsyncClient, ada: Someone, whole: Whole, email: str
) -> None:
    for number in range(10):
        await login(client, email, **from_address(f"203.0.113.{number}"))
    refused = await login(client, email, ada.password, **from_address("203.0.113.99"))
    assert refused.json()["code"] == "login_throttled"
    assert 895 <= int(refused.headers["retry-after"]) <= 900
    await move_back(whole, 901)
    code = (await login(client, email, **from_address("203.0.113.99"))).json()["code"]
    assert code == "credentials_invalid"


async def test_failures_older_than_a_quarter_of_an_hour_are_forgotten(
    client: httpx.AsyncClient, ada: Someone, whole: Whole
) -> None:
    for number in range(9):
        await login(client, ada.email, **from_address(f"203.0.113.{number}"))
    await move_back(whole, 901, "address")
    await login(client, ada.email, **from_address("203.0.113.50"))
    assert (await login(client, ada.email, ada.password, **from_address("203.0.113.51"))).status_code == 200


async def test_a_stranger_cannot_keep_a_person_out_of_a_known_device(
    client: httpx.AsyncClient, ada: Someone, whole: Whole
) -> None:
    assert (await login(client, ada.email, ada.password, **BROWSER)).status_code == 200
    transport = httpx.ASGITransport(whole.app, client=("127.0.0.1", 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as stranger:
        for _ in range(5):
            for number in range(12):
                await login(stranger, ada.email, **from_address(f"203.0.113.{number}"))
            # In the same network, too.
            await fail(stranger, ada.email, 6)
            await move_back(whole, 31)
        assert (await login(stranger, ada.email, ada.password)).json()["code"] == "login_throttled"
    assert (await login(client, ada.email, ada.password, **BROWSER)).status_code == 200


async def test_a_known_device_has_five_tries_of_its_own(client: httpx.AsyncClient, ada: Someone, whole: Whole) -> None:
    await login(client, ada.email, ada.password, **BROWSER)
    assert await fail(client, ada.email, 6, **BROWSER) == ["credentials_invalid"] * 5 + ["login_throttled"]
    await move_back(whole, 31)
    assert (await login(client, ada.email, ada.password, **BROWSER)).status_code == 200


async def test_a_device_cookie_is_worth_nothing_for_somebody_else_or_forged(
    client: httpx.AsyncClient, ada: Someone, whole: Whole
) -> None:
    await login(client, ada.email, ada.password, **BROWSER)
    cookie = client.cookies["mainstay_device"]
    for number in range(10):
        await login(client, "bob@example.com", **BROWSER, **from_address(f"203.0.113.{number}"))
    assert await fail(client, "bob@example.com", 1, **BROWSER) == ["login_throttled"]
    for number in range(10):
        await login(client, ada.email, **from_address(f"203.0.113.{number}"))
    for forged in (cookie[:-1] + ("0" if cookie[-1] != "0" else "1"), cookie.partition(".")[0], "x.y", "ÿ.ÿ"):
        client.cookies.clear()
        headers = {**BROWSER, "Cookie": f"mainstay_device={forged}".encode("latin-1").decode("latin-1")}
        encoded = [(name, value.encode("latin-1")) for name, value in headers.items()]
        answer = await client.post(LOGIN, json={"email": ada.email, "password": ada.password}, headers=encoded)
        assert answer.json()["code"] == "login_throttled", forged


async def test_a_program_gets_and_uses_no_device_cookie(
    client: httpx.AsyncClient, ada: Someone, device: Device, owner: asyncpg.Connection
) -> None:
    assert not client.cookies
    assert await owner.fetchval("SELECT count(*) FROM device_cookies") == 0


async def test_a_device_is_remembered_once(client: httpx.AsyncClient, ada: Someone, owner: asyncpg.Connection) -> None:
    for _ in range(3):
        await login(client, ada.email, ada.password, **BROWSER)
    assert await owner.fetchval("SELECT count(*) FROM device_cookies") == 1
    for _ in range(22):
        client.cookies.clear()
        await login(client, ada.email, ada.password, **BROWSER)
    assert await owner.fetchval("SELECT count(*) FROM device_cookies") == 20


async def test_thirty_sign_ins_a_minute_from_one_network(client: httpx.AsyncClient, ada: Someone, whole: Whole) -> None:
    # As if thirty had come just now: hashing that many takes longer than one comes back.
    throttle = whole.app.state.sessions.throttle
    for number in range(30):
        await throttle.admit(Tried(f"{number}@example.com", "127.0.0.1"))
    refused = await login(client, ada.email, ada.password)
    assert (refused.status_code, refused.json()["code"]) == (429, "login_throttled")
    assert 1 <= int(refused.headers["retry-after"]) <= 2
    assert (await login(client, ada.email, ada.password, **from_address("203.0.113.5"))).status_code == 200


async def test_development_is_twenty_times_as_wide(settings: Settings) -> None:
    assert settings.sign_in_limit == 30
    development = Settings(
        environment=Environment.development,
        database=settings.database,
        redis=settings.redis,
        encryption=settings.encryption,
    )
    assert development.sign_in_limit == 600


async def test_the_password_form_and_the_proof_are_throttled_alike(
    client: httpx.AsyncClient, ada: Someone, device: Device
) -> None:
    form = {"username": "nobody@example.com", "password": WRONG}
    codes = [(await client.post("/api/v1/auth/token", data=form)).json()["code"] for _ in range(6)]
    assert codes == ["credentials_invalid"] * 5 + ["login_throttled"]
    proofs = [await device.call("POST", "/auth/reauthenticate", json={"password": WRONG}) for _ in range(6)]
    assert [proof.json()["code"] for proof in proofs] == ["credentials_invalid"] * 5 + ["login_throttled"]
    right = await device.call("POST", "/auth/reauthenticate", json={"password": ada.password})
    assert right.json()["code"] == "login_throttled"


async def test_strangers_do_not_use_up_the_tries_of_a_session(
    client: httpx.AsyncClient, ada: Someone, device: Device
) -> None:
    for number in range(10):
        await login(client, ada.email, **from_address(f"203.0.113.{number}"))
    right = await device.call("POST", "/auth/reauthenticate", json={"password": ada.password})
    assert right.status_code == 204


async def test_many_guesses_at_once_are_answered_five_times(client: httpx.AsyncClient, ada: Someone) -> None:
    answers = await asyncio.gather(*(login(client, ada.email) for _ in range(20)))
    codes = [answer.json()["code"] for answer in answers]
    assert codes.count("credentials_invalid") == 5
    assert codes.count("login_throttled") == 15


async def test_many_right_passwords_at_once_are_all_let_in(client: httpx.AsyncClient, ada: Someone) -> None:
    answers = await asyncio.gather(*(login(client, ada.email, ada.password) for _ in range(20)))
    assert {(answer.status_code, answer.json().get("code")) for answer in answers} == {(200, None)}


async def test_the_first_lock_of_a_day_is_audited_known_or_not(
    client: httpx.AsyncClient, ada: Someone, owner: asyncpg.Connection, whole: Whole
) -> None:
    for email in (ada.email, "nobody@example.com"):
        await fail(client, email, 5)
        await move_back(whole, 31)
        await fail(client, email, 2)
    rows = await owner.fetch(
        "SELECT targets, metadata FROM audit_events WHERE action = 'session.throttled' ORDER BY id"
    )
    assert len(rows) == 2
    assert ["user" in row["targets"] for row in rows] == [True, False]
    assert all("pair" in row["metadata"] for row in rows)


async def test_no_address_is_kept_in_redis(client: httpx.AsyncClient, ada: Someone, whole: Whole) -> None:
    await fail(client, ada.email, 1)
    assert not [key for key in await whole.app.state.redis.keys() if b"ada" in key or b"example" in key]


async def test_known_and_unknown_cost_the_same_hashes_and_queries(
    client: httpx.AsyncClient, ada: Someone, whole: Whole, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first sign-in of a process makes its key.
    await whole.app.state.sessions.keyring.signer()
    # Once a second it looks for newer ones beside whatever request there is.
    monkeypatch.setattr("mainstay.sessions.keyring._FRESH_SECONDS", 3600.0)
    hasher, costs = whole.app.state.sessions.hasher, []
    run = type(hasher)._run

    async def counting(self: Any, work: Any) -> Any:
        costs[-1] += 1
        return await run(self, work)

    monkeypatch.setattr(type(hasher), "_run", counting)
    statements: list[int] = []

    def count(*_: object) -> None:
        # The process looks at its keys once a second, beside whichever request comes then; that is nobody's sign-in.
        task = asyncio.current_task()
        if task is None or task.get_name() != "signing keys":
            statements[-1] += 1

    from sqlalchemy import event

    engine = whole.app.state.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", count)
    for email in (ada.email, "nobody@example.com", ada.email, "nobody@example.com"):
        costs.append(0)
        statements.append(0)
        await login(client, email)
    event.remove(engine, "before_cursor_execute", count)
    assert costs == [1, 1, 1, 1]
    assert len(set(statements)) == 1
    assert statements[0] > 0


async def test_without_redis_the_process_counts_by_itself_at_half_the_rate(
    settings: Settings, ada: Someone, spare_redis: Any
) -> None:
    redis = settings.redis.model_validate({"url": spare_redis.url, "timeout": 0.2})
    app = app_from(settings.model_copy(update={"redis": redis}))
    spare_redis.freeze()
    transport = httpx.ASGITransport(app, client=("198.51.100.9", 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        assert await fail(client, ada.email, 3) == ["credentials_invalid"] * 2 + ["login_throttled"]
        # Fifteen a minute in place of thirty, and one more for each four seconds that this takes.
        throttle, started = app.state.sessions.throttle, time.monotonic()
        admitted = 0
        with contextlib.suppress(LoginThrottled):
            while admitted < 60:
                await throttle.admit(Tried(f"{admitted}@example.com", "203.0.113.1"))
                admitted += 1
        assert 15 <= admitted <= 16 + (time.monotonic() - started) / 4
    spare_redis.thaw()
    await app.state.database.close()
    await app.state.redis.aclose()


async def test_a_damaged_budget_is_no_open_door(whole: Whole) -> None:
    redis = whole.app.state.redis
    tried = Tried("x@example.com", "203.0.113.1")
    throttle = SignInThrottle(Budgets(redis), Limiter(redis), per_minute=100)
    for budget in tried.budgets():
        await redis.set(f"mainstay:sign-in:{budget.name}", "nonsense")
    await throttle.failed(tried)
    verdict = await throttle.failed(tried)
    assert verdict.locked is not None


def test_the_process_remembers_a_bounded_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mainstay.sessions.budgets._REMEMBERED", 100)
    own, rule = OwnBudgets(), Rule("r", 1, 60, 30, 60)
    for number in range(500):
        own.ask("fail", [Budget(rule, str(number))])
    assert len(own._failures) == len(own._told) == 100
    assert own.ask("look", [Budget(rule, "499")]).waiting is rule
    own.ask("forgive", [Budget(rule, "499")])
    assert own.ask("look", [Budget(rule, "499")]).waiting is None
