"""Restore a backup for good. Only the storage and the target are needed: nothing else may be left of an installation."""

from mainstay.backups.errors import BackupDamaged, BackupFailed, BackupRefused, TargetRefused
from mainstay.backups.manifest import Kind, Manifest
from mainstay.backups.service.testing import check_content, content
from mainstay.infra.children import ChildFailed
from mainstay.infra.postgres_tools import (
    PostgresPrograms,
    PostgresRefuses,
    Target,
    ToolsRefused,
    inspect_target,
    major,
    restore,
    rows_of,
)
from mainstay.infra.storage import Storage


async def require_restorable(postgres: PostgresPrograms, manifest: Manifest, url: str, overwrite: str | None) -> Target:
    """Refuses whatever may still be in use. `overwrite` repeats the name of a database that may lose what it holds."""
    if manifest.kind is not Kind.database:
        raise BackupRefused(
            f"{manifest.id} is a snapshot of Redis, which a Redis server reads at its start; see docs/operations/backup-restore.md."
        )
    try:
        target = await inspect_target(url)
        await postgres.require_version("pg_restore", major(manifest.pg_dump_version or "0"))
    except ToolsRefused as refused:
        raise BackupRefused(str(refused)) from refused
    except (PostgresRefuses, ChildFailed) as refused:
        raise BackupFailed(str(refused)) from refused
    _require_free(target, overwrite)
    return target


def _require_free(target: Target, overwrite: str | None) -> None:
    if target.sessions:
        raise TargetRefused(
            f"{target.sessions} sessions are connected to the database {target.database}: it is in use. "
            "Stop the API, the workers and the beats that use it. Nothing was changed."
        )
    if target.is_empty:
        return
    if target.others:
        raise TargetRefused(
            f"The database {target.database} has schemas of somebody else ({', '.join(target.others)}). "
            "Name an empty database. Nothing was changed."
        )
    if overwrite != target.database:
        raise TargetRefused(
            f"The database {target.database} is not empty: {target.tables} tables. Name an empty database, or confirm that all in it "
            f"may be lost: --overwrite {target.database}. Nothing was changed."
        )


async def restore_into(
    storage: Storage, postgres: PostgresPrograms, manifest: Manifest, url: str, target: Target
) -> None:
    """The bytes are checked before anything in the target is touched, and the rows counted after."""
    await check_content(storage, manifest)
    try:
        await restore(postgres, url, content(storage, manifest), emptied=not target.is_empty)
        found, _ = await rows_of(url)
    except ToolsRefused as refused:
        raise BackupRefused(str(refused)) from refused
    except (ChildFailed, PostgresRefuses) as failed:
        raise BackupFailed(str(failed)) from failed
    if found != manifest.rows:
        raise BackupDamaged(
            f"{manifest.id} did not bring back every row that was dumped. Do not use {target.database}."
        )
