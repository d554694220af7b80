"""Asking for an export. Who may is asked now, and again when the file is written."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import orjson
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.exports import events
from mainstay.exports.kinds import NEEDED, ExportKind
from mainstay.exports.models import Export
from mainstay.exports.repository import ExportRepository
from mainstay.exports.service.looking import Shown, shown
from mainstay.exports.service.telling import target_of, tell_pages
from mainstay.exports.work import BuildAudit, BuildJobs, BuildOwn, BuildUsers
from mainstay.infra.db.line_forms import LineForm
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import PermissionDenied
from mainstay.kit.ids import new_id

log = get_logger("exports")

_WORK: Final = {
    ExportKind.audit_events: BuildAudit,
    ExportKind.users: BuildUsers,
    ExportKind.jobs: BuildJobs,
    ExportKind.my_data: BuildOwn,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    kind: ExportKind
    form: LineForm
    filters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    shown: Shown
    # The same was asked for by the same before, and it is that one.
    deduplicated: bool = False


async def request_export(session: AsyncSession, actor: Actor, wanted: Wanted) -> Asked:
    assert actor.organization_id is not None
    _refuse(actor, wanted.kind)
    id_ = new_id()
    payload = _WORK[wanted.kind](export_id=id_)
    asked = await jobs.enqueue(session, actor, payload, unique=_sameness(actor, wanted))
    rows = ExportRepository(session)
    if asked.deduplicated and (same := await rows.get_by_job(asked.job.id)) is not None:
        return Asked((await shown(session, [same]))[0], deduplicated=True)
    export = Export(
        id=id_,
        organization_id=actor.organization_id,
        requested_by=actor.id if actor.id != actor.key_id else None,
        key_id=actor.key_id,
        kind=wanted.kind,
        format=wanted.form,
        filters=wanted.filters,
        job_id=asked.job.id,
    )
    await rows.add(export)
    details = {"kind": export.kind, "format": export.format, "filters": sorted(export.filters)}
    await audit.record(session, actor, events.REQUESTED, target=target_of(export), details=details)
    await tell_pages(session, export)
    log.info("export_requested", export_id=str(id_), kind=export.kind, format=export.format)
    return Asked((await shown(session, [export]))[0])


def _refuse(actor: Actor, kind: ExportKind) -> None:
    if kind is ExportKind.my_data and actor.type is not ActorType.user:
        raise PermissionDenied("A key has no data of its own: this needs a person.")
    permission = NEEDED.get(kind)
    if permission is not None and not actor.may(permission):
        detail = f"To take along {kind} needs {permission}."
        raise PermissionDenied(detail, members={"permission": permission.value})


def _sameness(actor: Actor, wanted: Wanted) -> str:
    who = [actor.organization_id, actor.id, actor.key_id]
    said = orjson.dumps([who, wanted.kind, wanted.form, wanted.filters], default=str, option=orjson.OPT_SORT_KEYS)
    return sha256(said).hexdigest()
