"""A job is claimed once, done once, tried again when it fails and ended by whoever owns it."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from mainstay.infra.db import Database
from mainstay.jobs import service as jobs
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, PermanentFailure, job
from mainstay.jobs.ports import ANNOUNCER
from mainstay.kit.actor import Actor

SYSTEM = Actor.system("tests")


class Sum(Payload):
    numbers: list[int]


@job("tests.sum")
async def add_up(ctx: JobContext, wanted: Sum) -> dict[str, Any]:
    return {"sum": sum(wanted.numbers)}


class Stumble(Payload):
    times: int
    permanently: bool = False


@job("tests.stumble", max_attempts=2)
async def stumble(ctx: JobContext, wanted: Stumble) -> None:
    if wanted.permanently:
        raise PermanentFailure("no such thing")
    if ctx.attempt <= wanted.times:
        raise RuntimeError("not yet")


class Sleep(Payload):
    seconds: float


@job("tests.sleep", timeout=timedelta(seconds=0.05), max_attempts=1)
async def sleep(ctx: JobContext, wanted: Sleep) -> None:
    await asyncio.sleep(wanted.seconds)


@pytest.fixture
def do_all(work_off, base, own_redis):
    return lambda: work_off(base, own_redis)


async def ask(base: Database, payload: Payload, **options: Any) -> jobs.Enqueued:
    async with base.transaction() as session:
        return await jobs.enqueue(session, SYSTEM, payload, **options)


async def row(table: asyncpg.Connection, job_id: UUID) -> asyncpg.Record:
    found = await table.fetchrow("SELECT * FROM jobs WHERE id = $1", job_id)
    assert found is not None
    return found


async def test_a_job_that_is_asked_for_is_done(base, table, do_all):
    asked = await ask(base, Sum(numbers=[1, 2, 3]))
    assert await do_all() == 1
    done = await row(table, asked.job.id)
    assert (done["state"], done["result"], done["attempt"]) == ("succeeded", '{"sum": 6}', 1)
    assert await table.fetchval("SELECT outcome FROM job_attempts WHERE job_id = $1", asked.job.id) == "succeeded"


async def test_what_is_rolled_back_was_never_asked_for(base, table):
    async with base.sessions() as session:
        await jobs.enqueue(session, SYSTEM, Sum(numbers=[]))
        await session.rollback()
    assert await table.fetchval("SELECT count(*) FROM jobs") == 0


async def test_the_id_is_announced_after_the_commit_and_only_then(base, table):
    told: list[tuple[UUID, str]] = []
    base.sessions.configure(info={ANNOUNCER: lambda job_id, queue: told.append((job_id, queue))})
    async with base.transaction() as session:
        asked = await jobs.enqueue(session, SYSTEM, Sum(numbers=[]))
        assert told == []
    assert told == [(asked.job.id, "default")]


async def test_many_jobs_are_asked_for_at_once_and_announced_after_the_commit(base, table, do_all):
    told: list[UUID] = []
    base.sessions.configure(info={ANNOUNCER: lambda job_id, _: told.append(job_id)})
    organization = UUID(int=7)
    async with base.transaction() as session:
        ids = await jobs.enqueue_all(session, SYSTEM, [(Sum(numbers=[one]), organization) for one in range(30)])
        assert await jobs.enqueue_all(session, SYSTEM, []) == []
        assert told == []
    assert told == list(ids)
    rows = await table.fetch("SELECT id, payload, organization_id FROM jobs ORDER BY id")
    assert [row["id"] for row in rows] == list(ids)
    assert {row["organization_id"] for row in rows} == {organization}
    await do_all()
    assert await table.fetchval("SELECT count(*) FROM jobs WHERE state = 'succeeded'") == 30


async def test_many_who_ask_for_the_same_get_the_same(base, table, do_all):
    asked = await asyncio.gather(*(ask(base, Sum(numbers=[1]), unique="one") for _ in range(20)))
    assert len({one.job.id for one in asked}) == 1
    assert sum(not one.deduplicated for one in asked) == 1
    await do_all()
    again = await ask(base, Sum(numbers=[1]), unique="one")
    assert not again.deduplicated


async def test_a_failing_job_waits_longer_each_time_and_is_kept_when_its_attempts_are_spent(base, table, do_all):
    asked = await ask(base, Stumble(times=5))
    await do_all()
    waiting = await row(table, asked.job.id)
    assert (waiting["state"], waiting["cause"]) == ("scheduled", "failed")
    assert waiting["run_at"] > waiting["created_at"] + timedelta(seconds=10)
    await table.execute("UPDATE jobs SET state = 'queued' WHERE id = $1", asked.job.id)
    await do_all()
    failed = await row(table, asked.job.id)
    assert (failed["state"], failed["cause"], failed["attempt"]) == ("failed", "attempts_spent", 2)
    assert "not yet" in failed["error"]


async def test_beyond_help_is_not_tried_again(base, table, do_all):
    asked = await ask(base, Stumble(times=0, permanently=True))
    await do_all()
    failed = await row(table, asked.job.id)
    assert (failed["state"], failed["cause"], failed["attempt"]) == ("failed", "permanent", 1)


async def test_a_job_that_takes_too_long_is_stopped(base, table, do_all):
    asked = await ask(base, Sleep(seconds=30))
    await do_all()
    assert (await row(table, asked.job.id))["cause"] == "timeout"
