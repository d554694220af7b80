"""Run now: outside its times, but by its rule for what overlaps."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, ValidationFailed
from mainstay.schedules import events, metrics
from mainstay.schedules.errors import ScheduleBusy
from mainstay.schedules.models import Schedule, ScheduleRun
from mainstay.schedules.service.keeping import require_schedule
from mainstay.schedules.service.starting import start
from mainstay.schedules.tick_repository import TickRepository

log = get_logger("schedules")


async def run_now(session: AsyncSession, actor: Actor, schedule_id: UUID) -> ScheduleRun:
    schedule = await require_schedule(session, actor, schedule_id, lock=True)
    outcome = await _outcome(session, schedule)
    rows = TickRepository(session)
    (run_id,) = (await rows.claim([(schedule.id, await rows.now())], by_hand=True)).values()
    job_id = None
    if outcome == "started":
        job_id = await start(session, schedule, actor)
        if job_id is None:
            raise ValidationFailed(errors=(FieldError("/kind", "kind_unknown", "cannot be asked for any more"),))
        await rows.settle([{"id": run_id, "outcome": outcome, "job_id": job_id}])
        await rows.advance([{"id": schedule.id, "last_job_id": job_id}])
    metrics.RUNS.labels(outcome).inc()
    target = Target("schedule", schedule.id, schedule.name)
    await audit.record(session, actor, events.RUN, target=target, organization_id=schedule.organization_id)
    log.info("schedule_run_by_hand", schedule_id=str(schedule.id), outcome=outcome, job_id=str(job_id))
    run = await session.get(ScheduleRun, run_id, populate_existing=True)
    assert run is not None
    return run


async def _outcome(session: AsyncSession, schedule: Schedule) -> str:
    last = schedule.last_job_id
    if last is None or not await jobs.unfinished(session, [last]):
        return "started"
    if schedule.overlap == "replace":
        await jobs.stop(session, last)
        return "started"
    # While it is paused nothing is started later.
    if schedule.overlap == "queue" and schedule.enabled:
        return "waiting"
    raise ScheduleBusy
