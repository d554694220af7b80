"""Without Redis PostgreSQL answers; without both nobody gets in."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import httpx

from mainstay.entrypoints.api import app_from
from mainstay.settings import Database, Redis, Settings
from tests.organizations.current_room import router


@asynccontextmanager
async def another(settings: Settings, **changes: Any) -> AsyncIterator[httpx.AsyncClient]:
    app = app_from(settings.model_copy(update=changes))
    app.include_router(router)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
        yield client
    await asyncio.gather(*(end() for end in app.state.endings))
    await app.state.database.close()
    await app.state.redis.aclose()


async def test_without_redis_the_database_says_who_it_is(house, make_key, whole, spare_redis):
    key = await make_key(house.owner, house)
    redis = Redis.model_validate({"url": spare_redis.url})
    async with another(whole.settings, redis=redis) as client:
        there = replace(key, client=client)
        assert await there.code() == "ok"
        spare_redis.stop()
        assert await there.code() == "ok"
        await replace(house.owner, client=client).must("DELETE", f"/api-keys/{key.id}")
        assert await there.code() == "key_revoked"


async def test_without_redis_and_database_the_answer_is_503(house, make_key, whole, spare_redis, spare_postgres):
    key = await make_key(house.owner, house)
    spare_redis.stop()
    spare_postgres.stop()
    lost = {
        "redis": Redis.model_validate({"url": spare_redis.url}),
        "database": Database.model_validate({"url": spare_postgres.url}),
    }
    async with another(whole.settings, **lost) as client:
        answer = await replace(key, client=client).call("GET", "/current")
        assert (answer.status_code, answer.json()["code"]) == (503, "dependency_unavailable")
