"""Jobs as rows: asked for, claimed, looked up. What an attempt may write stands in `attempt_repository`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from mainstay.infra.db.advisory import lock
from mainstay.jobs.kinds import KNOWN, Kind
from mainstay.jobs.models import UNFINISHED, Job, JobAttempt, JobSwitch
from mainstay.live import service as live

LEASE = timedelta(seconds=60)
# Those younger are on their way through somebody's publisher.
ON_ITS_WAY = timedelta(seconds=1)
HELD_BACK = "held_back"
WAITING = ("scheduled", "queued")
# Beside the row that is looked at: those that run.
_OTHER = aliased(Job)
IN_ORDER = (Job.priority, Job.run_at, Job.id)


type Taken = Sequence[tuple[UUID, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """Of a job, for whoever made it."""

    state: str
    error: str | None
    current: int | None
    total: int | None


class JobRepository:
    def __init__(self, session: AsyncSession, *, most_per_organization: int = 0) -> None:
        """Of one organization no more run at a time than that; with 0, as many as there are places."""
        self._session = session
        self._most = most_per_organization

    async def add(self, values: dict[str, Any]) -> Job | None:
        """None when an unfinished job of this kind has the same unique key."""
        query = (
            upsert(Job)
            .values(**values)
            .on_conflict_do_nothing(index_elements=["kind", "unique_key"], index_where=literal_column(UNFINISHED))
            .returning(Job)
        )
        return await self._session.scalar(query)

    async def add_all(self, rows: Sequence[dict[str, Any]]) -> None:
        await self._session.execute(insert(Job), rows)

    async def get_unfinished(self, kind: str, unique_key: str) -> Job | None:
        query = select(Job).where(
            Job.kind == kind, Job.unique_key == unique_key, Job.state.in_(("scheduled", "queued", "running"))
        )
        return await self._session.scalar(query)

    async def glance(self, job_id: UUID) -> tuple[str, UUID | None] | None:
        """Its kind and its organization."""
        found = (
            await self._session.execute(select(Job.kind, Job.organization_id).where(Job.id == job_id))
        ).one_or_none()
        return found and (found.kind, found.organization_id)

    async def is_of_the_system(self, kind: str, since: datetime) -> bool:
        query = select(Job.id).where(Job.organization_id.is_(None), Job.created_at >= since, Job.kind == kind)
        return await self._session.scalar(query.limit(1)) is not None

    async def claim(
        self,
        job_id: UUID,
        worker: str,
        lease: timedelta = LEASE,
        kind: Kind | None = None,
        organization_id: UUID | None = None,
    ) -> Job | None:
        """Queued becomes running, for one of all who try, unless it is switched off or as many run as may."""
        await self.lock_limits(kind, organization_id)
        job: Job | None = await self._session.scalar(
            update(Job)
            .where(Job.id == job_id, Job.state == "queued", is_on(), within_limits(self._most))
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
        if job is None:
            await self._hold_back(job_id)
            return None
        live.wake(self._session)
        await self._session.execute(insert(JobAttempt).values(job_id=job.id, number=job.attempt, worker=worker))
        return job

    async def lock_limits(self, kind: Kind | None, organization_id: UUID | None) -> None:
        """Two who count at the same time would both find the last place free. Everybody locks in this order."""
        if kind is not None and kind.is_limited:
            await lock(self._session, f"jobs limit {kind.name}")
        if self._most and organization_id is not None:
            await lock(self._session, f"jobs limit {organization_id}")

    async def _hold_back(self, job_id: UUID) -> None:
        """Its message is gone, and whoever makes room sends another."""
        await self._session.execute(
            update(Job)
            .where(Job.id == job_id, Job.state == "queued")
            .values(cause=HELD_BACK, published_at=None)
            .execution_options(synchronize_session=False)
        )

    async def unfinished_among(self, job_ids: Collection[UUID]) -> set[UUID]:
        query = select(Job.id).where(Job.id.in_(job_ids), Job.state.in_(("scheduled", "queued", "running")))
        return set(await self._session.scalars(query))

    async def told_of(self, job_ids: Collection[UUID]) -> "dict[UUID, Told]":
        query = select(Job.id, Job.state, Job.error, Job.progress_current, Job.progress_total)
        rows = await self._session.execute(query.where(Job.id.in_(job_ids)))
        return {row.id: Told(*row[1:]) for row in rows}

    async def stop(self, job_id: UUID) -> str | None:
        """The kind of a job that was waiting and is cancelled by that."""
        query = update(Job).where(Job.id == job_id, Job.state.in_((*WAITING, "running"))).values(**stopped("replaced"))
        row = (await self._session.execute(query.returning(Job.kind, Job.state))).one_or_none()
        return row.kind if row is not None and row.state == "cancelled" else None

    async def take_unpublished(self, queue: str, limit: int) -> Taken:
        """Marked as published before they are sent, so that two who look send different ones."""
        return await self._take(limit, _Which.unpublished, queue)

    async def take_switched_on(self, scope: str, name: str, limit: int) -> Taken:
        """Also those just asked for, as their messages were dropped while it was off."""
        return await self._take(limit, _Which.of_queue if scope == "queue" else _Which.of_kind, name)

    async def take_held_back(self, *, kind: str | None = None, organization_id: UUID | None = None) -> Taken:
        """The next one of a kind or of an organization, of those that a limit has held back."""
        if kind is not None:
            return await self._take(1, _Which.held_back_of_kind, kind)
        return await self._take(1, _Which.held_back_of_organization, organization_id)

    async def _take(self, limit: int, which: "_Which", whose: object) -> Taken:
        taken = await self._session.execute(_taking(which, self._most, _limited()), {_WHOSE: whose, _HOW_MANY: limit})
        return [(row.id, row.queue) for row in taken]

    async def mark_published(self, ids: Sequence[UUID]) -> None:
        """Told after the sending: what has been refused since then has no message any more."""
        await self._set_published(ids, func.now(), Job.cause.is_distinct_from(HELD_BACK))

    async def mark_unpublished(self, ids: Sequence[UUID]) -> None:
        await self._set_published(ids, None, Job.published_at.is_not(None))

    async def _set_published(self, ids: Sequence[UUID], when: Any, which: ColumnElement[bool]) -> None:
        await self._session.execute(
            update(Job)
            .where(Job.id.in_(ids), Job.state == "queued", which)
            .values(published_at=when)
            .execution_options(synchronize_session=False)
        )

    async def renew_leases(self, held: Sequence[tuple[UUID, int]], lease: timedelta) -> set[tuple[UUID, int]]:
        """Which of these attempts still own their job, for so much longer. One that is ending has its row locked: nobody is
        kept waiting for it, and nobody takes it over meanwhile."""
        own = (tuple_(Job.id, Job.attempt).in_(held), Job.state == "running")
        free = select(Job.id).where(*own).with_for_update(key_share=True, skip_locked=True)
        await self._session.execute(
            update(Job)
            .where(chosen(free), Job.state == "running")
            .values(lease_until=func.now() + lease)
            .execution_options(synchronize_session=False)
        )
        rows = await self._session.execute(select(Job.id, Job.attempt).where(*own))
        return {(row.id, row.attempt) for row in rows}


_WHOSE: Final = "whose"
_HOW_MANY: Final = "how_many"


class _Which(Enum):
    unpublished = auto()
    of_queue = auto()
    of_kind = auto()
    held_back_of_kind = auto()
    held_back_of_organization = auto()


_CONDITIONS: Final[dict[_Which, tuple[ColumnElement[bool], ...]]] = {
    _Which.unpublished: (Job.queue == bindparam(_WHOSE), Job.run_at < func.now() - ON_ITS_WAY),
    _Which.of_queue: (Job.queue == bindparam(_WHOSE),),
    _Which.of_kind: (Job.kind == bindparam(_WHOSE),),
    _Which.held_back_of_kind: (Job.kind == bindparam(_WHOSE), Job.cause == HELD_BACK),
    _Which.held_back_of_organization: (Job.organization_id == bindparam(_WHOSE), Job.cause == HELD_BACK),
}


@cache
def _taking(which: _Which, most: int, limited: tuple[Kind, ...]) -> Any:
    """Built once: each job that ends asks this, and building it cost a third of what a worker computes."""
    waiting = (
        select(Job.id)
        .where(
            *_CONDITIONS[which],
            Job.state == "queued",
            Job.published_at.is_(None),
            is_on(),
            _within(most, limited),
        )
        .order_by(*IN_ORDER)
        .limit(bindparam(_HOW_MANY, type_=Integer))
        .with_for_update(skip_locked=True)
    )
    return (
        update(Job)
        .where(chosen(waiting), Job.state == "queued")
        .values(published_at=func.now())
        .returning(Job.id, Job.queue)
        .execution_options(synchronize_session=False)
    )


def stopped(cause: str) -> dict[str, Any]:
    """What waits is over at once, what runs is asked. In one statement: between two, a job may go back to wait."""
    waits = Job.state.in_(WAITING)
    return {
        "state": case((waits, "cancelled"), else_=Job.state),
        "cause": case((waits, cause), else_=Job.cause),
        "finished_at": case((waits, func.clock_timestamp()), else_=Job.finished_at),
        "cancel_requested_at": func.coalesce(Job.cancel_requested_at, func.now()),
    }


def chosen(rows: Select[UUID]) -> ColumnElement[bool]:
    """In a CTE, which is run once: a subquery may be run once a row, and then each time it finds others."""
    return Job.id.in_(select(rows.cte("chosen").c.id))


def is_on() -> ColumnElement[bool]:
    off = ((JobSwitch.scope == "queue") & (JobSwitch.name == Job.queue)) | (
        (JobSwitch.scope == "kind") & (JobSwitch.name == Job.kind)
    )
    return ~exists().where(off)


def within_limits(most: int) -> ColumnElement[bool]:
    """Another one may run: of its kind, of its kind in its organization, and of its organization."""
    return _within(most, _limited())


def _limited() -> tuple[Kind, ...]:
    return tuple(kind for kind in KNOWN.values() if kind.is_limited)


@cache
def _within(most: int, limited: tuple[Kind, ...]) -> ColumnElement[bool]:
    limits = [_organization_has_room(most)] if most else []
    for kind in limited:
        if kind.most_running is not None:
            running = select(func.count()).where(_OTHER.state == "running", _OTHER.kind == kind.name)
            limits.append(or_(Job.kind != kind.name, running.scalar_subquery() < kind.most_running))
        if kind.most_per_organization is not None:
            room = _organization_has_room(kind.most_per_organization, _OTHER.kind == kind.name)
            limits.append(or_(Job.kind != kind.name, room))
    return and_(true(), *limits)


def _organization_has_room(most: int, *which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Looked up once a statement, however many rows it is asked of. Without an organization is the installation itself."""
    full = (
        select(_OTHER.organization_id)
        .where(_OTHER.state == "running", _OTHER.organization_id.is_not(None), *which)
        .group_by(_OTHER.organization_id)
        .having(func.count() >= most)
    )
    return or_(Job.organization_id.is_(None), Job.organization_id.not_in(full))
