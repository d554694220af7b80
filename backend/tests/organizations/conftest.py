"""Two organizations, people of every role, and the links of their invitations."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
import httpx
import pytest
from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from redis.asyncio import Redis as RedisClient

from mainstay.entrypoints.api import app_from
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.db import Database
from mainstay.kit.ids import new_id
from mainstay.kit.secrets import EncryptionKey
from mainstay.sessions.service.sign_in import begin
from mainstay.settings import Database as DatabaseSettings
from mainstay.settings import Encryption, Environment, Redis, Settings
from tests.declared import RefusalsDeclared
from tests.emptying import empty_tables
from tests.organizations.current_room import router

ROLES = ("owner", "admin", "member", "viewer")


@dataclass
class Person:
    """Somebody who is signed in."""

    id: str
    email: str
    session_id: str
    headers: dict[str, str]
    client: httpx.AsyncClient

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {**self.headers, **options.pop("headers", {})}
        return await self.client.request(method, f"/api/v1{path}", headers=headers, **options)

    async def must(self, method: str, path: str, **options: Any) -> Any:
        answer = await self.call(method, path, **options)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None


@dataclass
class Whole:
    app: FastAPI
    client: httpx.AsyncClient
    settings: Settings

    @property
    def database(self) -> Database:
        database: Database = self.app.state.database
        return database


type SignUp = Callable[..., Awaitable[Person]]


@pytest.fixture(scope="session")
def settings(database_url: str, redis_server: Any) -> Settings:
    return Settings(
        environment=Environment.test,
        # Patient: a busy machine is not what these tests are about.
        database=DatabaseSettings.model_validate(
            {"url": database_url, "pool_timeout": 10, "connect_timeout": 10, "lock_timeout": 10}
        ),
        redis=Redis.model_validate({"url": redis_server.url, "timeout": 10}),
        encryption=Encryption.model_validate({"keys": EncryptionKey(bytes(range(32))).encode()}),
    )


async def _empty(owner_url: str) -> None:
    connection = await asyncpg.connect(owner_url)
    try:
        await empty_tables(connection)
    finally:
        await connection.close()


@pytest.fixture
async def whole(settings: Settings, database: Any) -> AsyncIterator[Whole]:
    # Others that use this worker's database leave what they recorded.
    await _empty(database.owner_url)
    app = app_from(settings)
    app.include_router(router)
    watched = RefusalsDeclared(app)
    transport = httpx.ASGITransport(watched, client=("127.0.0.1", 50_000))
    async with LifespanManager(app), httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield Whole(app, client, settings)
    await _empty(database.owner_url)
    async with RedisClient.from_url(settings.redis.url.get_secret_value()) as redis:
        await redis.flushdb()
    assert not watched.undeclared


@pytest.fixture
async def owner_role(database: Any, whole: Whole) -> AsyncIterator[asyncpg.Connection]:
    """A look at, and a hand in, what is really in the database."""
    connection = await asyncpg.connect(database.owner_url)
    yield connection
    await connection.close()


@dataclass(frozen=True)
class Told:
    """What the mail of an invitation will say. The token is in no table; it is made again as the mail's job does it."""

    email: str
    role: str
    inviter: str
    token: str


@pytest.fixture
def told(owner_role: asyncpg.Connection, whole: Whole) -> Callable[[], Awaitable[list[Told]]]:
    """Every mail that was asked for, in order."""
    tokens = LinkTokens(whole.settings.encryption_keys)

    async def fetch() -> list[Told]:
        rows = await owner_role.fetch("SELECT payload FROM jobs WHERE kind = 'mail.send' ORDER BY id")
        asked = [json.loads(row["payload"]) for row in rows]
        return [
            Told(
                one["address"],
                one["facts"]["role"],
                one["facts"]["inviter"],
                tokens.make("miv", UUID(one["link_id"])),
            )
            for one in asked
            if one["template"] == "invitation"
        ]

    return fetch


@pytest.fixture
def sign_up(whole: Whole, owner_role: asyncpg.Connection) -> SignUp:
    """A person with a session, without the slow ways of getting either."""

    async def make(email: str, *, verified: bool = True) -> Person:
        id_ = new_id()
        await owner_role.execute(
            "INSERT INTO users (id, email, full_name, status, email_verified_at) "
            "VALUES ($1, $2, $3, 'active', CASE WHEN $4 THEN now() END)",
            id_,
            email,
            email.partition("@")[0].title(),
            verified,
        )
        room = whole.app.state.sessions
        async with whole.database.transaction() as session:
            from mainstay.kit.actor import Origin

            renewed = await begin(session, id_, room.lifetimes, Origin(), transport="body")
        token = await room.tokens.issue(id_, renewed.session.id, 1, now=renewed.session.created_at.timestamp())
        headers = {"Authorization": f"Bearer {token}"}
        return Person(str(id_), email, str(renewed.session.id), headers, whole.client)

    return make


@dataclass
class House:
    """An organization with somebody of every role in it."""

    id: str
    owner: Person
    admin: Person
    member: Person
    viewer: Person

    def of(self, role: str) -> Person:
        person: Person = getattr(self, role)
        return person

    @property
    def path(self) -> str:
        return f"/organizations/{self.id}"


type Join = Callable[[str, Person, str], Awaitable[None]]


@pytest.fixture
def join(owner_role: asyncpg.Connection, whole: Whole) -> Join:
    """Puts somebody into an organization, past all rules."""

    async def put(organization_id: str, person: Person, role: str) -> None:
        await owner_role.execute(
            "INSERT INTO memberships (id, user_id, organization_id, role) VALUES ($1, $2, $3, $4)",
            new_id(),
            person.id,
            organization_id,
            role,
        )
        await owner_role.execute("UPDATE users SET principal_version = principal_version + 1 WHERE id = $1", person.id)
        await whole.app.state.redis.delete(whole.app.state.organizations.principals.key(person.id))

    return put


@pytest.fixture
def build(sign_up: SignUp, join: Join) -> Callable[[str], Awaitable[House]]:
    async def make(name: str) -> House:
        people = {role: await sign_up(f"{role}@{name}.example") for role in ROLES}
        made = await people["owner"].must("POST", "/organizations", json={"name": name})
        for role in ROLES[1:]:
            await join(made["id"], people[role], role)
        return House(made["id"], **people)

    return make


@pytest.fixture
async def house(build: Callable[[str], Awaitable[House]]) -> House:
    return await build("engines")


@pytest.fixture
async def other(build: Callable[[str], Awaitable[House]]) -> House:
    return await build("looms")


@pytest.fixture
def roles(owner_role: asyncpg.Connection) -> Callable[[House], Awaitable[dict[str, str]]]:
    """Who is what, as the database has it."""

    async def fetch(house: House) -> dict[str, str]:
        query = "SELECT email, role FROM memberships JOIN users ON users.id = user_id WHERE organization_id = $1"
        return {row["email"]: row["role"] for row in await owner_role.fetch(query, house.id)}

    return fetch


@pytest.fixture
def actions(owner_role: asyncpg.Connection) -> Callable[..., Awaitable[list[str]]]:
    async def fetch(outcome: str = "success") -> list[str]:
        rows = await owner_role.fetch("SELECT action FROM audit_events WHERE outcome = $1 ORDER BY id", outcome)
        return [row["action"] for row in rows]

    return fetch
