"""Signing in and out, and how soon everybody knows."""

import asyncio
from typing import Any

import asyncpg
import httpx

from tests.sessions.conftest import ORIGIN, Device, Someone, Whole, sign_in


async def test_a_wrong_password_and_an_unknown_address_are_answered_alike(
    client: httpx.AsyncClient, ada: Someone
) -> None:
    wrong = await client.post("/api/v1/auth/login", json={"email": ada.email, "password": "not it, sorry"})
    unknown = await client.post("/api/v1/auth/login", json={"email": "nobody@example.com", "password": "not it, sorry"})
    assert wrong.status_code == unknown.status_code == 401
    assert {**wrong.json(), "request_id": ""} == {**unknown.json(), "request_id": ""}


async def test_an_address_is_the_same_in_any_case(client: httpx.AsyncClient, ada: Someone) -> None:
    await sign_in(client, Someone(ada.email.upper(), ada.password))


async def test_a_browser_gets_cookies_and_no_token_in_the_body(client: httpx.AsyncClient, ada: Someone) -> None:
    answer = await client.post(
        "/api/v1/auth/login",
        json={"email": ada.email, "password": ada.password},
        headers={"X-Session-Transport": "cookie", "Origin": ORIGIN},
    )
    assert answer.status_code == 200
    assert set(answer.json()) == {"session_id", "expires_in"}
    cookies = answer.headers.get_list("set-cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == [
        "mainstay_access",
        "mainstay_refresh",
        "mainstay_device",
    ]
    assert all("HttpOnly" in cookie and "SameSite=lax" in cookie and "Path=/" in cookie for cookie in cookies)
    assert (await client.get("/api/v1/users/me")).json()["email"] == ada.email
    refreshed = await client.post("/api/v1/auth/refresh", headers={"Origin": ORIGIN})
    assert refreshed.status_code == 200
    assert (await client.post("/api/v1/auth/logout", headers={"Origin": ORIGIN})).status_code == 204
    assert set(client.cookies) == {"mainstay_device"}


async def test_cookies_from_another_site_are_refused(client: httpx.AsyncClient, ada: Someone) -> None:
    body = {"email": ada.email, "password": ada.password}
    for headers in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        answer = await client.post(
            "/api/v1/auth/login", json=body, headers={"X-Session-Transport": "cookie", **headers}
        )
        assert answer.json()["code"] == "origin_refused"
    await client.post("/api/v1/auth/login", json=body, headers={"X-Session-Transport": "cookie", "Origin": ORIGIN})
    for path in ("refresh", "logout"):
        answer = await client.post(f"/api/v1/auth/{path}", headers={"Origin": "https://evil.example"})
        assert (answer.status_code, answer.json()["code"]) == (403, "origin_refused")


async def test_header_and_cookie_together_are_refused(client: httpx.AsyncClient, ada: Someone, device: Device) -> None:
    await client.post(
        "/api/v1/auth/login",
        json={"email": ada.email, "password": ada.password},
        headers={"X-Session-Transport": "cookie", "Origin": ORIGIN},
    )
    assert (await device.me()).json()["code"] == "transport_mixed"


async def test_signing_out_is_known_at_once_by_another_process(device: Device, whole: Whole) -> None:
    from mainstay.entrypoints.api import app_from

    other = app_from(whole.settings)
    transport = httpx.ASGITransport(other)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as elsewhere:
        there = Device(elsewhere, device.tokens)
        assert (await there.me()).status_code == 200
        assert (await device.call("POST", "/auth/logout")).status_code == 204
        assert (await there.me()).json()["code"] == "session_revoked"
    await other.state.database.close()
    await other.state.redis.aclose()


async def test_a_flushed_redis_neither_ends_nor_revives_a_session(device: Device, whole: Whole) -> None:
    await whole.app.state.redis.flushdb()
    assert (await device.me()).status_code == 200
    await device.call("POST", "/auth/logout")
    await whole.app.state.redis.flushdb()
    assert (await device.me()).json()["code"] == "session_revoked"


async def test_the_list_shows_devices_and_which_is_this(
    client: httpx.AsyncClient, ada: Someone, device: Device
) -> None:
    other = await sign_in(client, ada)
    listed = (await device.call("GET", "/auth/sessions")).json()["data"]
    assert {one["id"]: one["is_current"] for one in listed} == {
        device.tokens["session_id"]: True,
        other.tokens["session_id"]: False,
    }
    assert (await device.call("DELETE", f"/auth/sessions/{other.tokens['session_id']}")).status_code == 204
    assert (await other.me()).json()["code"] == "session_revoked"
    assert (await device.me()).status_code == 200


async def test_an_old_proof_must_be_renewed_for_sensitive_acts(
    device: Device, ada: Someone, owner: asyncpg.Connection, whole: Whole
) -> None:
    await owner.execute("UPDATE sessions SET proved_at = proved_at - interval '6 minutes', version = version + 1")
    await whole.app.state.redis.flushdb()
    assert (await device.call("POST", "/auth/logout-all")).json()["code"] == "reauthentication_required"
    wrong = await device.call("POST", "/auth/reauthenticate", json={"password": "somebody else's"})
    assert wrong.json()["code"] == "credentials_invalid"
    right = await device.call("POST", "/auth/reauthenticate", json={"password": ada.password})
    assert right.status_code == 204
    assert (await device.call("POST", "/auth/logout-all")).status_code == 204
    assert (await device.me()).json()["code"] == "session_revoked"


async def test_a_session_of_somebody_else_is_not_found(device: Device) -> None:
    answer = await device.call("DELETE", "/auth/sessions/01a1fc10-e0b8-71c8-8aef-5a44ea48304b")
    assert answer.json()["code"] == "not_found"


async def test_a_profile_is_changed_once_by_two_at_once(device: Device, owner: asyncpg.Connection) -> None:
    headers = {"Authorization": f"Bearer {device.tokens['access_token']}", "If-Match": '"1"'}
    answers = await asyncio.gather(
        *(device.client.patch("/api/v1/users/me", json={"full_name": f"Ada {n}"}, headers=headers) for n in range(5))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412, 412]
    assert await owner.fetchval("SELECT count(*) FROM audit_events WHERE action = 'user.profile_changed'") == 1


async def test_a_name_of_blanks_and_controls_is_refused_at_its_place(device: Device) -> None:
    for blank in (" ", "\t\n", "\u2028\u0085"):
        answer = await device.call("PATCH", "/users/me", json={"full_name": blank})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/full_name")


async def test_nobody_makes_themselves_an_operator(device: Device) -> None:
    for field, value in (("is_operator", True), ("status", "active"), ("id", "x"), ("email", "x@example.com")):
        answer = await device.call("PATCH", "/users/me", json={"full_name": "Ada", field: value})
        assert answer.status_code == 422


async def test_every_deed_is_in_the_audit_trail(device: Device, owner: asyncpg.Connection) -> None:
    await device.call("POST", "/auth/logout")
    rows = await owner.fetch("SELECT action, actor_label, request_id, ip FROM audit_events ORDER BY id")
    assert [row["action"] for row in rows] == ["session.created", "session.ended"]
    assert all(row["actor_label"] == "ada@example.com" and row["request_id"] and row["ip"] for row in rows)


async def test_the_runtime_role_cannot_change_the_trail(device: Device, whole: Whole) -> None:
    connection: Any = await asyncpg.connect(whole.settings.database.url.get_secret_value())
    try:
        for statement in (
            "UPDATE audit_events SET action = 'x.y'",
            "DELETE FROM audit_events",
            "TRUNCATE audit_events",
        ):
            try:
                await connection.execute(statement)
            except asyncpg.InsufficientPrivilegeError:
                continue
            raise AssertionError(statement)
    finally:
        await connection.close()
