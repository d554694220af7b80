"""Schedules as people keep them. Each decision is recorded with what it changes."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import NotFound, VersionMismatch
from mainstay.kit.paging import PageWanted, Slice
from mainstay.schedules import events
from mainstay.schedules.errors import AlreadyPaused, NotPaused, ScheduleNameTaken
from mainstay.schedules.models import Schedule, ScheduleRun
from mainstay.schedules.repository import ScheduleRepository
from mainstay.schedules.service.wanted import TimingWanted, Wanted, timing_of
from mainstay.schedules.tick_repository import TickRepository
from mainstay.schedules.timing import Every, Timing, next_times

log = get_logger("schedules")

SHOWN_TIMES = 5
_TIMING = ("cron", "interval_seconds", "time_zone")


async def preview(session: AsyncSession, actor: Actor, wanted: TimingWanted) -> list[datetime]:
    now = await ScheduleRepository(session, actor).now()
    return next_times(wanted.understood(now), now, SHOWN_TIMES)


def coming_times(schedule: Schedule) -> list[datetime]:
    """The next ones; none while it is paused."""
    if schedule.next_fire_at is None:
        return []
    return [schedule.next_fire_at, *next_times(timing_of(schedule), schedule.next_fire_at, SHOWN_TIMES - 1)]


async def list_schedules(
    session: AsyncSession, actor: Actor, wanted: PageWanted, *, enabled: bool | None = None
) -> Slice[Schedule]:
    return await ScheduleRepository(session, actor).page(wanted, enabled=enabled)


async def require_schedule(session: AsyncSession, actor: Actor, schedule_id: UUID, *, lock: bool = False) -> Schedule:
    schedule = await ScheduleRepository(session, actor).get(schedule_id, lock=lock)
    if schedule is None:
        raise NotFound("There is no such schedule.")
    return schedule


async def list_runs(session: AsyncSession, actor: Actor, schedule_id: UUID, wanted: PageWanted) -> Slice[ScheduleRun]:
    schedule = await require_schedule(session, actor, schedule_id)
    return await ScheduleRepository(session, actor).runs(schedule.id, wanted)


async def create_schedule(session: AsyncSession, actor: Actor, wanted: Wanted) -> Schedule:
    rows = ScheduleRepository(session, actor)
    now = await rows.now()
    timing = wanted.timing.understood(now)
    payload = jobs.understood(wanted.kind, wanted.payload)
    assert actor.organization_id is not None
    schedule = Schedule(
        organization_id=actor.organization_id,
        name=wanted.name,
        cron=wanted.timing.cron,
        interval_seconds=wanted.timing.interval_seconds,
        counted_from=now,
        time_zone=wanted.timing.time_zone,
        kind=wanted.kind,
        payload=payload.model_dump(mode="json"),
        overlap=wanted.overlap,
        misfire=wanted.misfire,
        misfire_max=wanted.misfire_max,
        enabled=wanted.enabled,
        next_fire_at=timing.after(now) if wanted.enabled else None,
        maker_id=actor.id if actor.type is ActorType.user else None,
    )
    try:
        await rows.add(schedule)
    except IntegrityError as clash:
        raise ScheduleNameTaken from clash
    await _tell(session, actor, events.CREATED, schedule)
    return schedule


async def change_schedule(
    session: AsyncSession, actor: Actor, schedule_id: UUID, seen: int, given: dict[str, Any]
) -> Schedule:
    """Only what is given is changed. Another timing is counted from now; what was due before it is settled."""
    rows = ScheduleRepository(session, actor)
    known = await require_schedule(session, actor, schedule_id, lock=True)
    if known.version != seen:
        raise VersionMismatch
    values = await _changed(rows, known, given)
    changes = [
        Change(name, getattr(known, name), values[name]) for name in given if values[name] != getattr(known, name)
    ]
    if not changes:
        return known
    try:
        schedule = await rows.change(schedule_id, seen, values)
    except IntegrityError as clash:
        raise ScheduleNameTaken from clash
    if schedule is None:
        raise VersionMismatch
    await _tell(session, actor, events.CHANGED, schedule, changes)
    return schedule


async def _changed(rows: ScheduleRepository, known: Schedule, given: dict[str, Any]) -> dict[str, Any]:
    values = dict(given)
    if "kind" in given or "payload" in given:
        payload = jobs.understood(given.get("kind", known.kind), given.get("payload", known.payload))
        values["payload"] = payload.model_dump(mode="json")
    if any(name in given for name in _TIMING):
        # One kind of timing takes the place of the other.
        other = {"cron": "interval_seconds", "interval_seconds": "cron"}
        cleared = {other[name]: None for name in other if name in given and other[name] not in given}
        now = await rows.now()
        merged = {name: given.get(name, cleared.get(name, getattr(known, name))) for name in _TIMING} | cleared
        following = TimingWanted(**merged).understood(now).after(now)
        values |= merged | {"counted_from": now, "next_fire_at": following if known.enabled else None}
    return values


async def delete_schedule(session: AsyncSession, actor: Actor, schedule_id: UUID, seen: int) -> None:
    """Jobs that it has started go on."""
    schedule = await require_schedule(session, actor, schedule_id)
    if not await ScheduleRepository(session, actor).delete(schedule_id, seen):
        raise VersionMismatch
    await _tell(session, actor, events.DELETED, schedule)


async def pause_schedule(session: AsyncSession, actor: Actor, schedule_id: UUID) -> Schedule:
    """What waited for an earlier run is not started either."""
    await require_schedule(session, actor, schedule_id)
    schedule = await ScheduleRepository(session, actor).pause(schedule_id)
    if schedule is None:
        raise AlreadyPaused
    await TickRepository(session).skip_waiting(schedule_id, "paused")
    await _tell(session, actor, events.PAUSED, schedule)
    return schedule


async def resume_schedule(session: AsyncSession, actor: Actor, schedule_id: UUID) -> Schedule:
    """What would have been due meanwhile is not caught up: it was paused on purpose."""
    rows = ScheduleRepository(session, actor)
    known = await require_schedule(session, actor, schedule_id)
    now = await rows.now()
    following = _from_now(known, now).after(now)
    schedule = await rows.resume(schedule_id, following, now) if following else None
    if schedule is None:
        raise NotPaused
    await _tell(session, actor, events.RESUMED, schedule)
    return schedule


def _from_now(schedule: Schedule, now: datetime) -> Timing:
    if schedule.interval_seconds is not None:
        return Every(timedelta(seconds=schedule.interval_seconds), now)
    return timing_of(schedule)


async def _tell(
    session: AsyncSession, actor: Actor, action: str, schedule: Schedule, changes: list[Change] | None = None
) -> None:
    target = Target("schedule", schedule.id, schedule.name)
    await audit.record(
        session, actor, action, target=target, changes=changes or [], organization_id=schedule.organization_id
    )
    log.info("schedule_act", action=action, schedule_id=str(schedule.id), organization_id=str(schedule.organization_id))
