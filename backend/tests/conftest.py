"""One PostgreSQL and one Redis a test run, shared by its workers, and a migrated database for each worker."""

import asyncio
import os
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from mainstay.infra.db import migrations
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.postgres import PostgresServer
from mainstay.infra.embedded.redis_server import RedisServer

pytest_plugins = (
    "tests.app_fixtures",
    "tests.job_fixtures",
    "tests.mail_fixtures",
    "tests.rabbitmq",
    "tests.spare_servers",
)

RUN_LOCK = 4_711
TEST_ROLE = "mainstay_test"


@dataclass(frozen=True)
class Addresses:
    """What the controller of the run hands to its workers."""

    owner_url: str
    runtime_url: str
    redis_url: str
    redis_pid: int | None
    run: str


@dataclass(frozen=True)
class Postgres:
    """A server where each test may have databases of its own."""

    owner_url: str
    runtime_url: str

    def create_database(self, name: str, template: str | None = None) -> "Postgres":
        copied = f' TEMPLATE "{template}"' if template else ""
        apart(asyncio.run, _execute(self.owner_url, f'CREATE DATABASE "{name}"{copied}'))
        return Postgres(at_database(self.owner_url, name), at_database(self.runtime_url, name))

    def drop_database(self, name: str) -> None:
        apart(asyncio.run, _drop(self.owner_url, self.runtime_url, name))


@dataclass(frozen=True)
class RedisAddress:
    url: str
    # None when the run uses a server that it did not start.
    pid: int | None


def apart[**P, T](function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """On a thread of its own: whoever makes an event loop there leaves that of the tests alone."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(function, *args, **kwargs).result()


def at_database(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


async def _execute(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


async def _drop(owner_url: str, runtime_url: str, name: str) -> None:
    """Not by force: that also means the server's own vacuum worker, which an owner may not end. The plain way asks it to go
    and waits for it. Each role ends its own sessions, as a process that is being closed may still hold one."""
    for url in (runtime_url, owner_url):
        await _execute(
            url, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {_OURS} AND datname = '{name}'"
        )
    await _execute(owner_url, f'DROP DATABASE IF EXISTS "{name}"')


_OURS = "usename = current_user AND pid <> pg_backend_pid()"


async def _runtime_role(owner_url: str) -> str:
    """On a server that was handed in: a role that owns nothing, as in production, where we may make one."""
    password = secrets.token_urlsafe(24)
    try:
        await _execute(
            owner_url,
            f"DO $$BEGIN CREATE ROLE {TEST_ROLE}; EXCEPTION WHEN duplicate_object THEN END$$",
            f"ALTER ROLE {TEST_ROLE} LOGIN PASSWORD '{password}'",
        )
    except asyncpg.InsufficientPrivilegeError:
        return owner_url
    parts = urlsplit(owner_url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{TEST_ROLE}:{password}@{host}"))


def _postgres(stack: ExitStack, folder: Path) -> tuple[str, str]:
    if given := os.environ.get("MAINSTAY_TEST_DATABASE_URL"):
        return given, apart(asyncio.run, _runtime_role(given))
    server = PostgresServer(folder / "postgres", free_port(), durable=False)
    server.prepare()
    stack.enter_context(running(server.program(), server.check, folder / "postgres.log"))
    return server.owner_url(), server.runtime_url()


def _redis(stack: ExitStack, folder: Path) -> tuple[str, int | None]:
    if given := os.environ.get("MAINSTAY_TEST_REDIS_URL"):
        return given, None
    # A database for each worker, more of them than any machine runs.
    server = RedisServer(folder / "redis", free_port(), databases=256)
    server.prepare()
    pid = stack.enter_context(running(server.program(), server.check, folder / "redis.log"))
    return server.url(), pid


STACK = pytest.StashKey[ExitStack]()
STARTED = pytest.StashKey[Addresses]()


def _addresses(config: pytest.Config) -> Addresses:
    """Started by the first to ask: the controller on behalf of its workers, or the one process there is."""
    if handed := getattr(config, "workerinput", {}).get("servers"):
        return Addresses(**handed)
    if STARTED not in config.stash:
        stack = config.stash.setdefault(STACK, ExitStack())
        folder = Path(tempfile.mkdtemp(prefix="mainstay-tests-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        config.stash[STARTED] = Addresses(*_postgres(stack, folder), *_redis(stack, folder), secrets.token_hex(4))
    return config.stash[STARTED]


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Called by xdist in the controller, for each worker before it starts."""
    node.workerinput["servers"] = asdict(_addresses(node.config))


def pytest_unconfigure(config: pytest.Config) -> None:
    if STARTED in config.stash and os.environ.get("MAINSTAY_TEST_DATABASE_URL"):
        apart(asyncio.run, _drop_databases(config.stash[STARTED]))
    if STACK in config.stash:
        config.stash[STACK].close()


async def _drop_databases(addresses: Addresses) -> None:
    """A server that was handed in gets back what the run took."""
    connection = await asyncpg.connect(addresses.owner_url)
    try:
        for row in await connection.fetch(
            "SELECT datname FROM pg_database WHERE datname LIKE $1", f"%{addresses.run}%"
        ):
            await _drop(addresses.owner_url, addresses.runtime_url, row["datname"])
    finally:
        await connection.close()


@pytest.fixture(scope="session", autouse=True)
def _files_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a test says nothing about must not be kept in the data folder of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MAINSTAY_STORAGE_URL", f"file://{tmp_path_factory.mktemp('files')}/storage")
        yield


@pytest.fixture(scope="session")
def postgres_server(pytestconfig: pytest.Config) -> Postgres:
    addresses = _addresses(pytestconfig)
    return Postgres(addresses.owner_url, addresses.runtime_url)


@pytest.fixture(scope="session")
def redis_server(pytestconfig: pytest.Config, worker_number: int) -> RedisAddress:
    addresses = _addresses(pytestconfig)
    return RedisAddress(
        urlunsplit(urlsplit(addresses.redis_url)._replace(path=f"/{worker_number}")), addresses.redis_pid
    )


@pytest.fixture(scope="session")
def worker_number() -> int:
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))


@pytest.fixture(scope="session")
def template_database(postgres_server: Postgres, pytestconfig: pytest.Config) -> str:
    """Migrated by the first worker to come; the others wait for it and then copy."""
    name = f"template_{_addresses(pytestconfig).run}"
    apart(asyncio.run, _make_template(postgres_server, name))
    return name


async def _make_template(server: Postgres, name: str) -> None:
    connection = await asyncpg.connect(server.owner_url)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", RUN_LOCK)
        if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name):
            await asyncio.to_thread(_migrate_template, server, name)
    finally:
        await connection.close()


def _migrate_template(server: Postgres, name: str) -> None:
    made = server.create_database(f"{name}_draft")
    migrations.migrate(made.owner_url, runtime_role=migrations.role_of(made.runtime_url))
    asyncio.run(_execute(server.owner_url, f'ALTER DATABASE "{name}_draft" RENAME TO "{name}"'))


@pytest.fixture(scope="session")
def database(
    postgres_server: Postgres, template_database: str, worker_number: int, pytestconfig: pytest.Config
) -> Iterator[Postgres]:
    """This worker's own database, as migrations make it."""
    name = f"worker_{worker_number}_{_addresses(pytestconfig).run}"
    yield postgres_server.create_database(name, template=template_database)
    postgres_server.drop_database(name)


@pytest.fixture(scope="session")
def database_url(database: Postgres) -> str:
    return database.runtime_url
