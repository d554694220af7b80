"""Restore a backup for a try and read back what it holds. Only that proves one: a list of its contents reads nothing."""

import hashlib
import re
from collections.abc import AsyncIterator, Mapping
from typing import Final

from structlog import get_logger

from mainstay.audit.service.verifying import all_chains, verify_chain
from mainstay.backups import metrics
from mainstay.backups.errors import AlreadyUnderWay, BackupDamaged, BackupFailed, BackupRefused
from mainstay.backups.manifest import Kind, Manifest, RestoreTest
from mainstay.backups.ports import Vault
from mainstay.backups.repository import BackupRepository
from mainstay.infra.children import ChildFailed
from mainstay.infra.db import Database
from mainstay.infra.db.revisions import head
from mainstay.infra.postgres_tools import (
    PostgresRefuses,
    ScratchTaken,
    ToolsRefused,
    major,
    named_database,
    restore,
    rows_of,
    scratch_database,
)
from mainstay.infra.redis_snapshot import MAGIC
from mainstay.infra.storage import NoSuchObject, ObjectChanged, Storage
from mainstay.kit.clock import utc_now

log = get_logger("backups")

_TOLD: Final = 5
_SERVERS_FAULT: Final = re.compile(
    r"connection|No space left|could not extend|terminating|shutting down|out of (shared )?memory|canceling statement"
)


async def check_content(storage: Storage, manifest: Manifest) -> None:
    """Every byte is read: what lies there is what was written."""
    digest, size, begun = hashlib.sha256(), 0, b""
    async for piece in content(storage, manifest):
        begun = begun or piece[: len(MAGIC)]
        size += len(piece)
        digest.update(piece)
    if size != manifest.bytes:
        raise BackupDamaged(f"{manifest.id} has {size} bytes in the storage, {manifest.bytes} were written.")
    if digest.hexdigest() != manifest.sha256:
        raise BackupDamaged(f"{manifest.id} was changed in the storage: its SHA-256 is not the one that was noted.")
    if manifest.kind is Kind.redis and begun != MAGIC:
        raise BackupDamaged(f"{manifest.id} is not a snapshot of Redis.")


async def content(storage: Storage, manifest: Manifest) -> AsyncIterator[bytes]:
    try:
        opened = await storage.open(manifest.key)
        async for piece in opened.pieces():
            yield piece
    except NoSuchObject as absent:
        raise BackupDamaged(f"The dump of {manifest.id} is not in the storage; its manifest is.") from absent
    except ObjectChanged as changed:
        raise BackupDamaged(f"The dump of {manifest.id} was replaced while it was read.") from changed


async def try_restore(vault: Vault, manifest: Manifest) -> RestoreTest:
    """Raises BackupDamaged when it does not bring back what was dumped. Either way it is noted beside the backup."""
    rows = BackupRepository(vault.storage)
    try:
        await check_content(vault.storage, manifest)
        if manifest.kind is Kind.database:
            await _bring_back(vault, manifest)
    except BackupDamaged as damaged:
        log.error("backup_restore_test_failed", backup_id=manifest.id, reason=str(damaged))  # noqa: TRY400 - the sentence says it all
        await rows.note(manifest.id, RestoreTest(tested_at=utc_now(), passed=False, reason=str(damaged)))
        raise
    test = RestoreTest(tested_at=utc_now(), passed=True)
    await rows.note(manifest.id, test)
    if manifest.kind is Kind.database:
        metrics.tell_verified(test.tested_at)
    log.info("backup_restore_verified", backup_id=manifest.id, tables=len(manifest.rows))
    return test


async def _bring_back(vault: Vault, manifest: Manifest) -> None:
    try:
        await vault.postgres.require_version("pg_restore", major(manifest.pg_dump_version or "0"))
        source = named_database(vault.database_url)
        async with scratch_database(vault.scratch_url, source) as url:
            try:
                await restore(vault.postgres, url, content(vault.storage, manifest))
            except ChildFailed as failed:
                if _is_of_the_server(failed):
                    raise BackupFailed(f"The try could not be finished. {failed}") from failed
                raise BackupDamaged(f"{manifest.id} cannot be restored. {failed}") from failed
            found, revision = await rows_of(url)
            _compare(manifest, found, revision)
            if manifest.revision == head():
                await _verify_trail(vault, manifest, url)
    except ToolsRefused as refused:
        raise BackupRefused(str(refused)) from refused
    except ScratchTaken as taken:
        raise AlreadyUnderWay(str(taken)) from taken
    except PostgresRefuses as refused:
        raise BackupFailed(str(refused)) from refused


def _is_of_the_server(failed: ChildFailed) -> bool:
    """Killed, or left alone by its server: that tells nothing of the backup."""
    return failed.code < 0 or _SERVERS_FAULT.search(failed.said) is not None


def _compare(manifest: Manifest, found: Mapping[str, int], revision: str | None) -> None:
    if revision != manifest.revision:
        raise BackupDamaged(f"{manifest.id} brings back the schema {revision}, it was made of {manifest.revision}.")
    expected = manifest.rows
    wrong = [
        f"{table} has {found.get(table, 'no')} rows instead of {expected.get(table, 'none')}"
        for table in sorted({*expected, *found})
        if found.get(table) != expected.get(table)
    ]
    if wrong:
        more = f", and {len(wrong) - _TOLD} tables more" if len(wrong) > _TOLD else ""
        raise BackupDamaged(f"{manifest.id} does not bring back all rows: {', '.join(wrong[:_TOLD])}{more}.")


async def _verify_trail(vault: Vault, manifest: Manifest, url: str) -> None:
    """With this release's schema only: an older one has other columns."""
    database = Database(url, application="mainstay restore test", pool_size=1, connect_timeout=10, statement_timeout=60)
    try:
        for chain in await all_chains(database):
            verdict = await verify_chain(database, vault.audit_keys, chain)
            if verdict.flaw:
                raise BackupDamaged(f"The audit trail in {manifest.id} is broken at {verdict.flaw}.")
    finally:
        await database.close()
