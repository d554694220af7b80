"""The sweep beside a million jobs that are over, and beside a thousand: two copies of the tables in the same database."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from statistics import median
from typing import Any, Final

import asyncpg
from redis.asyncio import Redis
from sqlalchemy import event

from bench.jobs import settings_of
from bench.stand import Stand
from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.job_work import publisher_for
from mainstay.infra.celery.app import make_celery
from mainstay.infra.db import Database
from mainstay.infra.db.migrations import role_of
from mainstay.infra.redis import connect_redis
from mainstay.jobs.service.sweeping import EPOCH, Publishing, SweepPlan, sweep
from mainstay.settings import Settings

MANY: Final = 1_000_000
FEW: Final = 1_000
# Of each, in turn.
SWEEPS: Final = 15
_TABLES: Final = ("jobs", "job_attempts", "job_switches")

# One in a hundred has failed, and of those one in ten is still to be looked at by somebody.
_OVER: Final = """
    INSERT INTO {schema}.jobs (id, kind, queue, state, payload, organization_id, actor_type, max_attempts, attempt,
        run_at, created_at, started_at, finished_at, dismissed_at)
    SELECT gen_random_uuid(), 'http.call', CASE WHEN n % 3 = 0 THEN 'bulk' ELSE 'default' END,
        CASE WHEN n % 100 = 0 THEN 'failed' WHEN n % 100 = 1 THEN 'cancelled' ELSE 'succeeded' END,
        '{{"method": "POST", "url": "https://example.com/hook"}}', gen_random_uuid(), 'user', 8, 1,
        at, at, at, at, CASE WHEN n % 100 = 0 AND n % 1000 > 0 THEN at END
    FROM (SELECT n, now() - interval '7 days' * n / $1::int AS at FROM generate_series(1, $1::int) n) one
"""
# What a sweep has to look at and leaves as it is: due later, on its way, or running with a lease that lasts.
_ALIVE: Final = """
    INSERT INTO {schema}.jobs (id, kind, queue, state, payload, organization_id, actor_type, max_attempts, run_at,
        published_at, lease_until)
    SELECT gen_random_uuid(), 'http.call', 'default', state, '{{}}', gen_random_uuid(), 'user', 8,
        now() + CASE WHEN state = 'scheduled' THEN interval '1 day' ELSE interval '0' END,
        CASE WHEN state <> 'scheduled' THEN now() + interval '1 day' END,
        CASE WHEN state = 'running' THEN now() + interval '1 day' END
    FROM generate_series(1, 50) n, unnest(ARRAY['scheduled', 'queued', 'running']) state
"""


def growth(stand: Stand) -> float:
    """How long a sweep takes beside a million jobs that are over ÷ beside a thousand."""
    _fill_once(stand)
    return asyncio.run(_growth(settings_of(stand)))


@cache
def _fill_once(stand: Stand) -> None:
    asyncio.run(_fill(stand.owner_url, role_of(stand.database_url) or "public"))


async def _fill(owner_url: str, reader: str) -> None:
    owner = await asyncpg.connect(owner_url)
    try:
        for schema, rows in (("many", MANY), ("few", FEW)):
            await owner.execute(f'CREATE SCHEMA {schema}; GRANT USAGE ON SCHEMA {schema} TO "{reader}"')
            for table in _TABLES:
                await owner.execute(f"CREATE TABLE {schema}.{table} (LIKE public.{table} INCLUDING ALL)")
            await owner.execute(f'GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO "{reader}"')
            await owner.execute(_OVER.format(schema=schema), rows)
            await owner.execute(_ALIVE.format(schema=schema))
            for table in _TABLES:
                await owner.execute(f"VACUUM ANALYZE {schema}.{table}")
    finally:
        await owner.close()


async def _growth(settings: Settings) -> float:
    url = settings.redis.url.get_secret_value()
    publisher = publisher_for(make_celery(settings.broker_url, redis_url=url), settings)
    plan = SweepPlan(settings.jobs.republish_after, settings.jobs.most_per_organization)
    redis = connect_redis(url)
    try:
        # Else the first sweep would send what it takes to be lost.
        await redis.set(EPOCH, "1")
        async with _at(settings, "many") as many, _at(settings, "few") as few:
            # What is prepared and connected with the first ones is not what rows cost.
            for _ in range(2):
                await _seconds(many, redis, publisher, plan), await _seconds(few, redis, publisher, plan)
            taken = [
                (await _seconds(many, redis, publisher, plan), await _seconds(few, redis, publisher, plan))
                for _ in range(SWEEPS)
            ]
    finally:
        await redis.aclose()
    return median(one for one, _ in taken) / median(other for _, other in taken)


async def _seconds(database: Database, redis: Redis, publish: Publishing, plan: SweepPlan) -> float:
    began = time.perf_counter()
    await sweep(database, redis, publish, plan)
    return time.perf_counter() - began


@asynccontextmanager
async def _at(settings: Settings, schema: str) -> AsyncIterator[Database]:
    """Connections that find the tables of this schema first."""
    database = database_from(settings, "mainstay bench", pool_size=1)

    def look_there(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"SET search_path = {schema}, public")
        cursor.close()
        connection.commit()

    event.listen(database.engine.sync_engine, "connect", look_there)
    try:
        yield database
    finally:
        await database.close()
