"""Make a backup: streamed from the program into the storage, and called one only when its manifest is there."""

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from structlog import get_logger

from mainstay.backups import metrics
from mainstay.backups.errors import AlreadyUnderWay, BackupFailed, BackupRefused
from mainstay.backups.manifest import Kind, Manifest, key_of, new_id
from mainstay.backups.ports import Vault
from mainstay.backups.repository import BackupRepository
from mainstay.infra.children import ChildFailed, ProgramMissing
from mainstay.infra.postgres_tools import (
    PostgresRefuses,
    SnapshotTaken,
    ToolsRefused,
    dump,
    open_snapshot,
)
from mainstay.infra.redis_snapshot import NotASnapshot, redis_snapshot
from mainstay.infra.storage import Storage, StorageUnavailable
from mainstay.kit.clock import utc_now

log = get_logger("backups")

type Tell = Callable[[int], None]

_WHY_NOT_REDIS: Final = (
    "Redis does not send a snapshot: it is away, the password is wrong, or it allows no replica (SYNC). "
    "MAINSTAY_BACKUP_REDIS=false turns these backups off."
)


@dataclass
class _Counted:
    """What passed on its way into the storage."""

    tell: Tell
    size: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    async def pieces(self, source: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for piece in source:
            self.size += len(piece)
            self.digest.update(piece)
            self.tell(self.size)
            yield piece


async def make(vault: Vault, kind: Kind, tell: Tell = lambda _: None) -> Manifest:
    """`tell` is called with how many bytes there are so far."""
    making = {Kind.database: _dump_database, Kind.redis: _copy_redis}[kind]
    try:
        manifest = await making(vault, tell)
    except (ToolsRefused, ProgramMissing) as refused:
        raise BackupRefused(str(refused)) from refused
    except SnapshotTaken as taken:
        raise AlreadyUnderWay(str(taken)) from taken
    except NotASnapshot as odd:
        raise BackupFailed(_WHY_NOT_REDIS) from odd
    except (ChildFailed, PostgresRefuses) as failed:
        raise BackupFailed(str(failed)) from failed
    await BackupRepository(vault.storage).keep(manifest)
    metrics.tell_made(manifest)
    log.info("backup_made", backup_id=manifest.id, kind=kind.value, bytes=manifest.bytes)
    return manifest


async def _dump_database(vault: Vault, tell: Tell) -> Manifest:
    async with open_snapshot(vault.database_url) as snapshot:
        version = await vault.postgres.require_version("pg_dump", snapshot.server_major)
        backup_id = new_id(Kind.database, snapshot.taken_at)
        async with dump(vault.postgres, vault.database_url, snapshot) as source:
            counting = asyncio.ensure_future(snapshot.count_rows())
            try:
                counted = await _write(vault.storage, backup_id, source, tell)
                rows = await _or_forget(vault.storage, backup_id, counting)
            finally:
                counting.cancel()
                await asyncio.gather(counting, return_exceptions=True)
        return _manifest(
            vault,
            backup_id,
            counted,
            started_at=snapshot.taken_at,
            postgres_version=snapshot.server_version,
            pg_dump_version=version,
            revision=snapshot.revision,
            rows=rows,
        )


async def _copy_redis(vault: Vault, tell: Tell) -> Manifest:
    started_at = utc_now()
    backup_id = new_id(Kind.redis, started_at)
    async with redis_snapshot(vault.redis_url, vault.redis_folder) as source:
        counted = await _write(vault.storage, backup_id, source, tell)
    return _manifest(vault, backup_id, counted, started_at=started_at)


async def _write(storage: Storage, backup_id: str, source: AsyncIterator[bytes], tell: Tell) -> _Counted:
    counted = _Counted(tell)
    await storage.write(_content(backup_id), counted.pieces(source))
    return counted


async def _or_forget[T](storage: Storage, backup_id: str, counting: Awaitable[T]) -> T:
    """A dump whose rows cannot be counted is no backup. What stays of it all the same is removed by a later round."""
    try:
        return await counting
    except BaseException:
        with contextlib.suppress(StorageUnavailable):
            await storage.delete(_content(backup_id))
        raise


def _content(backup_id: str) -> str:
    return key_of(backup_id, Kind(backup_id.partition("-")[0]).content)


def _manifest(vault: Vault, backup_id: str, counted: _Counted, **facts: Any) -> Manifest:
    return Manifest(
        id=backup_id,
        kind=Kind(backup_id.partition("-")[0]),
        finished_at=utc_now(),
        key=_content(backup_id),
        bytes=counted.size,
        sha256=counted.digest.hexdigest(),
        product_version=vault.product_version,
        **facts,
    )
