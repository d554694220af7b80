"""Choosing a password, what it ends, and that a one-time password opens nothing else."""

import asyncio
from typing import Any

import asyncpg
import httpx
import pytest

from tests.sessions.conftest import ORIGIN, Device, Someone, Whole, sign_in

NEW = "a quiet lake at dawn"
CHANGE = "/auth/password/change"
BROWSER = {"X-Session-Transport": "cookie", "Origin": ORIGIN}


@pytest.fixture
async def newcomer(ada: Someone, owner: asyncpg.Connection) -> Someone:
    """Somebody whose password was made up for them."""
    await owner.execute("UPDATE credentials SET is_one_time = true")
    return ada


async def change(device: Device, password: str) -> httpx.Response:
    return await device.call("POST", CHANGE, json={"new_password": password})


async def test_the_new_password_is_the_password(client: httpx.AsyncClient, ada: Someone, device: Device) -> None:
    assert (await change(device, NEW)).status_code == 204
    await sign_in(client, Someone(ada.email, NEW))
    old = await client.post("/api/v1/auth/login", json={"email": ada.email, "password": ada.password})
    assert old.json()["code"] == "credentials_invalid"


async def test_a_change_ends_the_others_at_once_and_not_this_one(
    client: httpx.AsyncClient, ada: Someone, device: Device, owner: asyncpg.Connection
) -> None:
    other = await sign_in(client, ada)
    assert (await change(device, NEW)).status_code == 204
    assert (await other.me()).json()["code"] == "session_revoked"
    assert (await other.refresh()).json()["code"] == "session_revoked"
    assert (await device.me()).status_code == 200
    reason = await owner.fetchval("SELECT end_reason FROM sessions WHERE id = $1", other.tokens["session_id"])
    assert reason == "password_changed"
    rows = await owner.fetch("SELECT action FROM audit_events ORDER BY id")
    assert [row["action"] for row in rows][-2:] == ["user.password_changed", "session.ended"]


async def test_a_refused_password_changes_nothing_and_says_why(
    client: httpx.AsyncClient, ada: Someone, device: Device
) -> None:
    other = await sign_in(client, ada)
    for password, code in (
        ("tiny-one", "password_short"),
        ("password1234!", "password_common"),
        ("ada@the lakes", "password_personal"),
        (ada.password, "password_unchanged"),
    ):
        answer = await change(device, password)
        assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
        assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [("/new_password", code)]
        assert password not in answer.text
    assert (await other.me()).status_code == 200


@pytest.mark.parametrize(
    "password",
    ["пастух гонит стадо", "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧", "  blanks stay  where", "é" * 6 + "e\u0301" * 3 + "x!"],
)
async def test_any_character_is_kept_exactly(
    client: httpx.AsyncClient, ada: Someone, device: Device, password: str
) -> None:
    assert (await change(device, password)).status_code == 204
    await sign_in(client, Someone(ada.email, password))
    import unicodedata

    for otherwise in {password.strip(), unicodedata.normalize("NFC", password), password + " "} - {password}:
        answer = await client.post("/api/v1/auth/login", json={"email": ada.email, "password": otherwise})
        assert answer.json()["code"] == "credentials_invalid"


async def test_nothing_is_cut_off(client: httpx.AsyncClient, ada: Someone, device: Device) -> None:
    long = "".join(chr(0x4E00 + (number * 7919) % 5000) for number in range(256))
    assert (await change(device, long)).status_code == 204
    await sign_in(client, Someone(ada.email, long))
    answer = await client.post("/api/v1/auth/login", json={"email": ada.email, "password": long[:-1]})
    assert answer.json()["code"] == "credentials_invalid"


async def test_a_megabyte_of_password_is_refused_before_it_is_hashed(
    client: httpx.AsyncClient, ada: Someone, device: Device, whole: Whole, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed = []
    monkeypatch.setattr(type(whole.app.state.sessions.hasher), "_run", lambda *_: hashed.append(1))
    for megabyte in ("x" * 1_000_000, "x" * 1_100_000):
        body = {"email": ada.email, "password": megabyte}
        for answer in (
            await client.post("/api/v1/auth/login", json=body),
            await client.post("/api/v1/auth/token", data={"username": ada.email, "password": megabyte}),
            await change(device, megabyte),
            await device.call("POST", "/auth/reauthenticate", json={"password": megabyte}),
        ):
            assert answer.status_code in {413, 422}
            assert "xxxx" not in answer.text
    assert not hashed


async def test_two_changes_at_once_are_one(device: Device, owner: asyncpg.Connection) -> None:
    answers = await asyncio.gather(*(change(device, f"{NEW} {turn} times") for turn in range(4)))
    assert {answer.status_code for answer in answers} <= {204, 409}
    changed = await owner.fetchval("SELECT count(*) FROM audit_events WHERE action = 'user.password_changed'")
    assert changed >= 1
    assert changed == [answer.status_code for answer in answers].count(204)


async def test_a_one_time_password_opens_nothing_but_its_replacement(
    client: httpx.AsyncClient, newcomer: Someone
) -> None:
    answer = await client.post("/api/v1/auth/login", json={"email": newcomer.email, "password": newcomer.password})
    assert answer.json()["password_change_required"] is True
    device = Device(client, answer.json())
    for method, path, options in (
        ("GET", "/users/me", {}),
        ("PATCH", "/users/me", {"json": {"full_name": "X"}}),
        ("GET", "/auth/sessions", {}),
        ("POST", "/auth/logout-all", {}),
        ("GET", "/auth/mfa", {}),
        ("POST", "/auth/mfa/totp/begin", {}),
    ):
        refused = await device.call(method, path, **options)
        assert (refused.status_code, refused.json()["code"]) == (403, "password_change_required"), path
    assert (await device.call("POST", "/auth/reauthenticate", json={"password": newcomer.password})).status_code == 204
    assert (await device.refresh()).status_code == 200
    assert (await change(device, newcomer.password)).json()["errors"][0]["code"] == "password_unchanged"
    assert (await change(device, NEW)).status_code == 204
    assert (await device.me()).status_code == 200
    again = await client.post("/api/v1/auth/login", json={"email": newcomer.email, "password": NEW})
    assert "password_change_required" not in again.json()


async def test_one_may_leave_with_a_one_time_password(client: httpx.AsyncClient, newcomer: Someone) -> None:
    device = await sign_in(client, newcomer)
    assert (await device.call("POST", "/auth/logout")).status_code == 204


async def test_no_route_forgets_to_ask_for_a_password_of_ones_own(whole: Whole) -> None:
    from mainstay.web.actor import current_actor, known_actor
    from tests.architecture.app import calls, routes

    lenient = {
        route.path_format
        for route in routes(whole.app)
        if known_actor in (made := set(calls(route.dependant))) and current_actor not in made
    }
    assert lenient == {
        "/api/v1/auth/logout",
        "/api/v1/auth/reauthenticate",
        "/api/v1/auth/reauthenticate/passkey/begin",
        "/api/v1/auth/password/change",
    }


async def test_a_password_changed_while_a_sign_in_is_hashed_wins(
    client: httpx.AsyncClient, ada: Someone, owner: asyncpg.Connection, whole: Whole, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasher = type(whole.app.state.sessions.hasher)
    verify = hasher.verify

    async def then_change(self: Any, password: str, hashed: str) -> Any:
        result = await verify(self, password, hashed)
        await owner.execute("UPDATE credentials SET password_hash = 'another'")
        return result

    monkeypatch.setattr(hasher, "verify", then_change)
    answer = await client.post("/api/v1/auth/login", json={"email": ada.email, "password": ada.password})
    assert answer.json()["code"] == "credentials_invalid"
    assert await owner.fetchval("SELECT count(*) FROM sessions") == 0


async def test_known_browsers_are_forgotten(
    client: httpx.AsyncClient, ada: Someone, device: Device, owner: asyncpg.Connection
) -> None:
    await client.post("/api/v1/auth/login", json={"email": ada.email, "password": ada.password}, headers=BROWSER)
    client.cookies.clear()
    assert (await change(device, NEW)).status_code == 204
    assert await owner.fetchval("SELECT count(*) FROM device_cookies") == 0
