"""What brings every job to a worker in the end, whatever was lost on the way. Any number of sweepers may run at once."""

import asyncio
from datetime import timedelta
from typing import Final, Protocol
from uuid import UUID

from redis.asyncio import Redis
from redis.exceptions import RedisError
from structlog import get_logger

from mainstay.infra.db import Database
from mainstay.jobs import metrics
from mainstay.jobs.kinds import QUEUES
from mainstay.jobs.repository import JobRepository
from mainstay.jobs.sweep_repository import SweepRepository

log = get_logger("sweep")

_BATCH = 1000
# Its absence says that Redis lost its memory, and every message with it.
EPOCH: Final = "{mainstay:jobs}:epoch"


class Publishing(Protocol):
    def __call__(self, job_id: UUID, queue: str, /) -> None: ...

    def room_in(self, queue: str, /) -> int:
        """How many more messages a queue may take. Waits for the broker, for a second or two at the most."""


async def sweep(database: Database, redis: Redis, publish: Publishing, republish_after: timedelta) -> None:
    await _queue_due(database)
    await _rescue(database)
    await _notice_flush(database, redis)
    await _publish(database, publish, republish_after)
    await _measure(database)


async def _queue_due(database: Database) -> None:
    due = _BATCH
    while due == _BATCH:
        async with database.transaction() as session:
            due = await SweepRepository(session).queue_due(_BATCH)


async def _rescue(database: Database) -> None:
    async with database.transaction() as session:
        rescued = await SweepRepository(session).rescue(_BATCH)
    for row in rescued:
        metrics.RESCUED.labels(row.cause).inc()
        metrics.TRANSITIONS.labels(metrics.label_of(row.kind), row.state).inc()
        log.warning("job_rescued", job_id=str(row.id), attempt=row.attempt, cause=row.cause)


async def _notice_flush(database: Database, redis: Redis) -> None:
    try:
        if await redis.exists(EPOCH):
            return
    except (RedisError, OSError):
        return
    async with database.transaction() as session:
        forgotten = await SweepRepository(session).forget_messages()
    # Last: whoever dies before it leaves the work to the next sweep.
    await redis.set(EPOCH, "1", nx=True)
    log.warning("broker_lost_its_memory", jobs=forgotten)


async def _publish(database: Database, publish: Publishing, republish_after: timedelta) -> None:
    async with database.transaction() as session:
        paused = await SweepRepository(session).paused_queues()
    for queue in QUEUES:
        if queue in paused:
            continue
        room = await asyncio.to_thread(publish.room_in, queue)
        if not room:
            continue
        async with database.transaction() as session:
            await SweepRepository(session).forget_old_messages(queue, republish_after, room)
            waiting = await JobRepository(session).take_unpublished(queue, room)
        for job_id, name in waiting:
            publish(job_id, name)


async def _measure(database: Database) -> None:
    async with database.transaction() as session:
        counts = {(row.state, row.queue): row for row in await SweepRepository(session).counts()}
    unpublished = 0.0
    for queue in QUEUES:
        for state in ("scheduled", "queued", "running", "failed"):
            row = counts.get((state, queue))
            metrics.JOBS.labels(state, queue).set(row.jobs if row else 0)
        waiting = counts.get(("queued", queue))
        metrics.OLDEST_WAITING.labels(queue).set(max(0.0, float(waiting.oldest or 0)) if waiting else 0)
        unpublished = max(unpublished, float((waiting.unpublished if waiting else 0) or 0))
    metrics.UNPUBLISHED_AGE.set(unpublished)
