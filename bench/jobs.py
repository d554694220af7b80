"""Jobs through one real worker process with its default settings: how soon one starts, and how many are done beside bare Celery."""

import asyncio
import os
import random
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from statistics import quantiles
from typing import Any, Final
from unittest.mock import patch
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import asyncpg
import httpx
from celery import Celery
from redis import Redis

from bench.cores import on_core
from bench.floors import celery_tasks
from bench.job_kinds import DoNothing, TellTime
from bench.members import add_member, add_organization, close
from bench.refusals import NotMeasured
from bench.served import ROOT
from bench.stand import Stand
from mainstay.entrypoints.api import app_from
from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.job_work import announcing, publisher_for
from mainstay.infra.celery.app import make_celery
from mainstay.infra.db import Database
from mainstay.infra.db.after_commit import after_commit
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.program import Program
from mainstay.jobs.service.enqueueing import enqueue, enqueue_all
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.ids import new_id
from mainstay.kit.permissions import Role
from mainstay.settings import Settings, load

STARTS: Final = 60
BATCHES: Final = 1
# A limit holds for each organization; as many as here never meet theirs.
ORGANIZATIONS: Final = 25
_WARM_UP: Final = 10
_PATIENCE: Final = 120.0
_SYSTEM: Final = Actor(ActorType.system)
# Of the Redis in which the product's messages wait, another database.
_FLOOR_DATABASE: Final = "/2"


def latency(stand: Stand) -> float:
    """Milliseconds from the commit to the first line of the job, of 19 in 20; the worker has nothing else to do."""
    emptied(stand)
    with _worker(stand) as settings:
        return asyncio.run(_within(settings, _starts))


def rate_beside_celery(stand: Stand) -> float:
    """Jobs a second from asking to done ÷ tasks a second, workers of ten threads each, on the same core in turn."""
    emptied(stand)
    with _worker(stand) as settings, _floor(stand) as floor_url:
        asyncio.run(_within(settings, partial(_rate, jobs=50)))
        _floor_rate(floor_url, 1)
        ours = asyncio.run(_within(settings, partial(_rate, jobs=BATCHES * celery_tasks.BATCH)))
        return ours / _floor_rate(floor_url, BATCHES)


def settings_of(stand: Stand) -> Settings:
    """Those that the measured programs get, for what is done in this one."""
    with patch.dict(os.environ, stand.environment(free_port()), clear=True):
        return load()


def emptied(stand: Stand) -> None:
    """What another measurement has asked for is nobody's work now."""
    with Redis.from_url(stand.broker_url) as redis:
        redis.flushdb()
    asyncio.run(_empty(stand.owner_url))


def member_without_jobs(stand: Stand) -> str:
    """The access token of somebody who may ask for jobs, on tables that are as empty as every time."""
    emptied(stand)
    with patch.dict(os.environ, stand.environment(free_port()), clear=True):
        return asyncio.run(_member(stand))


async def _member(stand: Stand) -> str:
    app, owner = app_from(load()), await asyncpg.connect(stand.owner_url)
    try:
        return await add_member(app, owner, await add_organization(owner, "Office"), Role.member)
    finally:
        await owner.close()
        await close(app)


async def _empty(owner_url: str) -> None:
    owner = await asyncpg.connect(owner_url)
    try:
        await owner.execute("TRUNCATE jobs CASCADE")
    finally:
        await owner.close()


@contextmanager
def _worker(stand: Stand) -> Iterator[Settings]:
    """The worker, and the settings with which to ask it for something."""
    port = free_port()
    environment = {**stand.environment(free_port()), "MAINSTAY_WORKER_METRICS_PORT": str(port)}
    argv = (sys.executable, "-m", "bench.job_worker")
    program = Program("worker", argv, cwd=ROOT, prefix=on_core(stand.core), env=environment)
    with running(program, partial(_works, port), _log(stand, "worker")):
        yield settings_of(stand)


async def _works(port: int) -> None:
    async with httpx.AsyncClient() as client:
        health = (await client.get(f"http://127.0.0.1:{port}/health")).json()
    if not health["ready"]:
        raise NotMeasured(f"The worker is {health['status']}.")


@contextmanager
def _floor(stand: Stand) -> Iterator[str]:
    url = urlunsplit(urlsplit(stand.broker_url)._replace(path=_FLOOR_DATABASE))
    environment = {**os.environ, celery_tasks.BROKER: url}
    options = ("--pool", "threads", "--concurrency", "10", "--loglevel", "WARNING")
    argv = (sys.executable, "-m", "celery", "-A", "bench.floors.celery_tasks", "worker", *options)
    program = Program("floor", argv, cwd=ROOT, prefix=on_core(stand.core), env=environment)
    with Redis.from_url(url) as redis:
        redis.flushdb()

        async def ready() -> None:
            if not redis.exists(celery_tasks.READY):
                raise NotMeasured("Celery's worker does not say that it is ready.")

        with running(program, ready, _log(stand, "floor")):
            yield url


def _log(stand: Stand, name: str) -> Path:
    return stand.folder / f"jobs-{name}.log"


def _floor_rate(url: str, batches: int) -> float:
    app = Celery("floor", broker=url, set_as_current=False)
    with Redis.from_url(url) as redis, app.connection_for_write() as connection:
        producer = app.amqp.Producer(connection, auto_declare=False)
        began = time.time()
        for _ in range(batches * celery_tasks.BATCH):
            app.send_task(celery_tasks.TASK, producer=producer)
        told = [redis.blpop([celery_tasks.DONE], timeout=_PATIENCE) for _ in range(batches)]
    if None in told:
        raise NotMeasured("Celery did not do what it was asked for.")
    last: Any = told[-1]
    return batches * celery_tasks.BATCH / (float(last[1]) - began)


async def _within[T](settings: Settings, measure: Callable[[Database], Awaitable[T]]) -> T:
    async with _asking(settings) as database:
        return await measure(database)


@asynccontextmanager
async def _asking(settings: Settings) -> AsyncIterator[Database]:
    """As a program of the product asks: the id goes out by a publisher after the commit."""
    celery = make_celery(settings.broker_url, redis_url=settings.redis.url.get_secret_value())
    publisher = publisher_for(celery, settings)
    database = announcing(database_from(settings, "mainstay bench"), publisher)
    try:
        yield database
    finally:
        await asyncio.to_thread(publisher.close)
        await database.close()


async def _starts(database: Database) -> float:
    waits = [await _start(database) for _ in range(_WARM_UP + STARTS)][_WARM_UP:]
    return quantiles(waits, n=20)[-1] * 1000


async def _start(database: Database) -> float:
    # Never in step with a timer of the worker.
    await asyncio.sleep(random.uniform(0.02, 0.1))  # noqa: S311 - hides nothing
    committed: list[float] = []

    async def note() -> None:
        committed.append(time.time())

    async with database.transaction() as session:
        after_commit(session, note)
        job_id = (await enqueue(session, _SYSTEM, TellTime())).job.id
    await _until_none_is_left(database, job_id)
    async with database.reading() as connection:
        found = await connection.exec_driver_sql("SELECT result FROM jobs WHERE id = $1", (job_id,))
        return float(found.scalar_one()["began"]) - committed[0]


async def _rate(database: Database, *, jobs: int) -> float:
    organizations = [new_id() for _ in range(ORGANIZATIONS)]
    wanted = [(DoNothing(), organizations[number % ORGANIZATIONS]) for number in range(jobs)]
    began = time.time()
    async with database.transaction() as session:
        await enqueue_all(session, _SYSTEM, wanted)
    await _until_none_is_left(database, pause=0.1)
    async with database.reading() as connection:
        found = await connection.exec_driver_sql(
            "SELECT count(*) AS done, max(finished_at) AS last FROM jobs"
            " WHERE organization_id = ANY($1) AND state = 'succeeded'",
            (organizations,),
        )
        done, last = found.mappings().one().values()
    if done != jobs:
        raise NotMeasured(f"Of {jobs} jobs {done} succeeded.")
    assert isinstance(last, datetime)
    return jobs / (last.timestamp() - began)


async def _until_none_is_left(database: Database, job_id: UUID | None = None, *, pause: float = 0.01) -> None:
    query = "SELECT EXISTS (SELECT 1 FROM jobs WHERE state IN ('queued', 'running') AND ($1::uuid IS NULL OR id = $1))"
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        async with database.reading() as connection:
            if not (await connection.exec_driver_sql(query, (job_id,))).scalar_one():
                return
        await asyncio.sleep(pause)
    raise NotMeasured(f"The worker was not done within {_PATIENCE:.0f} s.")
