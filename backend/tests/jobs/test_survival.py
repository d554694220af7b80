"""Whatever dies, work is done: by real workers and beats that are frozen and blocked."""

import signal

import pytest

from tests.infra.celery.conftest import until
from tests.jobs.kinds_for_tests import Block, Long, Quick

pytestmark = pytest.mark.processes


def test_a_frozen_worker_loses_its_attempt_and_its_late_write_changes_nothing(house):
    frozen, _ = house.worker(), house.beat()
    job_id = house.ask(Long(seconds=2))
    until(lambda: house.marks("began") == [1])
    frozen.signal(signal.SIGSTOP)
    house.worker(name="second worker")
    until(lambda: house.succeeded(job_id))
    before = dict(house.row(job_id))
    frozen.signal(signal.SIGCONT)
    until(lambda: frozen.said("job_attempt_lost"))
    assert dict(house.row(job_id)) == before
    assert house.marks("effect") == [2]


def test_a_job_that_blocks_its_loop_keeps_its_lease(house):
    house.worker(), house.beat()
    job_id = house.ask(Block(seconds=5))
    until(lambda: house.succeeded(job_id))
    assert (house.row(job_id)["attempt"], house.row(job_id)["losses"]) == (1, 0)


def test_a_job_starts_at_its_commit_and_does_not_wait_for_the_sweep(house):
    house.worker()
    publisher = house.publisher()
    for number in range(10):
        job_id = house.ask(Quick(number=number), publisher)
        until(lambda job_id=job_id: house.succeeded(job_id), every=0.01)
    publisher.close()
    waits = house.fetch("SELECT extract(epoch FROM started_at - created_at) AS seconds FROM jobs")
    seconds = sorted(float(row["seconds"]) for row in waits)
    # 0.1 s is what an idle machine keeps; this one may be busy.
    assert seconds[len(seconds) // 2] < 1.0, seconds
