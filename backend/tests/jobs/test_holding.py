"""Who holds a job's row, and who is not kept waiting by that."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from mainstay.infra.db import Database
from mainstay.jobs.context import Bench, JobContext
from mainstay.jobs.repository import JobRepository
from mainstay.jobs.service.deciding import cancel
from mainstay.jobs.service.sweeping import sweep
from mainstay.kit.actor import Actor, ActorType
from tests.jobs.kinds_for_tests import Quick
from tests.jobs.test_sweeping import EPOCH, MINUTE, Sent, ask

HOUR = timedelta(hours=1)
LEASES = "SELECT count(*) FROM jobs WHERE lease_until > now() + interval '30 minutes'"


@pytest.fixture
async def hasty(database_url: str) -> AsyncIterator[Database]:
    """Who waits for a row is told so."""
    hasty = Database(database_url, pool_timeout=60, connect_timeout=60, statement_timeout=60, lock_timeout=0.2)
    yield hasty
    await hasty.close()


@pytest.fixture
async def begun(base: Database, table: asyncpg.Connection, own_redis: Any) -> list[JobContext]:
    found = []
    for number in range(2):
        job_id = await ask(base, Quick(number=number))
        async with base.transaction() as session:
            claimed = await JobRepository(session).claim(job_id, "test")
        assert claimed is not None
        bench = Bench(base, own_redis, None, {})  # type: ignore[arg-type]
        found.append(JobContext(job_id, claimed.attempt, Actor.system("tests"), bench))
    return found


async def renew(base: Database, held: list[JobContext]) -> set[UUID]:
    async with base.transaction() as session:
        return {job_id for job_id, _ in await JobRepository(session).renew_leases([(one.id, one.attempt) for one in held], HOUR)}  # fmt: skip


async def test_a_job_that_is_long_in_its_ending_costs_no_neighbour_its_lease(begun, hasty, table):
    async with begun[0].ending():
        assert await renew(hasty, begun) == {one.id for one in begun}
        assert await table.fetchval(LEASES) == 1
    assert await renew(hasty, begun) == {begun[1].id}


async def test_a_transaction_of_a_job_keeps_off_the_sweep_and_nobody_else(begun, base, hasty, table, own_redis):
    await own_redis.set(EPOCH, "1")
    async with begun[0].transaction():
        await table.execute("UPDATE jobs SET lease_until = now() - interval '1 second'")
        await sweep(base, own_redis, Sent(), MINUTE)
        states = {row["id"]: row["state"] for row in await table.fetch("SELECT id, state FROM jobs")}
        assert states == {begun[0].id: "running", begun[1].id: "queued"}
        assert await renew(hasty, begun) == {begun[0].id}
        assert await table.fetchval(LEASES) == 1
        async with hasty.transaction() as session:
            asked = await cancel(session, Actor(ActorType.command_line, label="tests"), begun[0].id)
        assert asked.cancel_requested_at
    await own_redis.delete(EPOCH)
