"""What tests of passkeys do again and again."""

from typing import Any

import httpx

from tests.authenticator import Authenticator
from tests.sessions.conftest import ORIGIN, Device, Someone

LOGIN, VERIFY = "/api/v1/auth/login", "/api/v1/auth/mfa/verify"
BEGIN, FINISH = "/api/v1/auth/passkeys/login/begin", "/api/v1/auth/passkeys/login/finish"
BROWSER = {"X-Session-Transport": "cookie", "Origin": ORIGIN}


def outcome(answer: httpx.Response) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code")


async def creation(device: Device) -> dict[str, Any]:
    begun = await device.call("POST", "/auth/passkeys/begin")
    assert begun.status_code == 200, begun.text
    options: dict[str, Any] = begun.json()["options"]
    return options


async def add(device: Device, credential: dict[str, Any], name: str = "Phone") -> httpx.Response:
    return await device.call("POST", "/auth/passkeys/finish", json={"name": name, "credential": credential})


async def register(device: Device, authenticator: Authenticator, name: str = "Phone", **forged: Any) -> httpx.Response:
    return await add(device, authenticator.create(await creation(device), **forged), name)


async def registered(device: Device, authenticator: Authenticator | None = None, name: str = "Phone") -> dict[str, Any]:
    answer = await register(device, authenticator or Authenticator(), name)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def begin(client: httpx.AsyncClient, **headers: str) -> dict[str, Any]:
    begun = await client.post(BEGIN, headers=headers)
    assert begun.status_code == 200, begun.text
    body: dict[str, Any] = begun.json()
    return body


async def finish(
    client: httpx.AsyncClient, credential: dict[str, Any], ceremony: str | None = None, **headers: str
) -> httpx.Response:
    body = {"credential": credential} | ({"ceremony": ceremony} if ceremony else {})
    return await client.post(FINISH, json=body, headers=headers)


async def come_in(client: httpx.AsyncClient, authenticator: Authenticator, **forged: Any) -> httpx.Response:
    begun = await begin(client)
    return await finish(client, authenticator.get(begun["options"], **forged), begun["ceremony"])


async def password(client: httpx.AsyncClient, someone: Someone, **headers: str) -> httpx.Response:
    body = {"email": someone.email, "password": someone.password}
    return await client.post(LOGIN, json=body, headers=headers)


async def factor(client: httpx.AsyncClient, challenge: str, **headers: str) -> httpx.Response:
    return await client.post("/api/v1/auth/mfa/passkey/begin", json={"challenge": challenge}, headers=headers)


async def verify(
    client: httpx.AsyncClient, challenge: str, credential: dict[str, Any], **headers: str
) -> httpx.Response:
    return await client.post(VERIFY, json={"challenge": challenge, "passkey": credential}, headers=headers)


async def asked(client: httpx.AsyncClient, ada: Someone, **headers: str) -> dict[str, Any]:
    answer = await password(client, ada, **headers)
    assert outcome(answer) == (401, "mfa_required")
    body: dict[str, Any] = answer.json()
    return body
