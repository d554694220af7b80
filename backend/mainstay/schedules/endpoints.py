from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Response

from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
    PreconditionRequired,
    VersionMismatch,
)
from mainstay.schedules import service
from mainstay.schedules.access import ScheduleReader, ScheduleWriter
from mainstay.schedules.errors import AlreadyPaused, NotPaused, ScheduleBusy, ScheduleNameTaken
from mainstay.schedules.models import Schedule
from mainstay.schedules.schemas import (
    RunRead,
    ScheduleCreate,
    SchedulePatch,
    SchedulePreview,
    ScheduleRead,
    TimesRead,
)
from mainstay.web.etags import RequiredVersion, show_version
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router = room_router("/schedules", "Schedules")

Once = Annotated[None, Depends(idempotent())]
ONCE = (IdempotencyInProgress, IdempotencyMismatch)
HERE = (NotFound, OrganizationRequired)
EDITED = (VersionMismatch, PreconditionRequired)
ScheduleId = Annotated[UUID, Path(description="The schedule's id.")]
Enabled = Annotated[bool | None, Query(description="Only those that run, or only those that are paused.")]


@router.get("", summary="List schedules", responses=problems(CursorInvalid, *HERE))
async def list_schedules(
    actor: ScheduleReader, session: Session, pages: Pages, enabled: Enabled = None
) -> Page[ScheduleRead]:
    """The organization's schedules, the newest first."""
    found = await service.list_schedules(session, actor, pages.wanted, enabled=enabled)
    return pages.page([ScheduleRead.of(one) for one in found.items], found)


@router.post("", status_code=201, summary="Make a schedule", responses=problems(ScheduleNameTaken, *HERE, *ONCE))
async def create_schedule(
    wanted: ScheduleCreate, actor: ScheduleWriter, session: Session, response: Response, _: Once
) -> ScheduleRead:
    """Have a job started at given times. It belongs to the organization and runs on when you leave. A time of the day
    that the clocks skip comes once, right after; one that comes twice is due the first time."""
    return _shown(response, await service.create_schedule(session, actor, wanted.wanted()))


@router.post("/preview", summary="Preview times", responses=problems(*HERE))
async def preview_schedule(wanted: SchedulePreview, actor: ScheduleReader, session: Session) -> TimesRead:
    """The next five times of an expression or a span. Nothing is kept."""
    return TimesRead.of(await service.preview(session, actor, wanted.timing()))


@router.get("/{schedule_id}", summary="Get a schedule", responses=problems(*HERE))
async def get_schedule(
    schedule_id: ScheduleId, actor: ScheduleReader, session: Session, response: Response
) -> ScheduleRead:
    """A schedule with its next five times. Its `ETag` is what a change must name."""
    return _shown(response, await service.require_schedule(session, actor, schedule_id))


@router.patch("/{schedule_id}", summary="Change a schedule", responses=problems(ScheduleNameTaken, *HERE, *EDITED))
async def change_schedule(
    schedule_id: ScheduleId,
    actor: ScheduleWriter,
    seen: RequiredVersion,
    wanted: SchedulePatch,
    session: Session,
    response: Response,
) -> ScheduleRead:
    """Change what is given, the rest stays. Other times count from now. Name the version you read with `If-Match`."""
    return _shown(response, await service.change_schedule(session, actor, schedule_id, seen, wanted.given()))


@router.delete("/{schedule_id}", status_code=204, summary="Delete a schedule", responses=problems(*HERE, *EDITED))
async def delete_schedule(
    schedule_id: ScheduleId, actor: ScheduleWriter, seen: RequiredVersion, session: Session
) -> None:
    """Delete it with its runs. Jobs that it has started go on. Name the version you read with `If-Match`."""
    await service.delete_schedule(session, actor, schedule_id, seen)


@router.post("/{schedule_id}/pause", summary="Pause a schedule", responses=problems(AlreadyPaused, *HERE, *ONCE))
async def pause_schedule(
    schedule_id: ScheduleId, actor: ScheduleWriter, session: Session, response: Response, _: Once
) -> ScheduleRead:
    """Stop a schedule from starting jobs. Those already started run on; those that wait for one are skipped."""
    return _shown(response, await service.pause_schedule(session, actor, schedule_id))


@router.post("/{schedule_id}/resume", summary="Resume a schedule", responses=problems(NotPaused, *HERE, *ONCE))
async def resume_schedule(
    schedule_id: ScheduleId, actor: ScheduleWriter, session: Session, response: Response, _: Once
) -> ScheduleRead:
    """Let a schedule go on from now. What it would have started while it was paused is not caught up."""
    return _shown(response, await service.resume_schedule(session, actor, schedule_id))


@router.post(
    "/{schedule_id}/run", status_code=202, summary="Run a schedule now", responses=problems(ScheduleBusy, *HERE, *ONCE)
)
async def run_schedule(schedule_id: ScheduleId, actor: ScheduleWriter, session: Session, _: Once) -> RunRead:
    """Start its job outside its times, paused or not. What overlaps goes by the schedule's own rule."""
    return RunRead.of(await service.run_now(session, actor, schedule_id))


@router.get("/{schedule_id}/runs", summary="List runs", responses=problems(CursorInvalid, *HERE))
async def list_schedule_runs(
    schedule_id: ScheduleId, actor: ScheduleReader, session: Session, pages: Pages
) -> Page[RunRead]:
    """What became of each time it was due, the latest first. The last 50 are kept, and all of the last 7 days."""
    found = await service.list_runs(session, actor, schedule_id, pages.wanted)
    return pages.page([RunRead.of(one) for one in found.items], found)


def _shown(response: Response, schedule: Schedule) -> ScheduleRead:
    show_version(response, schedule.version)
    return ScheduleRead.of(schedule)
