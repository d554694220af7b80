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
    metrics.gauges()
    rows = BackupRepository(storage)
    for kind in Kind:
        whole = await rows.whole(kind)
        if whole:
            metrics.tell_made(await rows.require(whole[0].id))
        if kind is Kind.database and (passed := await rows.newest_passed(whole)):
            metrics.tell_verified(passed[1].tested_at)
