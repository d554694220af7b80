"""What backups there are, told to people and to Prometheus."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from mainstay.backups import metrics
from mainstay.backups.errors import BackupDamaged
from mainstay.backups.manifest import Kind, Manifest, RestoreTest
from mainstay.backups.repository import BackupRepository
from mainstay.infra.storage import Storage


@dataclass(frozen=True)
class Listed:
    id: str
    # None when it cannot be read.
    manifest: Manifest | None
    test: RestoreTest | None


async def list_backups(storage: Storage, kind: Kind | None = None) -> AsyncIterator[Listed]:
    """The newest first, the database's before those of Redis."""
    rows = BackupRepository(storage)
    for one in [kind] if kind else list(Kind):
        for kept in await rows.whole(one):
            try:
                yield Listed(kept.id, await rows.require(kept.id), await rows.test_of(kept))
            except BackupDamaged:
                yield Listed(kept.id, None, None)


async def tell_metrics(storage: Storage) -> None:
    """From the manifests, so that a process that has just started tells what the one before it knew."""
    rows = BackupRepository(storage)
    for kind in Kind:
        whole = await rows.whole(kind)
        if whole:
            manifest = await rows.require(whole[0].id)
            metrics.LAST_SUCCESS.labels(kind).set(manifest.finished_at.timestamp())
            metrics.SIZE.labels(kind).set(manifest.bytes)
        if passed := await rows.newest_passed(whole):
            metrics.VERIFIED.set(passed[1].tested_at.timestamp())
