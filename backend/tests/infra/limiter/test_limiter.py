"""Limits in Redis, and what happens when Redis does not answer."""

import asyncio
import time

import pytest
from redis.exceptions import ConnectionError as RedisGone

from mainstay.infra.limiter import Limit, Limiter, Outage
from mainstay.infra.redis import connect_redis
from tests.waiting import until

TEN = Limit("ten", 10)


@pytest.fixture
async def redis(redis_server, empty):
    # Patient: a busy machine is not what these tests are about.
    client = connect_redis(redis_server.url, timeout=10)
    yield client
    await client.aclose()


async def test_a_burst_is_let_in_up_to_the_quota_then_refused_with_a_time(redis):
    limiter = Limiter(redis)
    decisions = [await limiter.take(TEN, "1.2.3.4") for _ in range(11)]
    assert [decision.allowed for decision in decisions] == [True] * 10 + [False]
    assert [decision.remaining for decision in decisions[:10]] == list(range(9, -1, -1))
    assert 0 < decisions[10].retry_after <= 6.0
    assert 0 < decisions[10].reset <= 60.0


async def test_keys_and_policies_are_counted_apart(redis):
    limiter = Limiter(redis)
    for _ in range(10):
        await limiter.take(TEN, "a")
    assert not (await limiter.take(TEN, "a")).allowed
    assert (await limiter.take(TEN, "b")).allowed
    assert (await limiter.take(Limit("other", 10), "a")).allowed


async def test_many_processes_share_one_count(redis, redis_server):
    other = connect_redis(redis_server.url, timeout=10)
    limiters = [Limiter(redis), Limiter(other)]
    decisions = await asyncio.gather(*(limiters[turn % 2].take(TEN, "shared") for turn in range(20)))
    await other.aclose()
    assert sum(decision.allowed for decision in decisions) == 10


async def test_two_thousand_keys_are_counted_each(redis):
    limiter = Limiter(redis)
    one = Limit("one", 1)
    for batch in range(0, 2_000, 100):
        keys = [f"key {number}" for number in range(batch, batch + 100)]
        firsts = await asyncio.gather(*(limiter.take(one, key) for key in keys))
        assert all(decision.allowed for decision in firsts)
    assert not (await limiter.take(one, "key 0")).allowed
    assert not (await limiter.take(one, "key 1999")).allowed


async def test_a_key_disappears_when_its_bucket_is_empty(redis):
    await Limiter(redis).take(TEN, "fleeting")
    (key,) = await redis.keys("mainstay:limit:*")
    assert 0 < await redis.pttl(key) <= 6_000


async def test_a_script_that_redis_forgot_is_sent_again(redis):
    limiter = Limiter(redis)
    await limiter.take(TEN, "a")
    await redis.script_flush()
    assert (await limiter.take(TEN, "a")).remaining == 8


async def test_a_count_that_somebody_damaged_is_no_open_door(redis):
    await redis.set("mainstay:limit:ten:x", "not a number")
    assert (await Limiter(redis).take(TEN, "x")).remaining == 9
    await redis.delete("mainstay:limit:ten:x")
    await redis.lpush("mainstay:limit:ten:x", "a list")
    told = []
    decision = await Limiter(redis, on_outage=lambda: told.append(1)).take(TEN, "x")
    assert (decision.allowed, decision.limit.quota, len(told)) == (True, 5, 1)


class Refusing:
    """A Redis that is not there, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def pipeline(self, **_: object) -> None:
        self.asked += 1
        raise RedisGone


async def test_without_redis_the_process_counts_by_itself_at_half_the_rate():
    told = []
    limiter = Limiter(Refusing(), on_outage=lambda: told.append(1))
    decisions = [await limiter.take(TEN, "1.2.3.4") for _ in range(6)]
    assert [decision.allowed for decision in decisions] == [True] * 5 + [False]
    assert decisions[5].retry_after > 0
    assert len(told) == 6


async def test_a_lost_redis_is_left_alone_for_a_while():
    redis = Refusing()
    limiter = Limiter(redis)
    for _ in range(50):
        await limiter.take(TEN, "a")
    assert redis.asked == 1


async def test_after_the_pause_one_caller_looks_while_the_others_go_on():
    outage = Outage(pause=0.05)
    assert not outage.keeps_away()
    outage.noticed()
    assert outage.keeps_away()
    await asyncio.sleep(0.06)
    assert [outage.keeps_away() for _ in range(3)] == [False, True, True]
    outage.over()
    assert [outage.keeps_away() for _ in range(3)] == [False] * 3


async def test_a_flood_of_addresses_does_not_grow_the_memory_without_end(monkeypatch):
    monkeypatch.setattr("mainstay.infra.limiter.limiter._REMEMBERED", 100)
    limiter = Limiter(Refusing())
    for number in range(500):
        await limiter.take(TEN, str(number))
    assert len(limiter._own) == 100
    assert "ten:499" in limiter._own


async def test_a_redis_that_hangs_costs_one_time_out_and_is_used_again_when_it_is_back(spare_redis):
    redis = connect_redis(spare_redis.url)
    limiter = Limiter(redis)
    assert (await limiter.take(TEN, "hang")).limit.quota == 10
    spare_redis.freeze()
    assert (await limiter.take(TEN, "hang")).limit.quota == 5
    started = time.monotonic()
    for _ in range(20):
        await limiter.take(TEN, "hang")
    # A time-out each would be ten seconds.
    assert time.monotonic() - started < 5
    spare_redis.thaw()

    async def is_used_again() -> bool:
        return (await limiter.take(TEN, "hang")).limit.quota == 10

    await until(is_used_again)
    await redis.aclose()
