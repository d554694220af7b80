"""Each time gets one run: by many ticks at once, after a crash, after a long absence, by the rules of the schedule."""

import asyncio
import time
from collections import Counter
from datetime import UTC, timedelta
from uuid import UUID

import pytest

from mainstay.entrypoints.notices import tell_admins_of
from mainstay.schedules.deciding import look_back
from mainstay.schedules.service import ticking
from mainstay.schedules.service.looking_after import note_who_left
from mainstay.schedules.service.ticking import tick
from mainstay.schedules.timing import Every
from tests.schedules.conftest import NOON


def after(seconds: float):
    return NOON + timedelta(seconds=seconds)


async def test_a_time_that_has_come_starts_one_job_for_the_organization(whole, put, runs, owner_role, house):
    schedule = await put()
    assert await tick(whole.database, after(59)) == Counter()
    assert await tick(whole.database, after(60)) == Counter(started=1)
    assert await tick(whole.database, after(61)) == Counter()
    assert await runs(schedule) == [(60, "started", None)]
    job = await owner_role.fetchrow("SELECT * FROM jobs WHERE kind = 'tests.ring'")
    assert (job["organization_id"], job["actor_type"], job["actor_id"]) == (UUID(house.id), "system", None)


async def test_twenty_ticks_at_once_start_nothing_twice(whole, put, runs, job_count):
    made = [await put() for _ in range(230)]
    done = await asyncio.gather(*(tick(whole.database, after(60)) for _ in range(20)))
    # Whoever was passed by is found by the next one, as in life.
    done.append(await tick(whole.database, after(60)))
    assert sum(done, Counter()) == Counter(started=230)
    assert await job_count() == 230
    assert [await runs(one) for one in made] == [[(60, "started", None)]] * 230


async def test_a_tick_that_dies_before_its_end_has_started_nothing(whole, put, runs, job_count, monkeypatch):
    schedule = await put()

    async def die(*_):
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(ticking.TickRepository, "advance", die)
        with pytest.raises(ConnectionResetError):
            await tick(whole.database, after(60))
    assert (await job_count(), await runs(schedule)) == (0, [])
    await tick(whole.database, after(61))
    assert (await job_count(), await runs(schedule)) == (1, [(60, "started", None)])


async def test_a_schedule_of_every_second_misses_none_of_a_minute_without_ticks(whole, put, runs):
    schedule = await put(interval_seconds=1, next_fire_at=after(1))
    await tick(whole.database, after(1))
    await tick(whole.database, after(45))
    await tick(whole.database, after(46))
    assert [(at, outcome) for at, outcome, _ in await runs(schedule)] == [
        (1, "started"), *((second, "waiting") for second in range(2, 47))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("misfire", "most", "ran"), [("skip", 1, []), ("run_once", 1, [540]), ("run_all", 3, [420, 480, 540])]
)
async def test_times_more_than_a_minute_late_go_by_the_rule_for_misfires(whole, put, runs, misfire, most, ran):
    schedule = await put(misfire=misfire, misfire_max=most, overlap="replace")
    await tick(whole.database, after(601))
    late = [(at, "started", None) if at in ran else (at, "missed", "misfire") for at in range(60, 541, 60)]
    assert await runs(schedule) == [*late, (600, "started", None)]


async def test_a_long_absence_is_caught_up_with_a_row_for_each_time(whole, put, owner_role):
    schedule = await put(interval_seconds=1, next_fire_at=after(1), misfire="run_all", misfire_max=5)
    await tick(whole.database, after(3000))
    found = await owner_role.fetch(
        "SELECT fire_at, outcome FROM schedule_runs WHERE schedule_id = $1 ORDER BY fire_at", schedule
    )
    assert [row["fire_at"] for row in found] == [after(second) for second in range(1, 3001)]
    # The last five of the late ones, and the sixty-one that are on time.
    assert [row["outcome"] for row in found].index("started") == 3000 - 61 - 5
    assert Counter(row["outcome"] for row in found) == Counter(missed=2934, started=1, waiting=65)


async def test_what_overlaps_is_skipped(whole, put, runs, end_jobs):
    schedule = await put(overlap="skip")
    await tick(whole.database, after(60))
    await tick(whole.database, after(120))
    await end_jobs()
    await tick(whole.database, after(180))
    assert [(outcome, reason) for _, outcome, reason in await runs(schedule)] == [
        ("started", None), ("skipped", "overlap"), ("started", None),
    ]  # fmt: skip


async def test_what_overlaps_waits_its_turn(whole, put, runs, end_jobs, job_count):
    schedule = await put(overlap="queue")
    for second in (60, 120, 180):
        await tick(whole.database, after(second))
    assert [one[1] for one in await runs(schedule)] == ["started", "waiting", "waiting"]
    await end_jobs()
    assert await tick(whole.database, after(181)) == Counter(started=1)
    assert [one[1] for one in await runs(schedule)] == ["started", "started", "waiting"]
    assert await tick(whole.database, after(182)) == Counter()
    assert await job_count() == 2


async def test_what_overlaps_takes_the_place_of_what_runs(whole, put, runs, owner_role):
    schedule = await put(overlap="replace")
    await tick(whole.database, after(60))
    await tick(whole.database, after(120))
    assert [one[1] for one in await runs(schedule)] == ["started", "started"]
    jobs = await owner_role.fetch("SELECT state, cause FROM jobs WHERE kind = 'tests.ring' ORDER BY id")
    assert [(row["state"], row["cause"]) for row in jobs] == [("cancelled", "replaced"), ("queued", None)]


async def test_a_kind_that_is_gone_and_a_zone_that_is_gone_hold_up_nobody(whole, put, runs, owner_role):
    gone, lost, fine = (
        await put(kind="tests.gone"),
        await put(cron="0 * * * *", interval_seconds=None, time_zone="Mars/Olympus"),
        await put(),
    )
    await tick(whole.database, after(60))
    assert await runs(gone) == [(60, "missed", "refused")]
    assert await runs(fine) == [(60, "started", None)]
    assert await owner_role.fetchval("SELECT enabled FROM schedules WHERE id = $1", lost) is False


async def test_a_hundred_thousand_schedules_that_are_not_due_cost_a_tick_nothing(whole, put, house, owner_role):
    await owner_role.execute(
        "INSERT INTO schedules (id, organization_id, name, interval_seconds, time_zone, kind, payload, overlap, misfire,"
        " misfire_max, enabled, next_fire_at) SELECT gen_random_uuid(), $1, n::text, 60, 'UTC', 'tests.ring', '{}',"
        " 'skip', 'skip', 1, true, $2 FROM generate_series(1, 100000) n",
        UUID(house.id),
        after(3600),
    )
    await owner_role.execute("ANALYZE schedules")
    for _ in range(20):
        await put()
    began = time.monotonic()
    assert await tick(whole.database, after(60)) == Counter(started=20)
    # Milliseconds by the index; far more than a second by reading all.
    assert time.monotonic() - began < 3
    plan = await owner_role.fetch(
        "EXPLAIN SELECT * FROM schedules WHERE enabled AND next_fire_at <= $1 ORDER BY next_fire_at, id LIMIT 100",
        after(60),
    )
    assert "ix_schedules_due" in str(plan)


async def test_old_runs_are_forgotten_but_for_the_last_ones(whole, put, owner_role, runs):
    schedule = await put(overlap="replace")
    await owner_role.execute(
        "INSERT INTO schedule_runs (id, schedule_id, fire_at, outcome) "
        "SELECT gen_random_uuid(), $1, $2::timestamptz - n * interval '1 day', 'missed' FROM generate_series(1, 80) n",
        schedule,
        NOON,
    )
    await tick(whole.database, after(60))
    assert len(await runs(schedule)) == 50


async def test_a_schedule_runs_on_when_its_maker_leaves_and_the_admins_are_told(whole, put, house, actions):
    schedule = await put(maker_id=UUID(house.admin.id))
    assert await note_who_left(whole.database, tell_admins_of) == 0
    await house.owner.must("DELETE", f"{house.path}/members/{house.admin.id}")
    assert await note_who_left(whole.database, tell_admins_of) == 1
    assert await note_who_left(whole.database, tell_admins_of) == 0
    assert await tick(whole.database, after(60)) == Counter(started=1)
    assert "schedule.maker_left" in await actions()
    told = (await house.owner.must("GET", "/notifications"))["data"]
    assert [one["kind"] for one in told] == ["schedule.maker_left"]
    assert str(schedule) in told[0]["title"]
    assert (await house.member.must("GET", "/notifications"))["data"] == []
    assert "schedule.maker_left" in {
        one["kind"] for one in (await house.owner.must("GET", "/notifications/preferences"))["data"]
    }
    assert (await house.viewer.must("GET", f"/schedules/{schedule}"))["maker_left_at"]


def test_every_time_is_decided_once_however_many_there_are():
    timing, first, now = Every(timedelta(seconds=1), NOON), after(1), NOON + timedelta(seconds=1799)
    seen = []
    while first <= now:
        due = look_back(timing, first, now, "run_all", 100)
        seen += [*due.missed, *due.to_run]
        assert due.following is not None
        first = due.following
    assert seen == [after(second) for second in range(1, 1800)]
    assert first.tzinfo is UTC
