"""Put away what is of no more use. Called after a backup was made, and only then: while none can be made, all stay."""

from datetime import datetime, timedelta
from typing import Final

from structlog import get_logger

from mainstay.backups.manifest import Kind
from mainstay.backups.repository import BackupRepository, Kept
from mainstay.backups.retention import Keep, kept_databases, kept_snapshots
from mainstay.infra.storage import Storage
from mainstay.kit.clock import utc_now

log = get_logger("backups")

# Nothing is written for so long: what has no manifest by then will never have one.
_ABANDONED: Final = timedelta(days=1)


async def prune(storage: Storage, kind: Kind, keep: Keep, now: datetime | None = None) -> list[str]:
    """The ids that were removed."""
    rows = BackupRepository(storage)
    found = await rows.kept(kind)
    whole = [kept for kept in found if kept.is_whole]
    made = {kept.id: kept.moment for kept in whole}
    wanted = kept_databases(made, keep) if kind is Kind.database else kept_snapshots(made, keep)
    # One that is known to restore is worth more than a newer one that is only thought to.
    if passed := await rows.newest_passed(whole):
        wanted.add(passed[0].id)
    over = [kept for kept in whole if kept.id not in wanted] + _abandoned(found, now or utc_now())
    for kept in over:
        await rows.remove(kept)
        log.info("backup_removed", backup_id=kept.id, was_whole=kept.is_whole)
    return [kept.id for kept in over]


def _abandoned(found: list[Kept], now: datetime) -> list[Kept]:
    return [kept for kept in found if not kept.is_whole and kept.last_touched < now - _ABANDONED]
