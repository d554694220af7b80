"""Signs of life: what is written can be read, what is old or foreign is not there."""

import time
from dataclasses import replace

import pytest
from redis.asyncio import Redis

from mainstay.infra.celery import signs
from mainstay.infra.celery.life import connect_sync
from mainstay.infra.celery.signs import BeatSign, Tick, WorkerSign

WORKER = WorkerSign(
    name="host:9101", host="host", pid=7, pool="threads", queues=("high", "bulk"), slots=10, busy=3,
    stopping=False, started_at=1.0, seen_at=0.0, version="1.2.3",
)  # fmt: skip


@pytest.fixture
def writer(redis):
    with connect_sync(redis.url, timeout=2, name="test") as client:
        yield client


@pytest.fixture
async def reader(redis):
    async with Redis.from_url(redis.url) as client:
        yield client


async def test_workers_are_listed_while_they_live(writer, reader):
    assert await signs.read_workers(reader) == []
    here = replace(WORKER, seen_at=time.time())
    signs.write_worker(writer, here, 2.0)
    assert await signs.read_workers(reader) == [here]
    signs.forget_worker(writer, here.name)
    assert await signs.read_workers(reader) == []


async def test_a_worker_that_fell_silent_is_gone(writer, reader):
    signs.write_worker(writer, replace(WORKER, seen_at=time.time()), 0.05)
    until_gone = time.monotonic() + 5
    while await signs.read_workers(reader):
        assert time.monotonic() < until_gone


async def test_the_leader_and_the_last_tick_can_be_read(writer, reader):
    assert await signs.read_beat(reader) is None
    assert await signs.read_tick(reader) is None
    leader = BeatSign("host:9102", "host", 8, 1.0, time.time(), "1.2.3")
    signs.write_beat(writer, leader, 15)
    assert await signs.read_beat(reader) == leader
    tick = Tick("host:9102", 1.0, 2.0)
    await signs.write_tick(reader, tick)
    assert await signs.read_tick(reader) == tick
    assert signs.last_tick(writer) == tick


@pytest.mark.parametrize("rubbish", ["", "not json", "[]", "{}", '{"beat": 1, "more": 2}', "null"])
async def test_a_sign_of_another_make_is_no_sign(writer, reader, rubbish):
    writer.set(signs.TICK, rubbish)
    writer.set(signs.BEAT, rubbish)
    assert await signs.read_tick(reader) is None
    assert await signs.read_beat(reader) is None
