"""The application as tests drive it: real PostgreSQL and Redis behind it, a room of its own, every refusal checked."""

import io
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from ipaddress import ip_network
from typing import Any, cast

import asyncpg
import httpx
import pytest
import structlog
from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from redis.asyncio import Redis

from mainstay.infra.db import Database
from mainstay.infra.limiter import Limit
from mainstay.infra.observability import logs
from mainstay.infra.redis import connect_redis
from mainstay.web.app import Parts, build_app
from mainstay.web.client_address import ClientAddress
from mainstay.web.pagination import Cursors
from mainstay.web.rate_limits import RouteClass
from tests.declared import RefusalsDeclared
from tests.notes_room import TABLES, router

BODY_LIMIT = 64 * 1024
GENEROUS = Limit("address", 1_000_000)


@dataclass
class Running:
    """An application that has started, and a way to talk to it."""

    app: FastAPI
    parts: Parts
    client: httpx.AsyncClient
    watched: RefusalsDeclared


type MakeParts = Callable[..., Parts]
type Run = Callable[..., AbstractAsyncContextManager[Running]]


class Lines:
    """What the process logs, as the bytes that would go to stdout."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, line: bytes) -> int:
        self.written.append(line)
        return len(line)

    def flush(self) -> None:
        """Nothing is held back."""

    def clear(self) -> None:
        self.written.clear()

    @property
    def text(self) -> str:
        return b"".join(self.written).decode()

    def events(self, name: str | None = None) -> list[dict[str, Any]]:
        lines = [json.loads(line) for line in self.text.splitlines() if line]
        return [line for line in lines if name in {None, line["event"]}]


@pytest.fixture(scope="session", autouse=True)
def _loggers_follow_their_configuration() -> Iterator[None]:
    """A logger that was first used by an earlier test must not keep writing to where that test had it write."""
    configure = structlog.configure
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            structlog, "configure", lambda **options: configure(**{**options, "cache_logger_on_first_use": False})
        )
        yield


@pytest.fixture(autouse=True)
def _no_configuration_outlives_its_test() -> Iterator[None]:
    """A command that ran in this process wrote to what pytest had put in the place of its output, and has closed since."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def lines() -> Lines:
    lines = Lines()
    logs.configure_logging("api", "0.0.0", "info", as_json=True)
    structlog.configure(logger_factory=structlog.BytesLoggerFactory(cast(Any, lines)))
    for handler in logging.getLogger().handlers:
        if type(handler) is logging.StreamHandler:
            handler.setStream(io.TextIOWrapper(cast(Any, _Raw(lines)), "utf-8", write_through=True))
    return lines


class _Raw(io.RawIOBase):
    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def writable(self) -> bool:
        return True

    def write(self, line: Any) -> int:
        return self._lines.write(bytes(line))


@pytest.fixture(scope="session")
async def tables(database: Any) -> AsyncIterator[asyncpg.Connection]:
    """The test room's tables in this worker's own database, and the owner's connection to it."""
    connection = await asyncpg.connect(database.owner_url)
    await connection.execute(TABLES)
    runtime = httpx.URL(database.runtime_url).username
    if runtime != httpx.URL(database.owner_url).username:
        await connection.execute(f'GRANT ALL ON notes, deferred_notes TO "{runtime}"')
    yield connection
    await connection.close()


@pytest.fixture(scope="session")
async def own_redis(redis_server: Any) -> AsyncIterator[Redis]:
    async with Redis.from_url(redis_server.url) as redis:
        yield redis


@pytest.fixture
async def empty(tables: asyncpg.Connection, own_redis: Redis) -> AsyncIterator[None]:
    """Nothing is left to the next test, neither in PostgreSQL nor in Redis."""
    yield
    # Signing keys as well: the next process has another encryption key and could not open them.
    kept = ("deferred_notes", "notes", "idempotency_keys", "organizations", "credentials", "users", "signing_keys")
    for table in kept:
        await tables.execute(f"DELETE FROM {table}")
    await own_redis.flushdb()


@pytest.fixture
def owner(tables: asyncpg.Connection, empty: None) -> asyncpg.Connection:
    """A look at what is really in the database, beside the application."""
    return tables


@pytest.fixture(scope="session")
def make_parts(database_url: str, redis_server: Any) -> MakeParts:
    def make(*, database: Database | None = None, redis: Redis | None = None, **changes: Any) -> Parts:
        # Patient: a busy machine is not what most tests are about.
        database = database or Database(database_url, pool_timeout=10, connect_timeout=10)
        redis = redis or connect_redis(redis_server.url, timeout=10)
        parts = Parts(
            database=database,
            redis=redis,
            cursors=Cursors([b"a test's key" * 4]),
            clients=ClientAddress([ip_network("127.0.0.0/8")]),
            probes={"database": database.ping, "redis": lambda: answers(redis)},
            route_classes=[RouteClass(("/",), GENEROUS)],
            body_limit=BODY_LIMIT,
        )
        return replace(parts, **changes)

    return make


async def answers(redis: Redis) -> None:
    await redis.ping()


@asynccontextmanager
async def serving(parts: Parts) -> AsyncIterator[Running]:
    app = build_app(parts, rooms=[router])
    watched = RefusalsDeclared(app)
    transport = httpx.ASGITransport(watched, client=("127.0.0.1", 50_000))
    async with (
        LifespanManager(app),
        httpx.AsyncClient(transport=transport, base_url="http://test") as client,
    ):
        yield Running(app, parts, client, watched)


@pytest.fixture
def run(make_parts: MakeParts, lines: Lines, empty: None) -> Run:
    """Starts an application of the given parts; each refusal that it answers must be declared for its operation."""

    @asynccontextmanager
    async def start(parts: Parts | None = None, **changes: Any) -> AsyncIterator[Running]:
        async with serving(parts or make_parts(**changes)) as running:
            yield running
        assert running.watched.undeclared == []

    return start


@pytest.fixture(scope="session")
async def _shared(make_parts: MakeParts) -> AsyncIterator[Running]:
    async with serving(make_parts()) as running:
        yield running


@pytest.fixture
async def running(_shared: Running, lines: Lines, empty: None) -> AsyncIterator[Running]:
    """One application for all tests that are content with the usual parts."""
    _shared.watched.undeclared.clear()
    yield _shared
    assert _shared.watched.undeclared == []


@pytest.fixture
def client(running: Running) -> httpx.AsyncClient:
    running.client.cookies.clear()
    return running.client
