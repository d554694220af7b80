"""Backups: what they are made with, when they are asked for, and what is told of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Final

from celery import Celery
from structlog import get_logger

from mainstay import __version__
from mainstay.audit.room import AuditRoom
from mainstay.backups.errors import BackupDamaged
from mainstay.backups.ports import Vault
from mainstay.backups.retention import Keep
from mainstay.backups.service.asking import Times, ask_for_what_is_due
from mainstay.backups.service.looking import tell_metrics
from mainstay.backups.work import BackUpDatabase
from mainstay.entrypoints.periodic import add_periodic
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.postgres_tools import PostgresPrograms
from mainstay.infra.storage import Storage, StorageUnavailable
from mainstay.settings import Settings

log = get_logger("backups")

DUE: Final = Periodic("backups.due", every=300.0)
# Declared by being imported.
KINDS: Final = (BackUpDatabase,)
_TOLD_EVERY: Final = 300.0


def backing_up(settings: Settings) -> tuple[Periodic, ...]:
    return (DUE,) if settings.backup.enabled else ()


def vault_from(settings: Settings, storage: Storage) -> Vault:
    wanted = settings.backup
    # A role that only uses the tables may not read all of them: partitions are reached through their parents.
    database_url = wanted.database_url.get_secret_value() if wanted.database_url else settings.owner_database_url
    return Vault(
        storage=storage,
        database_url=database_url,
        scratch_url=wanted.scratch_url.get_secret_value() if wanted.scratch_url else database_url,
        redis_url=settings.redis.url.get_secret_value(),
        postgres=PostgresPrograms(wanted.pg_bin),
        redis_folder=wanted.redis_bin,
        keep=Keep(wanted.keep_daily, wanted.keep_weekly, wanted.keep_monthly, wanted.keep_redis),
        audit_keys=AuditRoom.sealed_under(settings.encryption_keys).keys.public,
        product_version=__version__,
    )


def backup_tools(settings: Settings, storage: Storage) -> dict[type, object]:
    return {Vault: vault_from(settings, storage)}


def add_backup_work(app: Celery, loop: WorkLoop[Resources], settings: Settings, storage: Storage) -> None:
    wanted = settings.backup
    times = Times(wanted.hour, wanted.restore_test_day, wanted.redis)

    async def ask(resources: Resources) -> None:
        await ask_for_what_is_due(resources.database, storage, times)

    add_periodic(app, loop, DUE, ask)


@asynccontextmanager
async def with_backups_told(
    opened: AbstractAsyncContextManager[Resources], storage: Storage
) -> AsyncIterator[Resources]:
    """Each worker tells of the backups from its first minute on, whoever made them."""
    async with opened as resources:
        telling = asyncio.create_task(_keep_telling(storage))
        try:
            yield resources
        finally:
            telling.cancel()
            await asyncio.wait([telling])


async def _keep_telling(storage: Storage) -> None:
    while True:
        try:
            await tell_metrics(storage)
        except (StorageUnavailable, BackupDamaged) as failure:
            # What was last known stays.
            log.warning("backups_not_told", reason=type(failure).__name__)
        await asyncio.sleep(_TOLD_EVERY)
