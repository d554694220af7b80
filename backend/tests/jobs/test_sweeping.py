"""The sweep finds what is due, lost or never sent; two of them do it once; what is old goes."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from mainstay.infra.db import Database
from mainstay.infra.db.purging import purge
from mainstay.jobs import service as jobs
from mainstay.jobs.context import Bench
from mainstay.jobs.kinds import KNOWN
from mainstay.jobs.repository import JobRepository
from mainstay.jobs.service.running import run_one
from mainstay.jobs.service.sweeping import EPOCH, sweep
from mainstay.jobs.service.upkeep import stale_jobs
from mainstay.kit.actor import Actor
from mainstay.web.upkeep import STALE as OF_WEB
from tests.jobs.kinds_for_tests import Exclusive, Quick

MINUTE = timedelta(seconds=60)


async def purged(base: Database, *, batch: int) -> int:
    return sum([await purge(base, one, batch=batch) for one in stale_jobs(timedelta(days=7), timedelta(days=30))])


class Sent:
    """A broker that takes so many messages."""

    def __init__(self, room: int = 1000) -> None:
        self.told: list[UUID] = []
        self._room = room

    def __call__(self, job_id: UUID, _queue: str) -> None:
        self.told.append(job_id)

    def room_in(self, _queue: str) -> int:
        return self._room


@pytest.fixture
async def epoch(own_redis):
    await own_redis.set(EPOCH, "1")
    yield own_redis
    await own_redis.delete(EPOCH)


async def ask(base: Any, payload: Any, **options: Any) -> UUID:
    async with base.transaction() as session:
        return (await jobs.enqueue(session, Actor.system("tests"), payload, **options)).job.id


async def grow_old(table: Any) -> None:
    await table.execute("UPDATE jobs SET run_at = run_at - interval '1 hour'")


async def test_two_sweepers_send_each_job_once(base, table, epoch):
    wanted = {await ask(base, Quick(number=number)) for number in range(50)}
    await grow_old(table)
    sent = Sent()
    await asyncio.gather(*(sweep(base, epoch, sent, MINUTE) for _ in range(2)))
    assert sorted(sent.told) == sorted(wanted)
    await sweep(base, epoch, sent, MINUTE)
    assert len(sent.told) == 50


async def test_what_is_due_is_queued_and_what_is_not_waits(base, table, epoch):
    due, later = await ask(base, Quick(), delay=timedelta(0)), await ask(base, Quick(), delay=timedelta(hours=1))
    await sweep(base, epoch, Sent(), MINUTE)
    states = {row["id"]: row["state"] for row in await table.fetch("SELECT id, state FROM jobs")}
    assert (states[due], states[later]) == ("queued", "scheduled")


async def test_a_queue_never_gets_more_messages_than_it_may_hold(base, table, epoch):
    for number in range(5):
        await ask(base, Quick(number=number))
    await grow_old(table)
    sent = Sent(room=2)
    await sweep(base, epoch, sent, MINUTE)
    assert len(sent.told) == 2
    full = Sent(room=0)
    await sweep(base, epoch, full, MINUTE)
    assert full.told == []


async def test_a_message_that_led_nowhere_is_sent_again_after_its_time(base, table, epoch):
    job_id = await ask(base, Quick())
    await grow_old(table)
    await table.execute("UPDATE jobs SET published_at = now() - interval '59 seconds'")
    sent = Sent()
    await sweep(base, epoch, sent, MINUTE)
    assert sent.told == []
    await table.execute("UPDATE jobs SET published_at = now() - interval '61 seconds'")
    await sweep(base, epoch, sent, MINUTE)
    assert sent.told == [job_id]


async def test_everything_queued_is_sent_again_when_redis_lost_its_memory(base, table, epoch):
    job_id = await ask(base, Quick())
    await grow_old(table)
    await table.execute("UPDATE jobs SET published_at = now()")
    await epoch.delete(EPOCH)
    sent = Sent()
    await sweep(base, epoch, sent, MINUTE)
    await sweep(base, epoch, sent, MINUTE)
    assert sent.told == [job_id]


async def lose(base: Any, table: Any, epoch: Any, job_id: UUID) -> Any:
    async with base.transaction() as session:
        assert await JobRepository(session).claim(job_id, "a worker that dies")
    await table.execute("UPDATE jobs SET lease_until = now() - interval '1 second'")
    await sweep(base, epoch, Sent(), MINUTE)
    return await table.fetchrow("SELECT * FROM jobs WHERE id = $1", job_id)


async def test_the_third_loss_of_a_worker_is_blamed_on_the_job(base, table, epoch):
    job_id = await ask(base, Quick())
    for losses in (1, 2):
        row = await lose(base, table, epoch, job_id)
        assert (row["state"], row["cause"], row["losses"]) == ("queued", "lost_worker", losses)
    row = await lose(base, table, epoch, job_id)
    assert (row["state"], row["cause"], row["failures"]) == ("failed", "poison", 0)
    assert await table.fetchval("SELECT count(*) FROM job_attempts WHERE outcome = 'lost_worker'") == 3


async def test_ten_deliveries_of_one_message_are_one_attempt(base, table, own_redis, epoch):
    await table.execute("CREATE TABLE IF NOT EXISTS job_marks (id bigserial PRIMARY KEY, name text, job_id uuid, attempt int)")  # fmt: skip
    await table.execute("GRANT ALL ON job_marks, job_marks_id_seq TO PUBLIC; TRUNCATE job_marks")
    job_id = await ask(base, Quick())
    bench = Bench(base, own_redis, None, {})  # type: ignore[arg-type]
    await asyncio.gather(*(run_one(bench, job_id) for _ in range(10)))
    assert await table.fetchval("SELECT attempt FROM jobs WHERE id = $1", job_id) == 1
    assert await table.fetchval("SELECT count(*) FROM job_marks") == 1


async def test_no_more_of_a_limited_kind_run_than_may_and_the_next_is_sent_when_one_ends(base, table, epoch):
    first, second, third = [await ask(base, Exclusive(number=number)) for number in range(3)]
    kind = KNOWN["tests.exclusive"]

    async def claim(job_id: UUID) -> bool:
        async with base.transaction() as session:
            return await JobRepository(session).claim(job_id, "test", kind=kind) is not None

    claimed = await asyncio.gather(claim(first), claim(second), claim(third))
    assert sum(claimed) == 1
    async with base.transaction() as session:
        assert await JobRepository(session).take_held_back(kind) == []
    await table.execute(
        "UPDATE jobs SET state = 'succeeded', lease_until = NULL, finished_at = now() WHERE state = 'running'"
    )
    async with base.transaction() as session:
        assert len(await JobRepository(session).take_held_back(kind)) == 1


async def test_what_is_switched_off_is_not_claimed(base, table):
    job_id = await ask(base, Quick())
    for scope, name in (("queue", "default"), ("kind", "tests.quick")):
        await table.execute("INSERT INTO job_switches (scope, name) VALUES ($1, $2)", scope, name)
        async with base.transaction() as session:
            assert await JobRepository(session).claim(job_id, "test") is None
        await table.execute("TRUNCATE job_switches")
    async with base.transaction() as session:
        assert await JobRepository(session).claim(job_id, "test")


async def test_old_jobs_go_in_small_batches_and_failed_ones_stay_longer(base, table):
    ids = [await ask(base, Quick(number=number)) for number in range(7)]
    await table.execute("UPDATE jobs SET state = 'succeeded', finished_at = now() - interval '8 days'")
    await table.execute("UPDATE jobs SET state = 'failed' WHERE id = $1", ids[0])
    await table.execute("UPDATE jobs SET finished_at = now() - interval '6 days' WHERE id = $1", ids[1])
    assert await purged(base, batch=2) == 5
    assert {row["id"] for row in await table.fetch("SELECT id FROM jobs")} == set(ids[:2])
    await table.execute("UPDATE jobs SET finished_at = now() - interval '31 days'")
    assert await purged(base, batch=500) == 2


async def test_idempotency_keys_go_after_their_day(base, table):
    await table.execute("DELETE FROM idempotency_keys")
    for key, age in (("old", "25 hours"), ("older", "3 days"), ("new", "1 hour")):
        await table.execute(
            "INSERT INTO idempotency_keys VALUES ('p', 'r', $1, '', 200, '{}', '', now() - $2::text::interval)",
            key,
            age,
        )
    assert await purge(base, OF_WEB[0], batch=1) == 2
    assert await table.fetchval("SELECT array_agg(key) FROM idempotency_keys") == ["new"]
    await table.execute("DELETE FROM idempotency_keys")
