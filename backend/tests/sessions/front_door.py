"""What tests of registering and coming back share."""

from typing import Any

import httpx

from tests.sessions.conftest import ORIGIN, Someone

AUTH = "/api/v1/auth"
BROWSER = {"X-Session-Transport": "cookie", "Origin": ORIGIN}
BOB = Someone("bob@example.com", "a quiet lake at dawn")
OTHER = "seven grey herons fly"


async def register(client: httpx.AsyncClient, who: Someone = BOB, **more: Any) -> httpx.Response:
    body = {"email": who.email, "password": who.password, "full_name": "Bob Builder", **more}
    return await client.post(f"{AUTH}/register", json=body)


async def verify(client: httpx.AsyncClient, token: str, **more: Any) -> httpx.Response:
    return await client.post(f"{AUTH}/email/verify", json={"token": token, **more})


async def forgot(client: httpx.AsyncClient, email: str) -> httpx.Response:
    return await client.post(f"{AUTH}/password/forgot", json={"email": email})


async def reset(client: httpx.AsyncClient, token: str, password: str, **headers: str) -> httpx.Response:
    body = {"token": token, "new_password": password}
    return await client.post(f"{AUTH}/password/reset", json=body, headers=headers)


async def login(client: httpx.AsyncClient, who: Someone, **headers: str) -> httpx.Response:
    body = {"email": who.email, "password": who.password}
    return await client.post(f"{AUTH}/login", json=body, headers=headers)


def code(answer: httpx.Response) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code") if answer.content else None
