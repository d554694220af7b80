"""What a job is given while it runs, and how it touches the world without doing so twice."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

import httpx
from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.infra.db import Database
from mainstay.infra.observability.redaction import redact
from mainstay.jobs.attempt_repository import AttemptRepository
from mainstay.jobs.lease_keeper import LeaseKeeper
from mainstay.jobs.repository import LEASE
from mainstay.kit.actor import Actor
from mainstay.kit.clock import rfc3339, utc_now

log = get_logger("jobs")

# Stored at most twice a second; who watches a bar sees no more.
PROGRESS_PAUSE = 0.5
MOST_LINES = 200
_LONGEST_FACT = 500


class AttemptLost(Exception):
    """Another attempt owns the job by now, or it has ended: nothing of this one may be written."""


class JobCancelled(Exception):
    """Somebody asked for the job to stop, and it has."""


@dataclass(frozen=True)
class Bench:
    """What work is done with: one of each a process. `tools` are the rooms' own, by their type."""

    database: Database
    redis: Redis
    http: httpx.AsyncClient
    tools: Mapping[type, object] = field(default_factory=dict)
    worker: str = "worker"
    # Without one a job has as long as its first lease.
    leases: LeaseKeeper | None = None
    lease: timedelta = LEASE
    # Jobs of one organization that may run at a time, here and elsewhere; 0 is no limit.
    most_per_organization: int = 0


type _Progress = tuple[int, int | None, str | None]


@dataclass
class JobContext:
    id: UUID
    attempt: int
    actor: Actor
    bench: Bench
    organization_id: UUID | None = None
    request_id: str | None = None
    ended: bool = False
    lost: bool = False
    lines: list[dict[str, Any]] = field(default_factory=list)
    _unsaid: _Progress | None = None
    _told_at: float = float("-inf")
    _lines_kept: int = 0

    def tool[T](self, wanted: type[T]) -> T:
        return cast(T, self.bench.tools[wanted])

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Effects of this attempt. They are kept only while it owns the job."""
        async with self.bench.database.transaction() as session:
            if not await AttemptRepository(session).hold(self.id, self.attempt):
                raise AttemptLost
            yield session

    @asynccontextmanager
    async def ending(self, result: dict[str, Any] | None = None) -> AsyncIterator[AsyncSession]:
        """The effect and the job's end in one transaction: both, once, or neither."""
        async with self.bench.database.transaction() as session:
            await self.say_the_rest(session)
            if not await AttemptRepository(session).succeed(self.id, self.attempt, result, self.lines):
                raise AttemptLost
            yield session
        self.ended = True

    async def once(self, session: AsyncSession, key: str) -> bool:
        """Whether this effect is still to be done; it counts as done when the session's transaction commits."""
        return await AttemptRepository(session).note_effect(self.id, key)

    def log(self, event: str, **facts: str | float | bool | None) -> None:
        """A line of facts that people read beside the attempt; the first 200 are kept."""
        log.info(event, **facts)
        if len(self.lines) >= MOST_LINES:
            return
        if len(self.lines) == MOST_LINES - 1:
            event, facts = "more_lines_were_left_out", {}
        shown = redact(None, "", dict(facts))
        short = {name: one[:_LONGEST_FACT] if isinstance(one, str) else one for name, one in shown.items()}
        self.lines.append({"at": rfc3339(utc_now()), "event": event, "facts": short})

    async def progress(self, current: int, total: int | None = None, message: str | None = None) -> None:
        """How far it is. It never goes back within an attempt."""
        if self._unsaid is not None:
            current = max(current, self._unsaid[0])
        self._unsaid = (current, total, message)
        if time.monotonic() - self._told_at < PROGRESS_PAUSE:
            return
        self._told_at = time.monotonic()
        async with self.bench.database.transaction() as session:
            if not await self.say_the_rest(session):
                raise AttemptLost

    async def say_the_rest(self, session: AsyncSession) -> bool:
        """Progress and lines that are not in the database yet."""
        rows = AttemptRepository(session)
        said = True
        if self._unsaid is not None:
            said = await rows.tell_progress(self.id, self.attempt, *self._unsaid)
        if said and len(self.lines) > self._lines_kept:
            self._lines_kept = len(self.lines)
            await rows.keep_lines(self.id, self.attempt, self.lines)
        return said

    async def checkpoint(self) -> None:
        """Long work passes here at least every 5 s, so that it can be stopped."""
        async with self.bench.database.transaction() as session:
            asked = await AttemptRepository(session).is_cancel_asked(self.id, self.attempt)
        if asked is None:
            raise AttemptLost
        if asked:
            raise JobCancelled
        # So that work which never waits for anything lets its neighbours run.
        await asyncio.sleep(0)
