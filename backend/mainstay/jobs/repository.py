"""Jobs as rows: asked for, claimed, looked up. What an attempt may write stands in `attempt_repository`."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, insert, literal_column, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from mainstay.infra.db.advisory import lock
from mainstay.jobs.kinds import Kind
from mainstay.jobs.models import UNFINISHED, Job, JobAttempt, JobSwitch
from mainstay.live import service as live

LEASE = timedelta(seconds=60)
# Those younger are on their way through somebody's publisher.
ON_ITS_WAY = timedelta(seconds=1)
IN_ORDER = (Job.priority, Job.run_at, Job.id)


class JobRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, values: dict[str, Any]) -> Job | None:
        """None when an unfinished job of this kind has the same unique key."""
        query = (
            upsert(Job)
            .values(**values)
            .on_conflict_do_nothing(index_elements=["kind", "unique_key"], index_where=literal_column(UNFINISHED))
            .returning(Job)
        )
        return await self._session.scalar(query)

    async def get_unfinished(self, kind: str, unique_key: str) -> Job | None:
        query = select(Job).where(
            Job.kind == kind, Job.unique_key == unique_key, Job.state.in_(("scheduled", "queued", "running"))
        )
        return await self._session.scalar(query)

    async def is_of_the_system(self, kind: str, since: datetime) -> bool:
        query = select(Job.id).where(Job.organization_id.is_(None), Job.created_at >= since, Job.kind == kind)
        return await self._session.scalar(query.limit(1)) is not None

    async def kind_of(self, job_id: UUID) -> str | None:
        return await self._session.scalar(select(Job.kind).where(Job.id == job_id))

    async def claim(self, job_id: UUID, worker: str, lease: timedelta = LEASE, kind: Kind | None = None) -> Job | None:
        """Queued becomes running, for one of all who try, unless it is switched off or as many run as may."""
        if kind is not None and kind.is_limited:
            # Two who count at the same time would both find the last place free.
            await lock(self._session, f"jobs limit {kind.name}")
        job = await self._session.scalar(
            update(Job)
            .where(Job.id == job_id, Job.state == "queued", _is_on(), *_within_limits(kind))
            .values(
                state="running",
                cause=None,
                attempt=Job.attempt + 1,
                worker=worker,
                lease_until=func.now() + lease,
                started_at=func.coalesce(Job.started_at, func.now()),
                progress_current=None,
                progress_total=None,
                progress_message=None,
            )
            .returning(Job)
        )
        if job is not None:
            live.wake(self._session)
            await self._session.execute(insert(JobAttempt).values(job_id=job.id, number=job.attempt, worker=worker))
        return job

    async def unfinished_among(self, job_ids: Collection[UUID]) -> set[UUID]:
        query = select(Job.id).where(Job.id.in_(job_ids), Job.state.in_(("scheduled", "queued", "running")))
        return set(await self._session.scalars(query))

    async def stop(self, job_id: UUID) -> str | None:
        """The kind of a job that was waiting and is cancelled by that."""
        ended = {"state": "cancelled", "cause": "replaced", "finished_at": func.clock_timestamp()}
        waiting = (Job.id == job_id, Job.state.in_(("scheduled", "queued")))
        kind = await self._session.scalar(update(Job).where(*waiting).values(**ended).returning(Job.kind))
        if kind is None:
            asked = {"cancel_requested_at": func.coalesce(Job.cancel_requested_at, func.now())}
            await self._session.execute(update(Job).where(Job.id == job_id, Job.state == "running").values(**asked))
        return kind

    async def queued_ids(self, limit: int) -> Sequence[UUID]:
        query = select(Job.id).where(Job.state == "queued").order_by(*IN_ORDER).limit(limit)
        return list(await self._session.scalars(query))

    async def take_unpublished(self, queue: str, limit: int) -> Sequence[tuple[UUID, str]]:
        """Marked as published before they are sent, so that two who look send different ones."""
        waiting = (
            select(Job.id)
            .where(
                Job.queue == queue,
                Job.state == "queued",
                Job.published_at.is_(None),
                Job.run_at < func.now() - ON_ITS_WAY,
                _is_on(),
            )
            .order_by(*IN_ORDER)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return await _mark(self._session, waiting)

    async def take_held_back(self, kind: Kind) -> Sequence[tuple[UUID, str]]:
        """The next one of a kind whose limit may have held it back, though its message was delivered."""
        waiting = (
            select(Job.id)
            .where(Job.kind == kind.name, Job.state == "queued", _is_on(), *_within_limits(kind))
            .order_by(*IN_ORDER)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        return await _mark(self._session, waiting)

    async def mark_published(self, ids: Sequence[UUID]) -> None:
        await self._set_published(ids, func.now())

    async def mark_unpublished(self, ids: Sequence[UUID]) -> None:
        await self._set_published(ids, None)

    async def _set_published(self, ids: Sequence[UUID], when: Any) -> None:
        await self._session.execute(
            update(Job)
            .where(Job.id.in_(ids), Job.state == "queued")
            .values(published_at=when)
            .execution_options(synchronize_session=False)
        )

    async def renew_leases(self, held: Sequence[tuple[UUID, int]], lease: timedelta) -> set[tuple[UUID, int]]:
        """Which of these attempts still own their job, for so much longer."""
        renewed = await self._session.execute(
            update(Job)
            .where(tuple_(Job.id, Job.attempt).in_(held), Job.state == "running")
            .values(lease_until=func.now() + lease)
            .returning(Job.id, Job.attempt)
            .execution_options(synchronize_session=False)
        )
        return {(row.id, row.attempt) for row in renewed}


async def _mark(session: AsyncSession, waiting: Any) -> Sequence[tuple[UUID, str]]:
    marked = await session.execute(
        update(Job)
        .where(chosen(waiting), Job.state == "queued")
        .values(published_at=func.now())
        .returning(Job.id, Job.queue)
        .execution_options(synchronize_session=False)
    )
    return [(row.id, row.queue) for row in marked]


def chosen(rows: Select[UUID]) -> ColumnElement[bool]:
    """In a CTE, which is run once: a subquery may be run once a row, and then each time it finds others."""
    return Job.id.in_(select(rows.cte("chosen").c.id))


def _is_on() -> ColumnElement[bool]:
    off = ((JobSwitch.scope == "queue") & (JobSwitch.name == Job.queue)) | (
        (JobSwitch.scope == "kind") & (JobSwitch.name == Job.kind)
    )
    return ~exists().where(off)


def _within_limits(kind: Kind | None) -> list[ColumnElement[bool]]:
    if kind is None:
        return []
    other = aliased(Job)
    running = select(func.count()).where(other.kind == kind.name, other.state == "running")
    conditions: list[ColumnElement[bool]] = []
    if kind.most_running is not None:
        conditions.append(running.scalar_subquery() < kind.most_running)
    if kind.most_per_organization is not None:
        own = running.where(other.organization_id.is_not_distinct_from(Job.organization_id)).correlate(Job)
        conditions.append(own.scalar_subquery() < kind.most_per_organization)
    return conditions
