"""What work is given: one engine, one Redis pool and one HTTP client a process."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import httpx
from redis.asyncio import Redis

from mainstay.infra.db import Database

HTTP_TIMEOUT = httpx.Timeout(15.0, connect=5.0)


@dataclass(frozen=True)
class Resources:
    database: Database
    redis: Redis
    http: httpx.AsyncClient


@asynccontextmanager
async def open_resources(
    connect_database: Callable[[], Database], connect_redis: Callable[[], Redis]
) -> AsyncIterator[Resources]:
    """Nothing connects until it is used, so a process starts while the database is away."""
    async with AsyncExitStack() as stack:
        database = connect_database()
        stack.push_async_callback(database.close)
        redis = connect_redis()
        stack.push_async_callback(redis.aclose)
        http = await stack.enter_async_context(httpx.AsyncClient(timeout=HTTP_TIMEOUT, follow_redirects=False))
        yield Resources(database, redis, http)
