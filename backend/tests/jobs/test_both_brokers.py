"""The faults that concern delivery, on Redis and on RabbitMQ: a message is only a hint, whoever carries it."""

import asyncio
import signal
import time
from typing import Any

import pytest

from mainstay.infra.db import Database
from mainstay.jobs import service as jobs
from mainstay.jobs.ports import ANNOUNCER
from mainstay.jobs.publisher import Publisher
from mainstay.kit.actor import Actor
from tests.conftest import apart
from tests.infra.celery.conftest import until
from tests.jobs.kinds_for_tests import Long, Quick, Wait

pytestmark = [
    pytest.mark.processes,
    # One worker of the run has all those that need the one server.
    pytest.mark.parametrize(
        "broker", ["redis", pytest.param("rabbitmq", marks=pytest.mark.xdist_group("rabbitmq"))], indirect=True
    ),
]
UNPUBLISHED = "SELECT count(*) FROM jobs WHERE state = 'queued' AND published_at IS NULL"


def test_a_killed_worker_and_a_killed_beat_cost_time_and_nothing_else(house):
    worker, beat = house.worker(), house.beat()
    job_id = house.ask(Long())
    until(lambda: house.marks("began") == [1])
    worker.signal(signal.SIGKILL)
    beat.signal(signal.SIGKILL)
    house.worker(name="second worker")
    house.beat(name="second beat")
    until(lambda: house.succeeded(job_id))
    row = house.row(job_id)
    assert (row["attempt"], row["losses"], row["failures"]) == (2, 1, 0)
    assert house.marks("effect") == [2]
    outcomes = house.fetch("SELECT outcome FROM job_attempts WHERE job_id = $1 ORDER BY number", job_id)
    assert [one["outcome"] for one in outcomes] == ["lost_worker", "succeeded"]


def test_a_stopped_worker_hands_its_work_back_without_a_loss(house):
    worker, _ = house.worker(MAINSTAY_WORKER_STOP_GRACE="0.5"), house.beat()
    job_id = house.ask(Long())
    until(lambda: house.marks("began") == [1])
    worker.signal(signal.SIGTERM)
    assert worker.wait(15) == 0
    row = house.row(job_id)
    assert (row["state"], row["cause"], row["losses"], row["failures"]) == ("queued", "handed_back", 0, 0)
    house.worker(name="second worker")
    until(lambda: house.succeeded(job_id))
    assert house.marks("effect") == [2]


def test_lost_messages_are_sent_again_and_a_message_that_comes_often_counts_once(house):
    # One slot for everybody and one for the sweep: what is queued stays queued until the gate opens.
    house.worker("--concurrency", "2", MAINSTAY_JOBS_REPUBLISH_AFTER="1s"), house.beat()
    holder = house.ask(Wait(gate="open"))
    until(lambda: house.marks("began") == [1])
    waiting = [house.ask(Quick(number=number)) for number in range(20)]
    until(lambda: house.fetch(UNPUBLISHED)[0][0] == 0)
    until(lambda: house.broker.waiting("default") > 0)
    house.broker.empty()
    house.fetch("INSERT INTO job_marks (name) VALUES ('open')")
    until(lambda: all(house.succeeded(job_id) for job_id in [holder, *waiting]))
    assert sorted(house.marks("effect")) == [1] * 20
    messages, again = house.messages(), house.ask(Quick())
    for _ in range(5):
        messages.send(again, "default")
    until(lambda: house.broker.waiting("default") == 0)
    until(lambda: house.succeeded(again))
    assert sorted(house.marks("effect")) == [1] * 21


def test_enqueueing_never_waits_for_a_broker_that_is_down_and_is_done_when_it_is_back(house):
    worker, _ = house.worker(), house.beat()
    publisher = house.publisher()
    warm = house.ask(Quick(), publisher)
    until(lambda: house.succeeded(warm))
    house.broker.kill()
    asked = apart(asyncio.run, ask_timed(house, publisher))
    house.broker.start()
    until(lambda: house.succeeded(asked["id"]))
    again = house.ask(Quick(), publisher)
    until(lambda: house.succeeded(again))
    publisher.close()
    assert asked["seconds"] < 0.5
    assert house.marks("effect") == [1, 1, 1]
    assert worker.alive


async def ask_timed(house: Any, publisher: Publisher) -> dict[str, Any]:
    base = Database(house.database.runtime_url)
    base.sessions.configure(info={ANNOUNCER: publisher})
    try:
        await base.ping()
        began = time.monotonic()
        async with base.transaction() as session:
            asked = await jobs.enqueue(session, Actor.system("tests"), Quick())
        return {"id": asked.job.id, "seconds": time.monotonic() - began}
    finally:
        await base.close()
