"""What is due is asked for, as a job: by what lies in the storage, so that nothing is forgotten while all was down."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.backups.manifest import Kind
from mainstay.backups.repository import BackupRepository
from mainstay.backups.work import BackUpDatabase, BackUpRedis, TryRestore
from mainstay.infra.db import Database
from mainstay.infra.storage import Storage
from mainstay.jobs import service as jobs
from mainstay.jobs.kinds import Payload
from mainstay.kit.actor import Actor

log = get_logger("backups")

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# After the night's backup, which is what it tries.
_TEST_LATER: Final = 2


@dataclass(frozen=True)
class Times:
    hour: int = 3
    restore_test_day: str = "sunday"
    redis: bool = True

    def database_since(self, now: datetime) -> datetime:
        """The last time that a database backup was due."""
        due = now.astimezone(UTC).replace(hour=self.hour, minute=0, second=0, microsecond=0)
        return due if due <= now else due - timedelta(days=1)

    def redis_since(self, now: datetime) -> datetime:
        return now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)

    def test_since(self, now: datetime) -> datetime:
        day = now.astimezone(UTC).replace(hour=self.hour, minute=0, second=0, microsecond=0)
        day += timedelta(days=_DAYS.index(self.restore_test_day) - day.weekday(), hours=_TEST_LATER)
        return day if day <= now else day - timedelta(days=7)


async def ask_for_what_is_due(database: Database, storage: Storage, times: Times) -> list[str]:
    """The kinds that were asked for, each once for each time it is due: one that failed waits for a person or the next."""
    async with database.transaction() as session:
        now = await session.scalar(select(func.now()))
    assert now is not None, "a clock always answers"
    asked = [
        type(payload).__name__
        for payload, since in await _due(storage, times, now)
        if await _ask(database, payload, since)
    ]
    if asked:
        log.info("backups_asked_for", kinds=asked)
    return asked


async def _due(storage: Storage, times: Times, now: datetime) -> list[tuple[Payload, datetime]]:
    rows = BackupRepository(storage)
    databases = await rows.whole(Kind.database)
    due: list[tuple[Payload, datetime]] = []
    since = times.database_since(now)
    if not any(kept.moment >= since for kept in databases):
        due.append((BackUpDatabase(), since))
    since = times.test_since(now)
    if databases and not any(kept.tested_at and kept.tested_at >= since for kept in databases):
        due.append((TryRestore(), since))
    since = times.redis_since(now)
    if times.redis and not any(kept.moment >= since for kept in await rows.whole(Kind.redis)):
        due.append((BackUpRedis(), since))
    return due


async def _ask(database: Database, payload: Payload, since: datetime) -> bool:
    async with database.transaction() as session:
        return await _ask_once(session, payload, since)


async def _ask_once(session: AsyncSession, payload: Payload, since: datetime) -> bool:
    if await jobs.was_asked_for(session, payload, since):
        return False
    asked = await jobs.enqueue(session, Actor.system("backups"), payload, unique="backup")
    return not asked.deduplicated
