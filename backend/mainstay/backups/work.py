"""What this room does later, or rather by itself: it is asked for when it is due."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.audit.service.recording import Outcome
from mainstay.backups import events
from mainstay.backups.errors import BackupDamaged, BackupRefused
from mainstay.backups.manifest import Kind, Manifest
from mainstay.backups.ports import Vault
from mainstay.backups.repository import BackupRepository
from mainstay.backups.service.making import make
from mainstay.backups.service.pruning import prune
from mainstay.backups.service.testing import try_restore
from mainstay.infra.db import as_refusal
from mainstay.infra.storage import StorageUnavailable
from mainstay.jobs.context import AttemptLost, JobCancelled, JobContext
from mainstay.jobs.kinds import BULK, Payload, PermanentFailure, job

log = get_logger("backups")

# How soon somebody's wish to stop is seen.
LOOK: Final = 2.0


class BackUpDatabase(Payload):
    pass


class BackUpRedis(Payload):
    pass


class TryRestore(Payload):
    # The newest when left out.
    backup_id: str | None = None


@job("backups.database", queue=BULK, max_attempts=5, timeout=timedelta(hours=6), most_running=1)
async def back_up_database(ctx: JobContext, _: BackUpDatabase) -> None:
    await _back_up(ctx, Kind.database)


@job("backups.redis", queue=BULK, max_attempts=3, timeout=timedelta(minutes=30), most_running=1)
async def back_up_redis(ctx: JobContext, _: BackUpRedis) -> None:
    await _back_up(ctx, Kind.redis)


@job("backups.restore_test", queue=BULK, max_attempts=5, timeout=timedelta(hours=12), most_running=1)
async def try_newest(ctx: JobContext, wanted: TryRestore) -> None:
    vault = ctx.tool(Vault)
    async with _failures_told(ctx, "restore_test"):
        manifest = await _chosen(BackupRepository(vault.storage), wanted.backup_id)
        await _while_wanted(ctx, try_restore(vault, manifest))
    async with ctx.ending({"backup_id": manifest.id}) as session:
        details = {"tables": len(manifest.rows), "rows": sum(manifest.rows.values())}
        await _record(session, ctx, events.RESTORE_VERIFIED, manifest.id, details)


async def _chosen(rows: BackupRepository, backup_id: str | None) -> Manifest:
    manifest = await rows.require(backup_id) if backup_id else await rows.newest(Kind.database)
    if manifest is None:
        raise BackupRefused("There is no backup of the database to try.")
    return manifest


async def _back_up(ctx: JobContext, kind: Kind) -> None:
    vault, so_far = ctx.tool(Vault), _SoFar()
    async with _failures_told(ctx, kind):
        manifest = await _while_wanted(ctx, make(vault, kind, so_far.tell), so_far)
    async with ctx.ending({"backup_id": manifest.id, "bytes": manifest.bytes}) as session:
        await _record(session, ctx, events.MADE, manifest.id, {"kind": kind.value, "bytes": manifest.bytes})
    try:
        await prune(vault.storage, kind, vault.keep)
    except StorageUnavailable as away:
        # The next backup puts away what this one could not.
        log.warning("backups_not_pruned", kind=kind.value, reason=away.reason.value)


class _SoFar:
    def __init__(self) -> None:
        self.bytes = 0

    def tell(self, count: int) -> None:
        self.bytes = count


async def _while_wanted[T](ctx: JobContext, work: Coroutine[Any, Any, T], so_far: _SoFar | None = None) -> T:
    """Ends the work, and with it the program that it waits for, when somebody asks for that or another attempt took over."""
    doing = asyncio.ensure_future(work)
    watching = asyncio.ensure_future(_watch(ctx, so_far))
    try:
        await asyncio.wait({doing, watching}, return_when=asyncio.FIRST_COMPLETED)
        if watching.done() and not doing.done():
            watching.result()
        return await doing
    finally:
        for one in (doing, watching):
            one.cancel()
        await asyncio.gather(doing, watching, return_exceptions=True)


async def _watch(ctx: JobContext, so_far: _SoFar | None) -> None:
    while True:
        await asyncio.sleep(LOOK)
        try:
            await ctx.checkpoint()
            if so_far is not None:
                await ctx.progress(so_far.bytes, message="bytes")
        except Exception as failure:
            # A database that is away for a moment is no wish to stop.
            if as_refusal(failure) is None:
                raise


@asynccontextmanager
async def _failures_told(ctx: JobContext, what: str) -> AsyncIterator[None]:
    try:
        yield
    except (AttemptLost, JobCancelled):
        raise
    except (BackupRefused, BackupDamaged) as failure:
        await _tell_failure(ctx, what, failure)
        raise PermanentFailure(str(failure)) from failure
    except Exception as failure:
        await _tell_failure(ctx, what, failure)
        raise


async def _tell_failure(ctx: JobContext, what: str, failure: Exception) -> None:
    ctx.log("backup_failed", what=what, reason=type(failure).__name__)
    details = {"what": what, "attempt": ctx.attempt, "reason": type(failure).__name__}
    try:
        async with ctx.transaction() as session:
            await _record(session, ctx, events.FAILED, None, details, Outcome.failure)
    except Exception as away:
        if as_refusal(away) is None:
            raise


async def _record(
    session: AsyncSession,
    ctx: JobContext,
    action: str,
    backup_id: str | None,
    details: dict[str, Any],
    outcome: Outcome = Outcome.success,
) -> None:
    target = Target("backup", backup_id) if backup_id else ()
    await audit.record(session, ctx.actor, action, target=target, details=details, outcome=outcome)
