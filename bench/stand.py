"""Where it is measured: PostgreSQL with the million books, Redis, and the settings that every program gets."""

import asyncio
import os
import secrets
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
from redis import Redis

from bench.books.shelf import fill
from mainstay.infra.db.migrations import migrate, role_of
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.postgres import PostgresServer
from mainstay.infra.embedded.redis_server import RedisServer
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings_source import PREFIX

# High enough that the load generator, one address, is never refused; what a decision costs stays the same.
UNREACHED_LIMIT = 60_000_000
# The number of the database in which messages wait.
_OF_BROKER = 1


@dataclass(frozen=True)
class Stand:
    folder: Path
    core: int
    owner_url: str
    database_url: str
    redis_url: str
    # Always on a Redis of our own: a worker would do what waits in somebody's queues.
    broker_url: str

    def environment(self, port: int) -> Mapping[str, str]:
        """The defaults of the product but for what a load test must have; nothing of the caller's settings leaks in."""
        others = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        return others | {
            "MAINSTAY_ENVIRONMENT": "test",
            "MAINSTAY_DATA_DIR": str(self.folder),
            "MAINSTAY_DATABASE_URL": self.database_url,
            "MAINSTAY_REDIS_URL": self.redis_url,
            "MAINSTAY_BROKER_URL": self.broker_url,
            "MAINSTAY_ENCRYPTION_KEYS": (self.folder / "encryption.key").read_text(encoding="ascii"),
            "MAINSTAY_RATE_LIMIT_ADDRESS_PER_MINUTE": str(UNREACHED_LIMIT),
            "MAINSTAY_RATE_LIMIT_PRINCIPAL_PER_MINUTE": str(UNREACHED_LIMIT),
            "MAINSTAY_API_PORT": str(port),
        }

    def server_versions(self) -> dict[str, str]:
        with Redis.from_url(self.redis_url) as redis:
            redis_version = str(redis.info("server")["redis_version"])
        return {"postgresql": asyncio.run(_server_version(self.database_url)), "redis": redis_version}


@contextmanager
def standing(core: int) -> Iterator[Stand]:
    # Asked to stop, it still stops its servers and removes its folder.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="mainstay-bench-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        (folder / "encryption.key").write_text(EncryptionKey.new().encode(), encoding="ascii")
        owner_url, database_url = _database(stack, folder)
        migrate(owner_url, runtime_role=role_of(database_url))
        asyncio.run(fill(owner_url, role_of(database_url) or "public"))
        redis = _redis(stack, folder)
        given = os.environ.get("MAINSTAY_REDIS_URL")
        yield Stand(folder, core, owner_url, database_url, given or redis.url(), redis.url(_OF_BROKER))


def _database(stack: ExitStack, folder: Path) -> tuple[str, str]:
    if given := os.environ.get("MAINSTAY_DATABASE_URL"):
        return _database_of_its_own(stack, os.environ.get("MAINSTAY_MIGRATION_DATABASE_URL", given), given)
    # Without waiting for the disk: it would hide what our own code costs.
    server = PostgresServer(folder / "postgres", free_port(), durable=False)
    server.prepare()
    stack.enter_context(running(server.program(), server.check, folder / "postgres.log"))
    return server.owner_url(), server.runtime_url()


def _database_of_its_own(stack: ExitStack, owner_url: str, runtime_url: str) -> tuple[str, str]:
    name = f"mainstay_bench_{secrets.token_hex(4)}"
    asyncio.run(_execute(owner_url, f'CREATE DATABASE "{name}"'))
    stack.callback(lambda: asyncio.run(_execute(owner_url, f'DROP DATABASE "{name}" WITH (FORCE)')))
    return _at_database(owner_url, name), _at_database(runtime_url, name)


def _redis(stack: ExitStack, folder: Path) -> RedisServer:
    server = RedisServer(folder / "redis", free_port())
    server.prepare()
    stack.enter_context(running(server.program(), server.check, folder / "redis.log"))
    return server


def _at_database(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def _server_version(url: str) -> str:
    connection = await asyncpg.connect(url)
    try:
        return str(await connection.fetchval("SHOW server_version"))
    finally:
        await connection.close()
