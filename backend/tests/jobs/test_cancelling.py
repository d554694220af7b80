"""A cancel against everything that it may meet: work that never looks up, work that is ending, an end that comes first."""

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from mainstay.infra.db import Database
from mainstay.jobs import service as jobs
from mainstay.jobs.attempt_repository import AttemptRepository
from mainstay.jobs.context import Bench, JobContext
from mainstay.jobs.errors import JobOver
from mainstay.jobs.kinds import Payload, job
from mainstay.jobs.service.deciding import cancel
from mainstay.jobs.service.running import run_one
from mainstay.jobs.service.sweeping import sweep
from mainstay.kit.actor import Actor, ActorType
from tests.jobs.conftest import MARKS
from tests.jobs.kinds_for_tests import mark
from tests.jobs.test_sweeping import MINUTE, Sent
from tests.waiting import until

PERSON = Actor(ActorType.command_line, label="tests")
GATES: dict[str, asyncio.Event] = {}


class Deaf(Payload):
    """Never passes a checkpoint: it does what it does when the gate opens."""

    fails: bool = False
    holds: bool = False


@job("tests.deaf")
async def deaf(ctx: JobContext, wanted: Deaf) -> None:
    if wanted.holds:
        async with ctx.ending() as session:
            await mark(session, ctx, "effect")
            await met()
        return
    await met()
    if wanted.fails:
        raise RuntimeError("not this time")
    async with ctx.ending() as session:
        await mark(session, ctx, "effect")


async def met() -> None:
    GATES["there"].set()
    await GATES["open"].wait()


@pytest.fixture
async def running(base: Database, table: asyncpg.Connection, own_redis: Any) -> Any:
    """`await running(payload)`: a job in the middle of its work, and the task that does it."""
    await table.execute(MARKS)
    await table.execute("GRANT ALL ON job_marks, job_marks_id_seq TO PUBLIC; TRUNCATE job_marks")
    tasks: list[asyncio.Task[None]] = []

    async def begin(payload: Deaf) -> tuple[UUID, asyncio.Task[None]]:
        GATES.update(there=asyncio.Event(), open=asyncio.Event())
        async with base.transaction() as session:
            job_id = (await jobs.enqueue(session, Actor.system("tests"), payload)).job.id
        bench = Bench(base, own_redis, None, {})  # type: ignore[arg-type]
        tasks.append(asyncio.create_task(run_one(bench, job_id)))
        await asyncio.wait_for(GATES["there"].wait(), 60)
        return job_id, tasks[-1]

    yield begin
    GATES["open"].set()
    await asyncio.gather(*tasks, return_exceptions=True)


async def ask_to_stop(base: Database, job_id: UUID) -> str:
    async with base.transaction() as session:
        return (await cancel(session, PERSON, job_id)).state


async def one_waits_for_a_row(table: asyncpg.Connection) -> bool:
    query = "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()"
    return bool(await table.fetchval(query))


async def left(table: asyncpg.Connection, job_id: UUID) -> tuple[str, str | None, int]:
    row = await table.fetchrow("SELECT state, cause FROM jobs WHERE id = $1", job_id)
    assert row is not None
    return row["state"], row["cause"], await table.fetchval("SELECT count(*) FROM job_marks")


async def test_work_that_never_looks_up_is_asked_and_succeeds_if_it_does(base, table, running):
    job_id, task = await running(Deaf())
    assert await ask_to_stop(base, job_id) == "running"
    GATES["open"].set()
    await task
    assert await left(table, job_id) == ("succeeded", None, 1)


async def test_work_that_was_asked_to_stop_and_fails_is_not_tried_again(base, table, running):
    job_id, task = await running(Deaf(fails=True))
    await ask_to_stop(base, job_id)
    GATES["open"].set()
    await task
    assert await left(table, job_id) == ("cancelled", "cancelled_by_person", 0)
    outcome = await table.fetchrow("SELECT outcome, error FROM job_attempts WHERE job_id = $1", job_id)
    assert outcome is not None
    assert (outcome["outcome"], outcome["error"]) == ("failed", "RuntimeError: not this time")


async def test_work_that_was_asked_to_stop_and_is_handed_back_is_not_begun_again(base, table, running):
    job_id, task = await running(Deaf())
    await ask_to_stop(base, job_id)
    task.cancel("the worker stops")
    await asyncio.wait([task])
    assert await left(table, job_id) == ("cancelled", "cancelled_by_person", 0)


async def test_the_late_write_of_a_cancelled_attempt_changes_nothing(base, table, running, own_redis):
    job_id, task = await running(Deaf())
    await ask_to_stop(base, job_id)
    await table.execute("UPDATE jobs SET lease_until = now() - interval '1 second' WHERE id = $1", job_id)
    await sweep(base, own_redis, Sent(), MINUTE)
    before = await left(table, job_id)
    GATES["open"].set()
    await task
    assert await left(table, job_id) == before == ("cancelled", "cancelled_by_person", 0)


async def test_a_cancel_that_meets_the_end_waits_for_it_and_is_told_that_it_is_over(base, table, running):
    job_id, task = await running(Deaf(holds=True))
    asked = asyncio.create_task(ask_to_stop(base, job_id))

    await until(lambda: one_waits_for_a_row(table))
    assert not asked.done()
    GATES["open"].set()
    await task
    with pytest.raises(JobOver):
        await asked
    assert await left(table, job_id) == ("succeeded", None, 1)


async def test_a_cancel_is_never_refused_because_the_job_goes_back_to_wait_at_that_moment(base, table, running):
    job_id, _ = await running(Deaf())
    async with base.sessions() as leaving:
        assert await AttemptRepository(leaving).hand_back(job_id, 1, [])
        asked = asyncio.create_task(ask_to_stop(base, job_id))

        await until(lambda: one_waits_for_a_row(table))
        await leaving.commit()
    assert await asked == "cancelled"
    assert await left(table, job_id) == ("cancelled", "cancelled_by_person", 0)
