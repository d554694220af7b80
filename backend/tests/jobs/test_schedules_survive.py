"""A schedule of every second, two beats and a leader that is killed: each time at which it was due has exactly one run."""

import signal
from datetime import timedelta
from itertools import pairwise

import pytest

from mainstay.kit.ids import new_id
from tests.infra.celery.conftest import until

pytestmark = pytest.mark.processes
RUNS = "SELECT fire_at, outcome, job_id FROM schedule_runs ORDER BY fire_at"


@pytest.fixture
def every_second(house):
    """Its runs so far, oldest first."""
    organization = new_id()
    house.fetch("INSERT INTO organizations (id, name, slug) VALUES ($1, 'Ticks', $2)", organization, str(organization))
    house.fetch(
        "INSERT INTO schedules (id, organization_id, name, interval_seconds, counted_from, time_zone, kind, payload, "
        "overlap, misfire, misfire_max, enabled, next_fire_at) VALUES ($1, $2, 'Tick', 1, now(), 'UTC', 'tests.quick', "
        "'{}', 'queue', 'run_all', 100, true, now())",
        new_id(), organization,
    )  # fmt: skip
    yield lambda: house.fetch(RUNS)
    house.fetch("DELETE FROM organizations WHERE id = $1", organization)


def test_a_killed_leader_costs_a_schedule_of_every_second_nothing(house, every_second):
    house.worker()
    leader, standby = house.beat("leader"), house.run("beat", name="standby")
    until(lambda: standby.health().get("status") == "standing_by")
    until(lambda: len(every_second()) >= 3)
    leader.signal(signal.SIGKILL)
    killed = house.fetch("SELECT now() AS at")[0]["at"]
    until(lambda: standby.health().get("leader"))
    until(lambda: every_second()[-1]["fire_at"] > killed + timedelta(seconds=3))
    # No more of them, so that all can be seen to the end.
    house.fetch("UPDATE schedules SET next_fire_at = now() + interval '1 hour', counted_from = now()")
    until(lambda: all(one["outcome"] == "started" for one in every_second()))
    until(lambda: not house.fetch("SELECT 1 FROM jobs WHERE state <> 'succeeded'"))
    runs = every_second()
    assert {later["fire_at"] - sooner["fire_at"] for sooner, later in pairwise(runs)} == {timedelta(seconds=1)}
    assert len({one["job_id"] for one in runs}) == len(runs) == len(house.marks("effect"))
