"""Jobs in tests: what was asked for is done here and now, one after the other, by the very code of a worker."""

from collections.abc import AsyncIterator, Awaitable, Callable

import httpx
import pytest
from redis.asyncio import Redis
from sqlalchemy import select

from mainstay.infra.db import Database
from mainstay.infra.embedded.http_check import NO_TLS
from mainstay.jobs.context import Bench
from mainstay.jobs.models import Job
from mainstay.jobs.repository import IN_ORDER
from mainstay.jobs.service.running import run_one

type WorkOff = Callable[..., Awaitable[int]]


@pytest.fixture
async def work_off() -> AsyncIterator[WorkOff]:
    """`await work_off(database, redis, {Tool: tool})` does every queued job and those that they ask for; how many."""
    async with httpx.AsyncClient(verify=NO_TLS) as http:

        async def do_all(database: Database, redis: Redis, tools: dict[type, object] | None = None) -> int:
            bench = Bench(database, redis, http, tools or {}, worker="test")
            done = 0
            while ids := await _queued(database):
                for job_id in ids:
                    await run_one(bench, job_id)
                done += len(ids)
            return done

        yield do_all


async def _queued(database: Database) -> list:
    async with database.transaction() as session:
        return list(await session.scalars(select(Job.id).where(Job.state == "queued").order_by(*IN_ORDER).limit(100)))
