"""The way to the file: a link that lasts for minutes, made anew each time, and each time on record."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit import service as audit
from mainstay.exports import events
from mainstay.exports.errors import ExportExpired, ExportNotReady
from mainstay.exports.kinds import MEDIA_TYPES, Status
from mainstay.exports.models import Export
from mainstay.exports.service.looking import require_export
from mainstay.exports.service.telling import target_of
from mainstay.infra.db.line_forms import LineForm
from mainstay.infra.storage import Storage
from mainstay.kit.actor import Actor
from mainstay.kit.clock import utc_now

LINK_LASTS: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Download:
    url: str
    expires_at: datetime
    filename: str
    media_type: str
    rows: int
    bytes: int
    sha256: str


async def link_to(session: AsyncSession, storage: Storage, actor: Actor, export_id: UUID) -> Download:
    found = await require_export(session, actor, export_id)
    export = found.export
    if found.status is Status.expired:
        raise ExportExpired
    if found.status is not Status.ready:
        raise ExportNotReady(f"The export is {found.status}.")
    assert export.storage_key is not None, "it is ready"
    assert export.expires_at is not None, "as above"
    now = utc_now()
    # Not beyond the file's own end.
    lasts = min(LINK_LASTS, max(export.expires_at - now, timedelta(seconds=1)))
    filename, media_type = _name_of(export), MEDIA_TYPES[LineForm(export.format)]
    url = storage.link(export.storage_key, filename, media_type, lasts)
    await audit.record(session, actor, events.DOWNLOADED, target=target_of(export))
    return Download(url, now + lasts, filename, media_type, export.rows or 0, export.bytes or 0, export.sha256 or "")


def _name_of(export: Export) -> str:
    return f"{export.kind.replace('_', '-')}-{export.created_at:%Y-%m-%d}.{export.format}"
