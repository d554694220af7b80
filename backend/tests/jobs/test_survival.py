"""Whatever dies, work is done: by real workers and beats that are killed, frozen, stopped and robbed of their broker."""

import asyncio
import signal
import time
from typing import Any

import pytest

from mainstay.infra.celery.app import make_celery
from mainstay.infra.celery.messages import JobMessages
from mainstay.infra.db import Database
from mainstay.jobs.publisher import BrokerAway, Publisher
from tests.conftest import apart
from tests.infra.celery.conftest import until
from tests.jobs.kinds_for_tests import Block, Long, Quick, Wait

pytestmark = pytest.mark.processes


def publisher_of(house: Any) -> Publisher:
    app = make_celery(house.redis.url, redis_url=house.redis.url)
    return Publisher(JobMessages(app, "jobs.run", BrokerAway), lambda: Database(house.database.runtime_url))


def succeeded(house: Any, job_id: Any) -> bool:
    return house.row(job_id)["state"] == "succeeded"


def test_a_killed_worker_and_a_killed_beat_cost_time_and_nothing_else(house):
    worker, beat = house.worker(), house.beat()
    job_id = house.ask(Long())
    until(lambda: house.marks("began") == [1])
    worker.signal(signal.SIGKILL)
    beat.signal(signal.SIGKILL)
    house.worker(name="second worker")
    house.beat(name="second beat")
    until(lambda: succeeded(house, job_id))
    row = house.row(job_id)
    assert (row["attempt"], row["losses"], row["failures"]) == (2, 1, 0)
    assert house.marks("effect") == [2]
    outcomes = house.fetch("SELECT outcome FROM job_attempts WHERE job_id = $1 ORDER BY number", job_id)
    assert [one["outcome"] for one in outcomes] == ["lost_worker", "succeeded"]


def test_a_frozen_worker_loses_its_attempt_and_its_late_write_changes_nothing(house):
    frozen, _ = house.worker(), house.beat()
    job_id = house.ask(Long(seconds=2))
    until(lambda: house.marks("began") == [1])
    frozen.signal(signal.SIGSTOP)
    house.worker(name="second worker")
    until(lambda: succeeded(house, job_id))
    before = dict(house.row(job_id))
    frozen.signal(signal.SIGCONT)
    until(lambda: frozen.said("job_attempt_lost"))
    assert dict(house.row(job_id)) == before
    assert house.marks("effect") == [2]


def test_a_job_that_blocks_its_loop_keeps_its_lease(house):
    house.worker(), house.beat()
    job_id = house.ask(Block(seconds=5))
    until(lambda: succeeded(house, job_id))
    assert (house.row(job_id)["attempt"], house.row(job_id)["losses"]) == (1, 0)


def test_a_stopped_worker_hands_its_work_back_without_a_loss(house):
    worker, _ = house.worker(MAINSTAY_WORKER_STOP_GRACE="0.5"), house.beat()
    job_id = house.ask(Long())
    until(lambda: house.marks("began") == [1])
    worker.signal(signal.SIGTERM)
    assert worker.wait(15) == 0
    row = house.row(job_id)
    assert (row["state"], row["cause"], row["losses"], row["failures"]) == ("queued", "handed_back", 0, 0)
    house.worker(name="second worker")
    until(lambda: succeeded(house, job_id))
    assert house.marks("effect") == [2]


def test_a_flushed_redis_forgets_the_messages_and_nobody_notices(house):
    # One slot for everybody and one for the sweep: what is queued stays queued until the gate opens.
    house.worker("--concurrency", "2"), house.beat()
    holder = house.ask(Wait(gate="open"))
    until(lambda: house.marks("began") == [1])
    waiting = [house.ask(Quick(number=number)) for number in range(20)]
    unpublished = "SELECT count(*) FROM jobs WHERE state = 'queued' AND published_at IS NULL"
    until(lambda: house.fetch(unpublished)[0][0] == 0)
    until(lambda: house.redis.client.llen("default") > 0)
    house.redis.client.flushall()
    house.fetch("INSERT INTO job_marks (name) VALUES ('open')")
    until(lambda: all(succeeded(house, job_id) for job_id in [holder, *waiting]))
    assert sorted(house.marks("effect")) == [1] * 20


def test_enqueueing_never_waits_for_a_broker_that_is_down(house):
    house.worker(), house.beat()
    publisher = publisher_of(house)
    house.redis.kill()
    asked = apart(asyncio.run, ask_timed(house, publisher))
    house.redis.start()
    until(lambda: succeeded(house, asked["id"]))
    publisher.close()
    assert asked["seconds"] < 0.5
    assert house.marks("effect") == [1]


async def ask_timed(house: Any, publisher: Publisher) -> dict[str, Any]:
    from mainstay.jobs import service as jobs
    from mainstay.jobs.ports import ANNOUNCER
    from mainstay.kit.actor import Actor

    base = Database(house.database.runtime_url)
    base.sessions.configure(info={ANNOUNCER: publisher})
    await base.ping()
    began = time.monotonic()
    async with base.transaction() as session:
        asked = await jobs.enqueue(session, Actor.system("tests"), Quick())
    seconds = time.monotonic() - began
    await base.close()
    return {"id": asked.job.id, "seconds": seconds}


def test_a_job_starts_at_its_commit_and_does_not_wait_for_the_sweep(house):
    house.worker()
    publisher = publisher_of(house)
    for number in range(10):
        job_id = house.ask(Quick(number=number), publisher)
        until(lambda job_id=job_id: succeeded(house, job_id), every=0.01)
    publisher.close()
    waits = house.fetch("SELECT extract(epoch FROM started_at - created_at) AS seconds FROM jobs")
    seconds = sorted(float(row["seconds"]) for row in waits)
    # 0.1 s is what an idle machine keeps; this one may be busy.
    assert seconds[len(seconds) // 2] < 1.0, seconds
