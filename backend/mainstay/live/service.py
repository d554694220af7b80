"""The room's public door: tell of something in the transaction that makes it so."""

import asyncio
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.infra.db import Database, as_refusal
from mainstay.infra.db.after_commit import after_commit
from mainstay.infra.redis import REDIS_FAILURES
from mainstay.kit.permissions import Permission
from mainstay.live import metrics
from mainstay.live.ports import NUMBERER, Wake
from mainstay.live.repository import BATCH, TellingRepository, is_any_waiting

log = get_logger("live")

# Rung when there are new numbers. It carries nothing: whoever hears it reads the table.
BELL: Final = "mainstay:live"


async def tell_person(session: AsyncSession, topic: str, body: dict[str, Any], user_id: UUID) -> None:
    await tell_persons(session, topic, [(user_id, body)])


async def tell_persons(session: AsyncSession, topic: str, bodies: Sequence[tuple[UUID, dict[str, Any]]]) -> None:
    """Each their own. Ids and states, never a secret: it is read beside the table it speaks of."""
    rows = [{"topic": topic, "body": body, "user_id": user_id} for user_id, body in bodies]
    await TellingRepository(session).add(rows)
    wake(session)


async def tell_organization(
    session: AsyncSession, topic: str, body: dict[str, Any], organization_id: UUID, permission: Permission
) -> None:
    """To whoever holds the permission there when the event reaches them."""
    row = {"topic": topic, "body": body, "organization_id": organization_id, "permission": permission}
    await TellingRepository(session).add([row])
    wake(session)


def wake(session: AsyncSession) -> None:
    """After the commit, have what it told of numbered. Whoever has no numberer leaves that to others."""
    numberer: Wake | None = session.info.get(NUMBERER)
    if numberer is None:
        return

    async def number() -> None:
        numberer()

    after_commit(session, number)


class Numberer:
    """Gives numbers right after a commit, in the background; who asks meanwhile is served by the next round."""

    def __init__(self, database: Database, redis: Redis) -> None:
        self._database = database
        self._redis = redis
        self._task: asyncio.Task[None] | None = None
        self._again = False

    def __call__(self) -> None:
        self._again = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_numbering(), name="live numbering")

    async def finish(self) -> None:
        """What is left over is found by the sweep."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _keep_numbering(self) -> None:
        while self._again:
            self._again = False
            try:
                await number_waiting(self._database, self._redis)
            except Exception as failure:
                if as_refusal(failure) is None:
                    raise
                log.warning("live_numbering_postponed", reason=type(failure).__name__)


async def number_waiting(database: Database, redis: Redis | None) -> int:
    """Everything committed so far gets its number; then whoever listens is told that there is more."""
    async with database.reading() as connection:
        if not await is_any_waiting(connection):
            return 0
    numbered, batch = 0, BATCH
    while batch == BATCH:
        async with database.transaction() as session:
            batch, late = await TellingRepository(session).number()
        numbered += batch
        if late:
            metrics.UNNUMBERED.inc(late)
        if batch and redis is not None:
            await _ring(redis)
    return numbered


async def _ring(redis: Redis) -> None:
    try:
        await redis.publish(BELL, b"")
    except REDIS_FAILURES as failure:
        # Who listens looks by itself every other second.
        log.debug("live_bell_not_rung", reason=type(failure).__name__)


async def forget_person(session: AsyncSession, user_id: UUID) -> None:
    """For the erasure of a person."""
    await TellingRepository(session).blank(user_id)
