"""The jobs' tables, empty for each test, and the commands that people run as processes of a test's own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from mainstay.infra.celery.app import make_celery
from mainstay.infra.celery.messages import JobMessages
from mainstay.infra.db import Database
from mainstay.infra.embedded.ports import free_port
from mainstay.jobs.publisher import BrokerAway, Publisher
from mainstay.kit.secrets import EncryptionKey
from tests.conftest import Postgres, apart
from tests.emptying import empty_tables
from tests.infra.celery.conftest import Process, redis, start, until

__all__ = ["redis", "start"]

BACKEND = Path(__file__).parents[2]
MARKS = "CREATE TABLE IF NOT EXISTS job_marks (id bigserial PRIMARY KEY, name text, job_id uuid, attempt int)"


@pytest.fixture
async def table(database: Any) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(database.owner_url)
    await empty_tables(connection)
    yield connection
    await empty_tables(connection)
    await connection.close()


@pytest.fixture
async def base(database_url: str, table: asyncpg.Connection) -> AsyncIterator[Database]:
    # As patient as those that wait for each other here need on a machine with other things to do: what is tested is who
    # wins, not how soon.
    base = Database(database_url, pool_timeout=60, connect_timeout=60, statement_timeout=60, lock_timeout=60)
    yield base
    await base.close()


class House:
    """Workers and beats of one Redis and one database, and a look at what they leave behind."""

    def __init__(self, starter: Any, own_redis: Any, database: Postgres, broker: Any) -> None:
        self._starter = starter
        self.redis = own_redis
        self.broker = broker
        self.database = database
        self._key = EncryptionKey.new().encode()

    def env(self) -> dict[str, str]:
        return os.environ | {
            "MAINSTAY_ENVIRONMENT": "test",
            "MAINSTAY_DATABASE_URL": self.database.runtime_url,
            "MAINSTAY_REDIS_URL": self.redis.url,
            "MAINSTAY_BROKER_URL": self.broker.url,
            "MAINSTAY_ENCRYPTION_KEYS": self._key,
            "MAINSTAY_LOG_FORMAT": "json",
            "MAINSTAY_JOBS_LEASE": "2s",
            "MAINSTAY_JOBS_LEASE_RENEWAL": "0.5s",
            "MAINSTAY_JOBS_SWEEP_INTERVAL": "0.5",
            "MAINSTAY_BEAT_LOCK_TIMEOUT": "2",
            "MAINSTAY_BEAT_LOOP_INTERVAL": "0.5",
            "PYTHONPATH": str(BACKEND),
        }

    def run(self, command: str, *options: str, name: str | None = None, **env: str) -> Process:
        port = free_port()
        more = {f"MAINSTAY_{command.upper()}_METRICS_PORT": str(port)} | env
        main = "import tests.jobs.kinds_for_tests; from mainstay.entrypoints.cli import main; main()"
        argv = [sys.executable, "-c", main, command, *options]
        return self._starter.run(argv, port, name or command, self.env() | more)

    def worker(self, *options: str, name: str = "worker", **env: str) -> Process:
        worker = self.run("worker", *options, name=name, **env)
        until(lambda: worker.health().get("ready"))
        return worker

    def beat(self, name: str = "beat", **env: str) -> Process:
        beat = self.run("beat", name=name, **env)
        until(lambda: beat.health().get("leader"))
        return beat

    def fetch(self, query: str, *values: Any) -> list[Any]:
        return apart(asyncio.run, _fetch(self.database.owner_url, query, *values))

    def row(self, job_id: Any) -> Any:
        return self.fetch("SELECT * FROM jobs WHERE id = $1", job_id)[0]

    def marks(self, name: str) -> list[int]:
        """The attempts that left this mark."""
        return [row["attempt"] for row in self.fetch("SELECT attempt FROM job_marks WHERE name = $1 ORDER BY id", name)]

    def state(self, job_id: Any) -> tuple[str, int]:
        row = self.row(job_id)
        return row["state"], row["attempt"]

    def succeeded(self, job_id: Any) -> bool:
        return str(self.row(job_id)["state"]) == "succeeded"

    def messages(self) -> JobMessages:
        app = make_celery(self.broker.url, redis_url=self.redis.url)
        return JobMessages(app, "jobs.run", BrokerAway)

    def publisher(self) -> Publisher:
        return Publisher(self.messages(), lambda: Database(self.database.runtime_url))

    def ask(self, payload: Any, announcer: Callable[..., None] | None = None, **options: Any) -> Any:
        return apart(asyncio.run, _ask(self.database.runtime_url, payload, announcer, options))


async def _fetch(url: str, query: str, *values: Any) -> list[Any]:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetch(query, *values)
    finally:
        await connection.close()


async def _ask(url: str, payload: Any, announcer: Any, options: dict[str, Any]) -> Any:
    from mainstay.jobs import service as jobs
    from mainstay.jobs.ports import ANNOUNCER
    from mainstay.kit.actor import Actor

    base = Database(url)
    if announcer:
        base.sessions.configure(info={ANNOUNCER: announcer})
    try:
        async with base.transaction() as session:
            return (await jobs.enqueue(session, Actor.system("tests"), payload, **options)).job.id
    finally:
        await base.close()


@pytest.fixture
def broker(request: pytest.FixtureRequest, redis: Any) -> Any:
    """Redis, or what a test is parametrized with."""
    if getattr(request, "param", "redis") == "redis":
        return redis
    rabbitmq = request.getfixturevalue("rabbitmq")
    rabbitmq.empty()
    return rabbitmq


def prepared(house: House) -> None:
    house.fetch(MARKS)
    role = house.database.runtime_url.split("//")[1].split(":")[0]
    house.fetch(f'GRANT ALL ON job_marks, job_marks_id_seq TO "{role}"')
    house.fetch("TRUNCATE jobs, job_switches, job_marks CASCADE")


@pytest.fixture
def house(start: Any, redis: Any, broker: Any, database: Postgres) -> Iterator[House]:
    house = House(start, redis, database, broker)
    prepared(house)
    yield house
    for process in start.started:
        process.end()
    house.fetch("TRUNCATE jobs, job_switches, job_marks CASCADE")
