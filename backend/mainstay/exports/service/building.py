"""Writing the file: page by page from the database into the storage, counted and summed on the way."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from hashlib import sha256
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Outcome
from mainstay.exports import events, metrics
from mainstay.exports.files import key_of
from mainstay.exports.kinds import Status
from mainstay.exports.models import Export
from mainstay.exports.ports import Press
from mainstay.exports.repository import ExportRepository, Written
from mainstay.exports.service.contents import lines_of
from mainstay.exports.service.rights import why_not
from mainstay.exports.service.telling import target_of, tell_pages, tell_requester
from mainstay.infra.db.lines import Lines
from mainstay.jobs.context import AttemptLost, JobContext
from mainstay.jobs.kinds import PermanentFailure
from mainstay.kit.actor import Actor

log = get_logger("exports")

# How often it asks whether it is to stop.
CHECKS_EVERY: Final = 1.0


class Tally:
    """What has gone past."""

    def __init__(self) -> None:
        self._sum = sha256()
        self.rows = 0
        self.estimate: int | None = None

    async def take(self, lines: Lines) -> None:
        # Megabytes at a time: long enough to be in others' way on the loop.
        await asyncio.to_thread(self._sum.update, lines.body)
        self.rows += lines.rows
        if lines.share:
            self.estimate = max(self.rows, round(self.rows / lines.share))

    @property
    def sum(self) -> str:
        return self._sum.hexdigest()


async def build(ctx: JobContext, press: Press, export_id: UUID) -> None:
    """Written again by another attempt, it is another file; which of them counts, whoever ends the job says."""
    export = await _begin(ctx, export_id)
    if export is None:
        return
    key, tally = key_of(export_id, ctx.attempt, export.format), Tally()
    size = await press.storage.write(key, _pieces(ctx, lines_of(export, ctx.bench.database, press), tally))
    written = Written(key, tally.rows, size, tally.sum)
    try:
        async with ctx.ending({"rows": tally.rows, "bytes": size, "sha256": tally.sum}) as session:
            is_kept = await _hand_over(session, ctx.actor, export_id, written)
    except AttemptLost:
        await press.storage.delete(key)
        raise
    if not is_kept:
        await press.storage.delete(key)
    log.info("export_built", export_id=str(export_id), kind=export.kind, rows=tally.rows, bytes=size, kept=is_kept)


async def _begin(ctx: JobContext, export_id: UUID) -> Export | None:
    async with ctx.transaction() as session:
        export = await ExportRepository(session).begin(export_id)
        if export is None:
            return None
        reason = await why_not(session, export)
        if reason is None:
            return export
        await give_up(session, ctx.actor, export_id, Status.failed, reason)
    raise PermanentFailure(reason)


async def _pieces(ctx: JobContext, lines: AsyncGenerator[Lines], tally: Tally) -> AsyncIterator[bytes]:
    checked = float("-inf")
    async with aclosing(lines):
        async for piece in lines:
            await tally.take(piece)
            yield piece.body
            if time.monotonic() - checked >= CHECKS_EVERY:
                await ctx.checkpoint()
                checked = time.monotonic()
            await ctx.progress(tally.rows, tally.estimate)


async def _hand_over(session: AsyncSession, actor: Actor, export_id: UUID, written: Written) -> bool:
    export = await ExportRepository(session).finish(export_id, written)
    if export is None:
        return False
    details = {"rows": written.rows, "bytes": written.bytes, "sha256": written.sha256}
    await audit.record(
        session,
        actor,
        events.READY,
        target=target_of(export),
        details=details,
        organization_id=export.organization_id,
    )
    await tell_pages(session, export)
    await tell_requester(session, actor, export)
    metrics.EXPORTS.labels(export.kind, "ready").inc()
    metrics.ROWS.labels(export.kind).inc(written.rows)
    return True


async def give_up(session: AsyncSession, actor: Actor, export_id: UUID, status: Status, reason: str | None) -> bool:
    """Once: false when it has come to an end before."""
    export = await ExportRepository(session).give_up(export_id, status, reason)
    if export is None:
        return False
    if status is Status.failed:
        await audit.record(
            session,
            actor,
            events.FAILED,
            target=target_of(export),
            outcome=Outcome.failure,
            details={"reason": reason},
            organization_id=export.organization_id,
        )
    await tell_pages(session, export)
    await tell_requester(session, actor, export)
    metrics.EXPORTS.labels(export.kind, status).inc()
    log.info("export_given_up", export_id=str(export_id), kind=export.kind, status=status)
    return True
