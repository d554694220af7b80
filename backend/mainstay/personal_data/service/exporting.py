"""Asking for what is kept about oneself, and being given it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.db.advisory import lock
from mainstay.infra.storage import Storage
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.clock import utc_now
from mainstay.kit.errors import NotFound, QuotaExceeded
from mainstay.kit.ids import new_id
from mainstay.personal_data import events
from mainstay.personal_data.files import key_of
from mainstay.personal_data.models import PersonalExport
from mainstay.personal_data.repository import ExportRepository
from mainstay.personal_data.work import BuildPersonalExport

log = get_logger("personal_data")

A_DAY: Final = 3
LINK_LASTS: Final = timedelta(minutes=15)
FILENAME: Final = "my-data.zip"


class State(StrEnum):
    building = "building"
    ready = "ready"
    expired = "expired"
    failed = "failed"


@dataclass(frozen=True, slots=True)
class Shown:
    export: PersonalExport
    state: State
    url: str | None = None
    url_expires_at: datetime | None = None


async def request_export(session: AsyncSession, actor: Actor) -> Shown:
    """While one is being built it is that one, however often and from however many places it is asked for."""
    await lock(session, f"personal export {actor.user_id}")
    rows = ExportRepository(session)
    newest = await rows.newest_of(actor.user_id)
    if newest and newest.ready_at is None and await jobs.is_unfinished(session, newest.job_id):
        return Shown(newest, State.building)
    seconds = await rows.waits_for(actor.user_id, A_DAY)
    if seconds is not None:
        raise QuotaExceeded(f"Your own data can be asked for {A_DAY} times a day.", retry_after=seconds)
    id_ = new_id()
    # Nobody's organization: what is asked for is the person's own, wherever they are.
    asker = Actor(actor.type, actor.id, actor.label, origin=actor.origin)
    asked = await jobs.enqueue(session, asker, BuildPersonalExport(user_id=actor.user_id, export_id=id_), unique=id_)
    export = PersonalExport(id=id_, user_id=actor.user_id, job_id=asked.job.id)
    await rows.add(export)
    await session.refresh(export)
    await audit.record(session, actor, events.EXPORT_REQUESTED, target=Target("user", actor.user_id))
    log.info("personal_export_requested", user_id=str(actor.user_id), export_id=str(id_))
    return Shown(export, State.building)


async def show_export(session: AsyncSession, storage: Storage, actor: Actor) -> Shown:
    """The newest one. Whoever has the link has the file, so it lasts for minutes and is made anew each time."""
    export = await ExportRepository(session).newest_of(actor.user_id)
    if export is None:
        raise NotFound("You have asked for nothing yet.")
    if export.ready_at is None or export.expires_at is None:
        is_unfinished = await jobs.is_unfinished(session, export.job_id)
        return Shown(export, State.building if is_unfinished else State.failed)
    now = utc_now()
    if export.expires_at <= now:
        return Shown(export, State.expired)
    lasts = min(LINK_LASTS, export.expires_at - now)
    if lasts < timedelta(seconds=1):
        return Shown(export, State.expired)
    url = storage.link(_key(actor.user_id, export), FILENAME, "application/zip", lasts)
    await audit.record(session, actor, events.EXPORT_LINKED, target=Target("user", actor.user_id))
    return Shown(export, State.ready, url, now + lasts)


def _key(user_id: UUID, export: PersonalExport) -> str:
    return key_of(user_id, export.id)
