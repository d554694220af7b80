"""A small database of one's own with a trail in it, a folder for its backups, and databases to restore into."""

import asyncio
import os
import secrets
import stat
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from redis.asyncio import Redis

from mainstay.audit.checkpoints import PURPOSE
from mainstay.audit.service.checkpointing import make_checkpoints
from mainstay.audit.service.recording import record
from mainstay.audit.service.sealing import seal_waiting
from mainstay.backups.manifest import Manifest
from mainstay.backups.ports import Vault
from mainstay.backups.retention import Keep
from mainstay.infra.children import running
from mainstay.infra.crypto.signing import SigningKeys
from mainstay.infra.db import Database
from mainstay.infra.postgres_tools import PostgresPrograms
from mainstay.infra.postgres_tools.address import named_database
from mainstay.infra.postgres_tools.scratch import scratch_name
from mainstay.infra.storage import LocalStorage
from mainstay.kit.actor import Actor
from tests.conftest import Postgres, apart

KEYS = SigningKeys([b"k" * 32], PURPOSE)
EVENTS = 40


@pytest.fixture(scope="session")
def source(postgres_server: Postgres, template_database: str) -> Iterator[Postgres]:
    """What is backed up."""
    name = f"backups_{secrets.token_hex(4)}"
    made = postgres_server.create_database(name, template=template_database)
    apart(asyncio.run, _write_trail(made.runtime_url))
    yield made
    postgres_server.drop_database(name)


async def _write_trail(url: str) -> None:
    base = Database(url, pool_timeout=10, connect_timeout=10)
    try:
        async with base.transaction() as session:
            for number in range(EVENTS):
                await record(session, Actor.system("tests"), "custom.noted", details={"number": number})
        await seal_waiting(base)
        async with base.transaction() as session:
            await make_checkpoints(session, KEYS)
    finally:
        await base.close()


@pytest.fixture
async def base(source: Postgres) -> AsyncIterator[Database]:
    base = Database(source.runtime_url, pool_timeout=10, connect_timeout=10)
    yield base
    await base.close()


@pytest.fixture
async def owner(source: Postgres) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(source.owner_url)
    yield connection
    await connection.execute("TRUNCATE jobs CASCADE")
    await connection.close()


@pytest.fixture
async def redis(redis_server: Any) -> AsyncIterator[Redis]:
    client = Redis.from_url(redis_server.url)
    yield client
    await client.aclose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "storage"


@pytest.fixture
def vault(source: Postgres, redis_server: Any, folder: Path) -> Vault:
    return Vault(
        storage=LocalStorage(folder, keys=[b"k" * 32], downloads="http://localhost:3000/files"),
        database_url=source.owner_url,
        scratch_url=source.owner_url,
        redis_url=redis_server.url,
        postgres=PostgresPrograms(),
        redis_folder=None,
        keep=Keep(),
        audit_keys=KEYS.public,
        product_version="0.0.0",
    )


@pytest.fixture
def empty_database(postgres_server: Postgres) -> Iterator[Callable[[], Postgres]]:
    names: list[str] = []

    def make() -> Postgres:
        names.append(f"restored_{secrets.token_hex(4)}")
        return postgres_server.create_database(names[-1])

    yield make
    for name in names:
        postgres_server.drop_database(name)


@dataclass
class Stub:
    """A folder with programs that stand in for PostgreSQL's."""

    folder: Path

    def write(self, name: str, script: str) -> None:
        self.folder.mkdir(exist_ok=True)
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def put_in(self, vault: Vault) -> Vault:
        return replace(vault, postgres=PostgresPrograms(self.folder))


@pytest.fixture
def stub(tmp_path: Path) -> Stub:
    return Stub(tmp_path / "bin")


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The process ids of the programs that are started."""
    from contextlib import asynccontextmanager

    from mainstay.infra.postgres_tools import restoring, snapshot

    pids: list[int] = []

    @asynccontextmanager
    async def watched(*args: Any, **options: Any) -> AsyncIterator[Any]:
        async with running(*args, **options) as child:
            pids.append(child.pid)
            yield child

    for module in (snapshot, restoring):
        monkeypatch.setattr(module, "running", watched)
    return pids


def events_in(manifest: Manifest) -> int:
    """Of the trail: those that every test finds, and what other tests have done since."""
    return sum(rows for table, rows in manifest.rows.items() if "audit_events_" in table)


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def files(folder: Path) -> list[str]:
    """Everything in the storage that a reader could see, without the ids."""
    if not folder.exists():
        return []
    kept = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return sorted(f"{one.parts[1]}/{one.name}" for one in kept if not one.parts[0].startswith("."))


def drafts(folder: Path) -> list[Path]:
    """What is being written and has not got its name."""
    return list((folder / ".staging").glob("*/*"))


async def fetch(url: str, query: str, *values: Any) -> list[Any]:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetch(query, *values)
    finally:
        await connection.close()


async def scratch_databases(url: str, *others: str) -> list[str]:
    """Of this database's tries, and of those named: another worker of the run has tries of its own."""
    names = [scratch_name(named_database(url)), *others]
    return [row[0] for row in await fetch(url, "SELECT datname FROM pg_database WHERE datname = ANY($1)", names)]
