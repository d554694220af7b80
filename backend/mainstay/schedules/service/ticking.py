"""The tick: each time at which a schedule was due gets one run, whoever else ticks and whoever died before."""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.infra.db import Database
from mainstay.jobs import service as jobs
from mainstay.schedules import metrics
from mainstay.schedules.deciding import MOST_CAUGHT_UP, Due, look_back
from mainstay.schedules.models import Schedule
from mainstay.schedules.service.starting import start
from mainstay.schedules.service.wanted import timing_of
from mainstay.schedules.tick_repository import Slot, TickRepository

log = get_logger("schedules")

_BATCH: Final = 100
# A tick comes each second, and several may work side by side: none needs to do everything.
_LONGEST: Final = 10.0


@dataclass
class _Batch:
    session: AsyncSession
    # Unfinished jobs, as far as they hold up a schedule of this batch.
    busy: set[UUID]
    waiting: dict[UUID, int]
    # The job that each schedule has started last.
    last: dict[UUID, UUID | None]
    runs: list[dict[str, Any]] = field(default_factory=list)
    schedules: list[dict[str, Any]] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)

    def settle(self, run_id: UUID, outcome: str, reason: str | None = None, job_id: UUID | None = None) -> None:
        self.outcomes[outcome] += 1
        self.runs.append({"id": run_id, "outcome": outcome, "reason": reason, "job_id": job_id})


async def tick(database: Database, now: datetime | None = None) -> Counter[str]:
    """What became of how many times. `now` is the database's unless a test says otherwise."""
    outcomes: Counter[str] = Counter()
    await _measure(database, now)
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        found, done = await _fire_some(database, now)
        outcomes += done
        if not found:
            break
    outcomes += await _start_waiting(database)
    for outcome, count in outcomes.items():
        metrics.RUNS.labels(outcome).inc(count)
    if outcomes:
        log.info("schedules_ticked", **{name: outcomes[name] for name in sorted(outcomes)})
    return outcomes


async def _measure(database: Database, now: datetime | None) -> None:
    async with database.transaction() as session:
        rows = TickRepository(session)
        oldest, moment = await rows.oldest_due(), now or await rows.now()
    metrics.LAG.set(max(0.0, (moment - oldest).total_seconds()) if oldest else 0.0)


async def _fire_some(database: Database, now: datetime | None) -> tuple[int, Counter[str]]:
    async with database.transaction() as session:
        rows = TickRepository(session)
        moment = now or await rows.now()
        found = await rows.take_due(moment, _BATCH)
        if not found:
            return 0, Counter()
        batch = await _batch(session, found)
        due = {one.id: _due(one, moment) for one in found}
        slots = [(one, at) for one, what in due.items() if what for at in (*what.missed, *what.to_run)]
        ours = await rows.claim(slots)
        for schedule in found:
            await _fire(batch, schedule, due[schedule.id], ours)
        await rows.settle(batch.runs)
        await rows.advance(batch.schedules)
        await rows.forget_old_runs([one.id for one in found], moment)
    return len(found), batch.outcomes


async def _batch(session: AsyncSession, found: Sequence[Schedule]) -> _Batch:
    busy = await jobs.unfinished(session, [one.last_job_id for one in found if one.last_job_id])
    counts = await TickRepository(session).waiting_counts([one.id for one in found])
    return _Batch(session, busy, dict(counts), {one.id: one.last_job_id for one in found})


def _due(schedule: Schedule, now: datetime) -> Due | None:
    """None when its timing is not understood any more: a zone that a newer database does not have."""
    assert schedule.next_fire_at is not None
    try:
        timing = timing_of(schedule)
    except ValueError:
        return None
    return look_back(timing, schedule.next_fire_at, now, schedule.misfire, schedule.misfire_max)


async def _fire(batch: _Batch, schedule: Schedule, due: Due | None, ours: dict[Slot, UUID]) -> None:
    if due is None or due.following is None:
        log.error("schedule_ended", schedule_id=str(schedule.id), is_understood=due is not None)
    for at in due.missed if due else ():
        if run_id := ours.get((schedule.id, at)):
            batch.settle(run_id, "missed", "misfire")
    for at in due.to_run if due else ():
        if run_id := ours.get((schedule.id, at)):
            await _run(batch, schedule, run_id)
    following = due.following if due else None
    batch.schedules.append(
        {
            "id": schedule.id,
            "next_fire_at": following,
            "enabled": following is not None,
            "last_job_id": batch.last[schedule.id],
        }
    )


async def _run(batch: _Batch, schedule: Schedule, run_id: UUID) -> None:
    waiting = batch.waiting.get(schedule.id, 0)
    last = batch.last[schedule.id]
    if last in batch.busy or waiting:
        if schedule.overlap == "skip" or waiting >= MOST_CAUGHT_UP:
            batch.settle(run_id, "skipped", "overlap")
            return
        if schedule.overlap == "queue":
            batch.waiting[schedule.id] = waiting + 1
            batch.settle(run_id, "waiting")
            return
        if last is not None:
            await jobs.stop(batch.session, last)
    await _start(batch, schedule, run_id)


async def _start(batch: _Batch, schedule: Schedule, run_id: UUID) -> None:
    job_id = await start(batch.session, schedule)
    if job_id is None:
        batch.settle(run_id, "missed", "refused")
        return
    batch.last[schedule.id] = job_id
    batch.busy.add(job_id)
    batch.settle(run_id, "started", None, job_id)
    log.info("schedule_fired", schedule_id=str(schedule.id), job_id=str(job_id))


async def _start_waiting(database: Database) -> Counter[str]:
    """One more of each schedule whose last job is over."""
    outcomes: Counter[str] = Counter()
    after: UUID | None = None
    while True:
        async with database.transaction() as session:
            rows = TickRepository(session)
            found = await rows.take_waiting(after, _BATCH)
            if not found:
                return outcomes
            batch = await _batch(session, found)
            for schedule in found:
                run = None if schedule.last_job_id in batch.busy else await rows.oldest_waiting(schedule.id)
                if run is not None:
                    await _start(batch, schedule, run.id)
                    batch.schedules.append({"id": schedule.id, "last_job_id": batch.last[schedule.id]})
            await rows.settle(batch.runs)
            await rows.advance(batch.schedules)
            after = found[-1].id
        outcomes += batch.outcomes
