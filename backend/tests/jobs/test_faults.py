"""The worst moments, with real processes: memory lost with hundreds queued, death beside the commit, a database restarted."""

import asyncio
import signal
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest

from mainstay.infra.db import Database, migrations
from mainstay.jobs import service as jobs
from mainstay.jobs.ports import ANNOUNCER
from mainstay.kit.actor import Actor
from tests.conftest import Postgres, apart
from tests.infra.celery.conftest import until
from tests.jobs.conftest import House, prepared
from tests.jobs.kinds_for_tests import Crash, Quick
from tests.spare_servers import Spare

pytestmark = pytest.mark.processes

EFFECTS = "SELECT count(*), count(DISTINCT job_id) FROM job_marks WHERE name = 'effect'"
UNFINISHED = "SELECT count(*) FROM jobs WHERE state <> 'succeeded'"


def ask_many(house: House, count: int) -> None:
    """In one transaction, and told to a broker by a publisher of their own."""
    publisher = house.publisher()

    async def ask() -> None:
        base = Database(house.database.runtime_url)
        base.sessions.configure(info={ANNOUNCER: publisher})
        try:
            async with base.transaction() as session:
                wanted = [(Quick(number=number), UUID(int=number)) for number in range(count)]
                await jobs.enqueue_all(session, Actor.system("tests"), wanted)
        finally:
            await base.close()

    try:
        apart(asyncio.run, ask())
    finally:
        publisher.close(10)


def all_done(house: House) -> bool:
    return bool(house.fetch(UNFINISHED)[0][0] == 0)


def effects(house: House) -> tuple[int, int]:
    return tuple(house.fetch(EFFECTS)[0])  # type: ignore[return-value]  # two counts


def test_five_hundred_jobs_outlive_a_flush_and_each_has_its_effect_once(house):
    ask_many(house, 500)
    until(lambda: house.broker.waiting("default") == 500)
    # With the first of them in work, so that some are between the two.
    house.worker()
    until(lambda: effects(house)[0] >= 20)
    house.redis.empty()
    house.beat()
    until(lambda: all_done(house))
    assert effects(house) == (500, 500)


def test_a_death_before_the_commit_leaves_no_effect_and_one_right_after_it_leaves_it_whole(house):
    house.beat()
    first = house.worker(name="first worker")
    before = house.ask(Crash(is_committed=False))
    assert first.wait(60) == -signal.SIGKILL
    assert house.marks("crash before") == []
    second = house.worker(name="second worker")
    until(lambda: house.succeeded(before))
    assert house.marks("crash before") == [2]
    after = house.ask(Crash(is_committed=True))
    assert second.wait(60) == -signal.SIGKILL
    assert (house.state(after), house.marks("crash after")) == (("succeeded", 1), [1])


@pytest.fixture
def shaky(start: Any, redis: Any, spare_postgres: Spare) -> Iterator[House]:
    """A house on a PostgreSQL that a test may stop."""
    server = spare_postgres.server
    whole = Postgres(server.owner_url(), server.runtime_url())  # type: ignore[union-attr]  # it is PostgreSQL
    own = whole.create_database(f"jobs_{uuid4().hex[:8]}")
    apart(migrations.migrate, own.owner_url, runtime_role=migrations.role_of(own.runtime_url))
    house = House(start, redis, own, redis)
    prepared(house)
    yield house
    for process in start.started:
        process.end()
    spare_postgres.ensure_running()


def test_a_postgresql_that_is_restarted_under_load_costs_no_job(shaky, spare_postgres):
    worker, _ = shaky.worker(), shaky.beat()
    ask_many(shaky, 150)
    until(lambda: effects(shaky)[0] >= 15)
    spare_postgres.stop()
    spare_postgres.start()
    before = effects(shaky)[0]
    assert before < 150, "it was restarted too late to tell anything"
    until(lambda: all_done(shaky))
    assert effects(shaky) == (150, 150)
    assert worker.alive
