"""What comes due: exports whose job ended without them, files past their time, and files that no row leads to."""

from typing import Final
from uuid import UUID

from sqlalchemy import func
from structlog import get_logger

from mainstay.exports.files import ALL, export_of
from mainstay.exports.kinds import Status
from mainstay.exports.models import Export
from mainstay.exports.repository import TOLD_OF, ExportRepository
from mainstay.exports.service.building import give_up
from mainstay.exports.service.looking import ended_with, reason_of
from mainstay.infra.db import Database
from mainstay.infra.db.purging import Stale
from mainstay.infra.storage import Storage
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor

log = get_logger("exports")

STALE: Final = (Stale("exports", Export, Export.created_at < func.now() - TOLD_OF),)
_BATCH: Final = 200


async def settle(database: Database) -> int:
    """A job that was given up, cancelled or lost says nothing to the export it was for."""
    settled, after, is_more = 0, UUID(int=0), True
    while is_more:
        async with database.transaction() as session:
            building = await ExportRepository(session).building(after, _BATCH)
            told = await jobs.told_of(session, [job_id for _, job_id in building])
            for export_id, job_id in building:
                job = told.get(job_id)
                if (status := ended_with(job)) is not None:
                    reason = reason_of(job) if status is Status.failed else None
                    settled += await give_up(session, Actor.system("exports"), export_id, status, reason)
        is_more = len(building) == _BATCH
        after = building[-1][0] if building else after
    return settled


async def put_away(database: Database, storage: Storage) -> int:
    """The file first, since the row is what leads to it. Then files that no row leads to."""
    return await _expire(database, storage) + await _sweep(database, storage)


async def _expire(database: Database, storage: Storage) -> int:
    expired, over = 0, True
    while over:
        async with database.transaction() as session:
            batch = await ExportRepository(session).over(_BATCH)
        for export_id, key in batch:
            await storage.delete(key)
            async with database.transaction() as session:
                await ExportRepository(session).expire(export_id)
        expired += len(batch)
        over = len(batch) == _BATCH
    if expired:
        log.info("exports_expired", count=expired)
    return expired


async def _sweep(database: Database, storage: Storage) -> int:
    """What attempts that were lost have left, and what belonged to whoever is gone. A file that is being written is not
    seen; one that was written a moment ago belongs to an export that is not finished."""
    removed, keys = 0, list[str]()
    async for found in storage.list(ALL):
        keys.append(found.key)
        if len(keys) == _BATCH:
            removed += await _remove_unknown(database, storage, keys)
            keys = []
    removed += await _remove_unknown(database, storage, keys)
    if removed:
        log.info("export_files_removed", count=removed)
    return removed


async def _remove_unknown(database: Database, storage: Storage, keys: list[str]) -> int:
    ids = {key: export_of(key) for key in keys}
    async with database.transaction() as session:
        files = await ExportRepository(session).files_of({one for one in ids.values() if one})
    unknown = [key for key, id_ in ids.items() if id_ not in files or files[id_] not in {None, key}]
    for key in unknown:
        await storage.delete(key)
    return len(unknown)
