"""The whole application with its rooms, and people who can sign in to it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

import asyncpg
import httpx
import pytest
from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from redis.asyncio import Redis as RedisClient
from sqlalchemy import update

from mainstay.accounts import service as accounts
from mainstay.accounts.models import Credential
from mainstay.entrypoints.api import app_from
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.secrets import EncryptionKey
from mainstay.sessions.service.registering import Registration
from mainstay.settings import Database, Encryption, Environment, Redis, Settings
from tests.authenticator import Authenticator
from tests.declared import RefusalsDeclared
from tests.emptying import empty_tables
from tests.job_fixtures import WorkOff
from tests.mail_fixtures import Mailbox, MailTools
from tests.sessions.phone import Phone, forget_steps

ORIGIN = "http://localhost:3000"


@dataclass
class Whole:
    app: FastAPI
    client: httpx.AsyncClient
    settings: Settings


@dataclass(frozen=True)
class Someone:
    email: str
    password: str


@pytest.fixture(scope="session")
def settings(database_url: str, redis_server: Any) -> Settings:
    return Settings(
        environment=Environment.test,
        database=Database.model_validate({"url": database_url}),
        redis=Redis.model_validate({"url": redis_server.url}),
        encryption=Encryption.model_validate({"keys": EncryptionKey(bytes(range(32))).encode()}),
    )


async def empty(settings: Settings, owner_url: str) -> None:
    connection = await asyncpg.connect(owner_url)
    try:
        await empty_tables(connection)
    finally:
        await connection.close()
    async with RedisClient.from_url(settings.redis.url.get_secret_value()) as redis:
        await redis.flushdb()


@pytest.fixture
async def whole(settings: Settings, database: Any) -> AsyncIterator[Whole]:
    # Before as well: a signing key that another application left was sealed under keys that are not ours.
    await empty(settings, database.owner_url)
    app = app_from(settings)
    watched = RefusalsDeclared(app)
    transport = httpx.ASGITransport(watched, client=("127.0.0.1", 50_000))
    async with LifespanManager(app), httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield Whole(app, client, settings)
    await empty(settings, database.owner_url)
    assert not watched.undeclared


@pytest.fixture
def client(whole: Whole) -> httpx.AsyncClient:
    return whole.client


@pytest.fixture
async def ada(whole: Whole) -> Someone:
    hasher = PasswordHasher(threads=1)
    async with whole.app.state.database.transaction() as session:
        made = await accounts.create_with_one_time_password(
            session, hasher, email="ada@example.com", full_name="Ada Lovelace", operator=False
        )
        # As if she had chosen it herself: with one that was made up for her she could do nothing else.
        await session.execute(update(Credential).values(is_one_time=False))
    hasher.close()
    assert made.one_time_password
    return Someone("ada@example.com", made.one_time_password)


@dataclass
class Device:
    """A program that is signed in and keeps its tokens as one should."""

    client: httpx.AsyncClient
    tokens: dict[str, Any]

    async def me(self, access: str | None = None) -> httpx.Response:
        token = access or self.tokens["access_token"]
        return await self.client.get("/api/v1/users/me", headers={"Authorization": f"Bearer {token}"})

    async def refresh(self, token: str | None = None) -> httpx.Response:
        body = {"refresh_token": token or self.tokens["refresh_token"]}
        return await self.client.post("/api/v1/auth/refresh", json=body)

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.tokens['access_token']}"}
        return await self.client.request(method, f"/api/v1{path}", headers=headers, **options)


async def sign_in(client: httpx.AsyncClient, someone: Someone) -> Device:
    answer = await client.post("/api/v1/auth/login", json={"email": someone.email, "password": someone.password})
    assert answer.status_code == 200, answer.text
    return Device(client, answer.json())


@pytest.fixture
async def device(client: httpx.AsyncClient, ada: Someone) -> Device:
    return await sign_in(client, ada)


@pytest.fixture
async def owner(database: Any) -> AsyncIterator[asyncpg.Connection]:
    """A look at, and a hand in, what is really in the database."""
    connection = await asyncpg.connect(database.owner_url)
    yield connection
    await connection.close()


type Deliver = Callable[[], Awaitable[Mailbox]]


@pytest.fixture
def deliver(whole: Whole, work_off: WorkOff, mail_tools: MailTools, mailbox: Mailbox) -> Deliver:
    """Does what waits, mails included, and gives the mailbox of everybody."""

    async def all_mails() -> Mailbox:
        state = whole.app.state
        await work_off(state.database, state.redis, mail_tools(whole.settings))
        return mailbox

    return all_mails


def _at_the_door(whole: Whole, monkeypatch: pytest.MonkeyPatch, **changes: Any) -> Whole:
    """The same house with another rule at its front door."""
    state = whole.app.state
    reception = replace(state.sessions.reception, **changes)
    monkeypatch.setattr(state, "sessions", replace(state.sessions, reception=reception))
    monkeypatch.setattr(reception.liveness, "_states", state.sessions.states)
    return whole


@pytest.fixture
def early(whole: Whole, monkeypatch: pytest.MonkeyPatch) -> Whole:
    """Where one may sign in before the address is verified."""
    return _at_the_door(whole, monkeypatch, verified_first=False)


@pytest.fixture
def closed(whole: Whole, monkeypatch: pytest.MonkeyPatch) -> Whole:
    return _at_the_door(whole, monkeypatch, registration=Registration.closed)


@pytest.fixture
def by_invitation(whole: Whole, monkeypatch: pytest.MonkeyPatch) -> Whole:
    return _at_the_door(whole, monkeypatch, registration=Registration.invite)


@pytest.fixture
def authenticator() -> Authenticator:
    return Authenticator()


@pytest.fixture
async def key(device: Device, authenticator: Authenticator) -> Authenticator:
    """One that opens the account already."""
    from tests.sessions.passkey_steps import registered

    await registered(device, authenticator)
    return authenticator


@pytest.fixture
async def phone(device: Device, owner: asyncpg.Connection) -> Phone:
    begun = (await device.call("POST", "/auth/mfa/totp/begin")).json()
    phone = Phone(begun["secret"], [])
    confirmed = await device.call("POST", "/auth/mfa/totp/confirm", json={"code": phone.code()})
    assert confirmed.status_code == 200, confirmed.text
    phone.codes = confirmed.json()["recovery_codes"]
    await forget_steps(owner)
    return phone
