"""For rooms that make jobs and want to know what became of them."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs import metrics
from mainstay.jobs.kinds import Payload, kind_of
from mainstay.jobs.repository import JobRepository, Told


async def unfinished(session: AsyncSession, job_ids: Collection[UUID]) -> set[UUID]:
    return await JobRepository(session).unfinished_among(job_ids) if job_ids else set()


async def told_of(session: AsyncSession, job_ids: Collection[UUID]) -> dict[UUID, Told]:
    """What became of each; those that were purged are not among them."""
    return await JobRepository(session).told_of(job_ids) if job_ids else {}


async def was_asked_for(session: AsyncSession, payload: Payload, since: datetime) -> bool:
    """Whether the system has asked for such work since then, whatever became of it."""
    return await JobRepository(session).is_of_the_system(kind_of(payload).name, since)


async def stop(session: AsyncSession, job_id: UUID) -> None:
    """What waits is cancelled, what runs is asked to stop. Whoever made it has a reason of their own and tells of it."""
    if (kind := await JobRepository(session).stop(job_id)) is not None:
        metrics.TRANSITIONS.labels(metrics.label_of(kind), "cancelled").inc()
