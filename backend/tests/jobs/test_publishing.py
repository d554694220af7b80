"""What a publisher cannot send, the sweep finds: nobody waits, nothing grows without end, nothing is lost."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

import pytest

from mainstay.infra.db import Database
from mainstay.jobs import service as jobs
from mainstay.jobs.ports import ANNOUNCER
from mainstay.jobs.publisher import BrokerAway, Publisher
from mainstay.jobs.service.sweeping import sweep
from mainstay.kit.actor import Actor
from tests.jobs.kinds_for_tests import Quick
from tests.jobs.test_sweeping import MINUTE, Sent, epoch, grow_old, marks
from tests.waiting import until

__all__ = ["epoch", "marks"]

SYSTEM = Actor.system("tests")
PUBLISHED = "SELECT count(*) FROM jobs WHERE published_at IS NOT NULL"


class Broker:
    """Takes messages when its gate is open, as many as it has room for, or none at all."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.is_away = False
        self.told: list[UUID] = []

    def send(self, job_id: UUID, _queue: str) -> None:
        assert self.gate.wait(60)
        if self.is_away:
            raise BrokerAway("away")
        self.told.append(job_id)

    def depth(self, _queue: str) -> int:
        return len(self.told)


@pytest.fixture
def broker() -> Broker:
    return Broker()


@pytest.fixture
def publisher(database_url: str, base: Database, broker: Broker) -> Iterator[Callable[..., Publisher]]:
    made: list[Publisher] = []

    def make(**limits: int) -> Publisher:
        connect = partial(Database, database_url, pool_size=1, pool_timeout=60, connect_timeout=60, lock_timeout=60)
        made.append(Publisher(broker, connect, **limits))
        base.sessions.configure(info={ANNOUNCER: made[0]})
        return made[0]

    yield make
    broker.gate.set()
    for one in made:
        one.close(60)


async def test_what_could_not_be_sent_after_the_commit_is_found_by_the_sweep(
    base, table, marks, epoch, broker, publisher, work_off
):
    publisher()
    broker.is_away = True
    broker.gate.set()
    async with base.transaction() as session:
        job_id = (await jobs.enqueue(session, SYSTEM, Quick())).job.id
    await grow_old(table)
    assert await table.fetchval("SELECT state FROM jobs") == "queued"
    sent = Sent()
    await sweep(base, epoch, sent, MINUTE)
    assert sent.told == [job_id]
    await work_off(base, epoch)
    assert await table.fetchval("SELECT count(*) FROM job_marks") == 1


async def test_ten_thousand_jobs_of_one_transaction_wait_in_the_table_and_not_in_memory(
    base, table, epoch, broker, publisher
):
    held = publisher(most_waiting=2000, most_outstanding=1000)
    async with base.transaction() as session:
        wanted: Any = [(Quick(number=number), UUID(int=number + 1)) for number in range(10_000)]
        ids = await jobs.enqueue_all(session, SYSTEM, wanted)
    # Nobody has waited for the broker, which has taken nothing so far.
    assert broker.told == []
    assert held._told.qsize() <= 2000
    broker.gate.set()

    async def has_sent() -> bool:
        return bool(await table.fetchval(PUBLISHED) == 1000)

    await until(has_sent)
    assert len(broker.told) == 1000
    found = list(broker.told)
    await grow_old(table)
    while len(found) < 10_000:
        sent = Sent(room=3000)
        await sweep(base, epoch, sent, MINUTE)
        assert 0 < len(sent.told) <= 3000
        found += sent.told
    assert sorted(found) == sorted(ids)
