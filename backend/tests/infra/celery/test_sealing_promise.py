"""An event is sealed within five seconds by the commands that people run."""

import asyncio
import os
import sys
import time
from typing import Any

import asyncpg
import pytest

from mainstay.audit.service.recording import record
from mainstay.infra.db import Database
from mainstay.infra.embedded.ports import free_port
from mainstay.kit.actor import Actor
from mainstay.kit.secrets import EncryptionKey
from tests.conftest import Postgres, apart

from .conftest import Process, until

pytestmark = pytest.mark.processes
PROMISED_SECONDS = 5


def test_an_event_is_sealed_within_five_seconds(start: Any, redis: Any, database: Postgres) -> None:
    key = EncryptionKey.new().encode()

    def run(command: str) -> Process:
        port = free_port()
        env = os.environ | {
            "MAINSTAY_ENVIRONMENT": "test",
            "MAINSTAY_DATABASE_URL": database.runtime_url,
            "MAINSTAY_REDIS_URL": redis.url,
            "MAINSTAY_ENCRYPTION_KEYS": key,
            f"MAINSTAY_{command.upper()}_METRICS_PORT": str(port),
            "MAINSTAY_LOG_FORMAT": "json",
        }
        main = "from mainstay.entrypoints.cli import main; main()"
        return start.run([sys.executable, "-c", main, command], port, command, env)

    apart(asyncio.run, forget(database))
    worker, beat = run("worker"), run("beat")
    until(lambda: beat.health().get("leader"))
    apart(asyncio.run, note(database))
    until(lambda: apart(asyncio.run, waiting(database)) == 0)
    # Both run now; from here the promise counts.
    apart(asyncio.run, note(database))
    written = time.monotonic()
    until(lambda: apart(asyncio.run, waiting(database)) == 0)
    assert time.monotonic() - written < PROMISED_SECONDS
    assert worker.metrics()["mainstay_audit_unsealed_oldest_age_seconds"] < PROMISED_SECONDS
    apart(asyncio.run, forget(database))


async def note(database: Postgres) -> None:
    service = Database(database.runtime_url)
    async with service.transaction() as session:
        await record(session, Actor.system("a test"), "custom.noted")
    await service.close()


async def waiting(database: Postgres) -> int:
    return int(await ask(database, "SELECT count(*) FROM audit_unsealed"))


async def forget(database: Postgres) -> None:
    await ask(database, "TRUNCATE audit_events, audit_unsealed, audit_seals, audit_checkpoints")


async def ask(database: Postgres, statement: str) -> Any:
    connection = await asyncpg.connect(database.owner_url)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()
