"""An operator and somebody else, both signed in."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import update

from mainstay.accounts import service as accounts
from mainstay.accounts.models import Credential, User
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.organizations.service import found_for
from tests.sessions.conftest import ORIGIN, Device, Someone, Whole, sign_in

REASON = {"reason": "Ticket 4711"}


@dataclass
class Member:
    id: UUID
    someone: Someone
    device: Device


async def join(whole: Whole, name: str, *, operator: bool = False) -> Member:
    """An account with a chosen password and an organization of its own, signed in."""
    hasher = PasswordHasher(threads=1)
    async with whole.app.state.database.transaction() as session:
        made = await accounts.create_with_one_time_password(
            session, hasher, email=f"{name}@example.com", full_name=name.title(), operator=operator
        )
        await session.execute(update(Credential).where(Credential.user_id == made.user.id).values(is_one_time=False))
        await found_for(session, made.user.id, name)
    hasher.close()
    assert made.one_time_password
    someone = Someone(f"{name}@example.com", made.one_time_password)
    return Member(made.user.id, someone, await sign_in(whole.client, someone))


async def add_users(whole: Whole, *rows: dict[str, Any]) -> None:
    async with whole.app.state.database.transaction() as session:
        session.add_all(User(**{"status": "active", "full_name": "Somebody", **row}) for row in rows)


async def impersonate(operator: Member, person: Member) -> Device:
    answer = await operator.device.call("POST", f"/users/{person.id}/impersonate", json=REASON)
    assert answer.status_code == 200, answer.text
    return Device(operator.device.client, answer.json())


@dataclass
class Browser:
    """Cookies kept by hand, as the test's client is shared; it says where it comes from."""

    client: httpx.AsyncClient
    jar: dict[str, str]

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        cookies = "; ".join(f"{name}={value}" for name, value in self.jar.items())
        headers = {"Origin": ORIGIN, "Cookie": cookies, "X-Session-Transport": "cookie"}
        self.client.cookies.clear()
        answer = await self.client.request(method, f"/api/v1{path}", headers=headers, **options)
        for name, value in answer.cookies.items():
            self.jar[name] = value
        for gone in answer.headers.get_list("set-cookie"):
            if "Max-Age=0" in gone:
                self.jar.pop(gone.partition("=")[0], None)
        self.client.cookies.clear()
        return answer


async def open_browser(client: httpx.AsyncClient, someone: Someone) -> Browser:
    browser = Browser(client, {})
    answer = await browser.call("POST", "/auth/login", json={"email": someone.email, "password": someone.password})
    assert answer.status_code == 200, answer.text
    return browser
