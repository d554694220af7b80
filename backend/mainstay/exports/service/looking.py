"""How exports stand. What became of an unfinished one, its job knows first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.exports.kinds import Status
from mainstay.exports.models import Export
from mainstay.exports.repository import ExportRepository, Filters
from mainstay.jobs import service as jobs
from mainstay.jobs.service import Told
from mainstay.kit.actor import Actor
from mainstay.kit.clock import utc_now
from mainstay.kit.errors import NotFound
from mainstay.kit.paging import PageWanted, Slice

_GOING_ON: Final = frozenset({"scheduled", "queued", "running"})
LOST: Final = "Its job is gone."


@dataclass(frozen=True, slots=True)
class Shown:
    export: Export
    job: Told | None

    @property
    def status(self) -> Status:
        export = self.export
        if export.expires_at is not None and export.expires_at <= utc_now():
            return Status.expired
        if export.status != Status.building:
            return Status(export.status)
        return ended_with(self.job) or Status.building

    @property
    def failure(self) -> str | None:
        return self.export.failure or (reason_of(self.job) if self.status is Status.failed else None)


def ended_with(job: Told | None) -> Status | None:
    """What an export is whose job ended without it; none as long as the job goes on."""
    if job is None:
        return Status.failed
    if job.state in _GOING_ON:
        return None
    return Status.cancelled if job.state == "cancelled" else Status.failed


def reason_of(job: Told | None) -> str:
    return LOST if job is None else job.error or "Its job ended without it."


async def list_exports(
    session: AsyncSession, actor: Actor, filters: Filters, wanted: PageWanted
) -> tuple[list[Shown], Slice[Export]]:
    found = await ExportRepository(session).page_of(actor, filters, wanted)
    return await shown(session, found.items), found


async def require_export(session: AsyncSession, actor: Actor, export_id: UUID) -> Shown:
    export = await ExportRepository(session).get_for(actor, export_id)
    if export is None:
        raise NotFound("There is no such export.")
    return (await shown(session, [export]))[0]


async def shown(session: AsyncSession, exports: Sequence[Export]) -> list[Shown]:
    told = await jobs.told_of(session, [one.job_id for one in exports if one.status == Status.building])
    return [Shown(one, told.get(one.job_id)) for one in exports]
