"""What people see of jobs and do with them, within their organization; without one, at the command line, with all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db.keyset import take_page
from mainstay.jobs.attempt_repository import LET_GO
from mainstay.jobs.models import Job, JobAttempt, JobSwitch
from mainstay.jobs.repository import WAITING, chosen, stopped
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.paging import PageWanted, Slice
from mainstay.live import service as live

_QUIETLY = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class Filters:
    state: str | None = None
    kind: str | None = None
    queue: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class PersonRepository:
    def __init__(self, session: AsyncSession, actor: Actor) -> None:
        self._session = session
        sees_all = actor.type is ActorType.command_line
        self._mine = () if sees_all else (Job.organization_id == actor.organization_id,)

    async def page(self, filters: Filters, wanted: PageWanted) -> Slice[Job]:
        return await take_page(self._session, self._found(filters), wanted, at=Job.created_at, key=Job.id)

    async def get(self, job_id: UUID) -> Job | None:
        query = select(Job).where(Job.id == job_id, *self._mine).execution_options(populate_existing=True)
        return await self._session.scalar(query)

    async def attempts(self, job_id: UUID) -> Sequence[JobAttempt]:
        query = select(JobAttempt).where(JobAttempt.job_id == job_id).order_by(JobAttempt.number.desc()).limit(50)
        return list(await self._session.scalars(query))

    async def cancel(self, job_id: UUID) -> str | None:
        """The state that it is in now: cancelled if it waited, running if it is asked to stop; None when it was over."""
        return await self._change(job_id, Job.state.in_((*WAITING, "running")), stopped("cancelled_by_person"))

    async def retry(self, job_id: UUID) -> bool:
        """Raises IntegrityError while a job of the same unique key is unfinished."""
        again = LET_GO | {
            "state": "queued",
            "cause": "retried",
            "failures": 0,
            "losses": 0,
            "run_at": func.now(),
            "cancel_requested_at": None,
            "finished_at": None,
        }
        may = Job.state.in_(("failed", "cancelled")) & Job.dismissed_at.is_(None)
        return await self._change(job_id, may, again) is not None

    async def dismiss(self, job_id: UUID) -> bool:
        may = (Job.state == "failed") & Job.dismissed_at.is_(None)
        return await self._change(job_id, may, {"dismissed_at": func.now()}) is not None

    async def failed(self, filters: Filters, limit: int) -> Sequence[Job]:
        query = self._found(filters).where(Job.state == "failed", Job.dismissed_at.is_(None))
        return list(await self._session.scalars(query.order_by(Job.created_at, Job.id).limit(limit)))

    async def cancel_queue(self, queue: str, limit: int) -> int:
        waiting = (
            select(Job.id)
            .where(Job.queue == queue, Job.state.in_(WAITING), *self._mine)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        gone = await self._session.execute(
            update(Job)
            .where(chosen(waiting), Job.state.in_(WAITING))
            .values(state="cancelled", cause="cancelled_by_person", finished_at=func.clock_timestamp())
            .returning(Job.id)
            .execution_options(**_QUIETLY)
        )
        live.wake(self._session)
        return len(gone.all())

    def _found(self, wanted: Filters) -> Select[Job]:
        return select(Job).where(*self._mine, *fitting(wanted))

    async def _change(self, job_id: UUID, condition: Any, values: dict[str, Any]) -> str | None:
        changed: str | None = await self._session.scalar(
            update(Job)
            .where(Job.id == job_id, condition, *self._mine)
            .values(**values)
            .returning(Job.state)
            .execution_options(**_QUIETLY)
        )
        live.wake(self._session)
        return changed


def fitting(wanted: Filters) -> list[ColumnElement[bool]]:
    names = [name for name in ("state", "kind", "queue") if getattr(wanted, name) is not None]
    found: list[ColumnElement[bool]] = [getattr(Job, name) == getattr(wanted, name) for name in names]
    if wanted.since:
        found.append(Job.created_at >= wanted.since)
    if wanted.until:
        found.append(Job.created_at < wanted.until)
    return found


class SwitchRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def switch_off(self, scope: str, name: str) -> bool:
        switched = upsert(JobSwitch).values(scope=scope, name=name).on_conflict_do_nothing().returning(JobSwitch.name)
        return await self._session.scalar(switched) is not None

    async def switch_on(self, scope: str, name: str) -> bool:
        gone = delete(JobSwitch).where(JobSwitch.scope == scope, JobSwitch.name == name).returning(JobSwitch.name)
        return await self._session.scalar(gone) is not None

    async def forget_messages(self, scope: str, name: str) -> None:
        """Messages that came while it was off were dropped."""
        column = Job.queue if scope == "queue" else Job.kind
        await self._session.execute(
            update(Job)
            .where(column == name, Job.state == "queued", Job.published_at.is_not(None))
            .values(published_at=None)
            .execution_options(**_QUIETLY)
        )

    async def off(self, scope: str) -> set[str]:
        return set(await self._session.scalars(select(JobSwitch.name).where(JobSwitch.scope == scope)))

    async def depths(self) -> dict[str, tuple[int, int, float]]:
        """Per queue: how many wait, how many run, and for how many seconds the oldest has been due."""
        waits = Job.state == "queued"
        query = (
            select(
                Job.queue,
                func.count().filter(waits),
                func.count().filter(Job.state == "running"),
                func.extract("epoch", func.now() - func.min(Job.run_at).filter(waits)),
            )
            .where(Job.state.in_(("queued", "running")))
            .group_by(Job.queue)
        )
        rows = (await self._session.execute(query)).all()
        return {queue: (queued, running, float(oldest or 0)) for queue, queued, running, oldest in rows}
