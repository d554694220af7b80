"""Putting together what a person asked for, and putting it away again."""

from collections.abc import AsyncIterator
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.db import Database
from mainstay.infra.storage import Storage
from mainstay.jobs.context import JobContext
from mainstay.kit.actor import Actor
from mainstay.kit.clock import rfc3339, utc_now
from mainstay.personal_data import events
from mainstay.personal_data.archive import Archive
from mainstay.personal_data.files import ALL, key_of
from mainstay.personal_data.parts import PARTS
from mainstay.personal_data.repository import KEPT, ExportRepository

log = get_logger("personal_data")

_BATCH = 100


async def build(ctx: JobContext, storage: Storage, user_id: UUID, export_id: UUID) -> None:
    """Written again by another attempt, it replaces what the one before wrote; of somebody who is gone nothing stays."""
    async with ctx.transaction() as session:
        if not await ExportRepository(session).is_wanted(export_id):
            return
    key = key_of(user_id, export_id)
    size = await storage.write(key, _pieces(ctx, user_id))
    async with ctx.ending({"bytes": size}) as session:
        is_kept = await _hand_over(session, user_id, export_id, size)
    if not is_kept:
        await storage.delete(key)
    log.info("personal_export_built", user_id=str(user_id), export_id=str(export_id), bytes=size, kept=is_kept)


async def _pieces(ctx: JobContext, user_id: UUID) -> AsyncIterator[bytes]:
    archive = Archive()
    for place, (name, part) in enumerate(PARTS.items()):
        await ctx.progress(place, len(PARTS))
        async for piece in archive.add(name, part(ctx.bench.database, user_id)):
            await ctx.checkpoint()
            yield piece
    yield archive.finish(made_at=rfc3339(utc_now()), user_id=str(user_id))


async def _hand_over(session: AsyncSession, user_id: UUID, export_id: UUID, size: int) -> bool:
    if await ExportRepository(session).finish(export_id, size) is None:
        return False
    actor = Actor.system("personal data")
    await audit.record(session, actor, events.EXPORT_BUILT, target=Target("user", user_id), details={"bytes": size})
    facts: dict[str, str | int] = {"days": KEPT.days, "name": "Your own data"}
    await accounts.request_mail(session, actor, "export_ready", user_id=user_id, facts=facts)
    return True


async def is_known(database: Database, user_id: UUID) -> bool:
    async with database.transaction() as session:
        return user_id in await accounts.persons(session, [user_id])


async def remove_files(storage: Storage, prefix: str) -> None:
    async for found in storage.list(prefix):
        await storage.delete(found.key)


async def put_away(database: Database, storage: Storage) -> int:
    """Whatever is past its time: the file first, since the row is what leads to it. Then files that no row leads to."""
    removed = 0
    while True:
        async with database.transaction() as session:
            over = await ExportRepository(session).over(_BATCH)
        for user_id, export_id in over:
            await storage.delete(key_of(user_id, export_id))
            async with database.transaction() as session:
                await ExportRepository(session).remove(export_id)
        removed += len(over)
        if len(over) < _BATCH:
            break
    forgotten = utc_now() - KEPT * 2
    async for found in storage.list(ALL):
        if found.modified_at < forgotten:
            await storage.delete(found.key)
            removed += 1
    if removed:
        log.info("personal_exports_put_away", count=removed)
    return removed
