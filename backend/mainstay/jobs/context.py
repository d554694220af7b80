"""What a job is given while it runs, and how it touches the world without doing so twice."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

import httpx
from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db import Database
from mainstay.jobs.repository import AttemptRepository
from mainstay.kit.actor import Actor


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


@dataclass
class JobContext:
    id: UUID
    attempt: int
    actor: Actor
    bench: Bench
    organization_id: UUID | None = None
    request_id: str | None = None
    ended: bool = False
    lines: list[dict[str, Any]] = field(default_factory=list)

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
            if not await AttemptRepository(session).succeed(self.id, self.attempt, result, self.lines):
                raise AttemptLost
            yield session
        self.ended = True

    async def once(self, session: AsyncSession, key: str) -> bool:
        """Whether this effect is still to be done; it counts as done when the session's transaction commits."""
        return await AttemptRepository(session).note_effect(self.id, key)

    async def progress(self, current: int, total: int | None = None, message: str | None = None) -> None:
        async with self.bench.database.transaction() as session:
            if not await AttemptRepository(session).tell_progress(self.id, self.attempt, current, total, message):
                raise AttemptLost

    async def checkpoint(self) -> None:
        """Long work passes here at least every 5 s, so that it can be stopped."""
        async with self.bench.database.transaction() as session:
            asked = await AttemptRepository(session).is_cancel_asked(self.id, self.attempt)
        if asked is None:
            raise AttemptLost
        if asked:
            raise JobCancelled
