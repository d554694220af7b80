"""Commands that are asked for at the same time go together, and each gets its own answer."""

import asyncio

import pytest
from redis.exceptions import ResponseError

from mainstay.infra.redis import REDIS_FAILURES, connect_redis
from mainstay.infra.trips import Trips


@pytest.fixture
async def redis(redis_server):
    redis = connect_redis(redis_server.url, timeout=10)
    yield redis
    await redis.flushdb()
    await redis.aclose()


async def test_each_gets_its_own_answer(redis):
    trips = Trips(redis)
    said = await asyncio.gather(*(trips.ask("ECHO", str(number)) for number in range(1000)))
    assert said == [str(number).encode() for number in range(1000)]


async def test_what_is_asked_at_once_goes_in_few_trips(redis):
    trips = Trips(redis)
    await trips.ask("PING")
    before = (await redis.info("clients"))["connected_clients"]
    await asyncio.gather(*(trips.ask("INCR", "counted") for _ in range(100)))
    assert (await redis.info("clients"))["connected_clients"] <= before + 2
    assert await redis.get("counted") == b"100"


async def test_a_refused_command_fails_alone(redis):
    trips = Trips(redis)
    await redis.set("text", "no number")
    wrong, right = await asyncio.gather(trips.ask("INCR", "text"), trips.ask("INCR", "number"), return_exceptions=True)
    assert isinstance(wrong, ResponseError)
    assert right == 1


async def test_a_command_that_cannot_be_sent_leaves_nobody_waiting(redis):
    trips = Trips(redis)
    with pytest.raises(REDIS_FAILURES):
        await asyncio.wait_for(trips.ask("ECHO", object()), 5)
    assert await trips.ask("ECHO", "on") == b"on"


async def test_who_leaves_does_not_take_the_others_along(redis):
    trips = Trips(redis)
    asked = [asyncio.ensure_future(trips.ask("ECHO", str(number))) for number in range(10)]
    await asyncio.sleep(0)
    asked[3].cancel()
    said = await asyncio.gather(*asked, return_exceptions=True)
    assert isinstance(said.pop(3), asyncio.CancelledError)
    assert b"9" in said


async def test_when_redis_is_away_everybody_hears_of_it():
    redis = connect_redis("redis://127.0.0.1:1", timeout=1)
    trips = Trips(redis)
    said = await asyncio.gather(*(trips.ask("PING") for _ in range(300)), return_exceptions=True)
    assert all(isinstance(one, REDIS_FAILURES) for one in said)
    await redis.aclose()
