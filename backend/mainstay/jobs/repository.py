from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs.models import UNFINISHED, Job, JobAttempt, JobEffect

LEASE = timedelta(seconds=60)


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

    async def claim(self, job_id: UUID, worker: str) -> Job | None:
        """Queued becomes running, for one of all who try."""
        job = await self._session.scalar(
            update(Job)
            .where(Job.id == job_id, Job.state == "queued")
            .values(
                state="running",
                cause=None,
                attempt=Job.attempt + 1,
                worker=worker,
                lease_until=func.now() + LEASE,
                started_at=func.coalesce(Job.started_at, func.now()),
            )
            .returning(Job)
        )
        if job is not None:
            await self._session.execute(insert(JobAttempt).values(job_id=job.id, number=job.attempt, worker=worker))
        return job

    async def queued_ids(self, limit: int) -> Sequence[UUID]:
        query = select(Job.id).where(Job.state == "queued").order_by(Job.priority, Job.run_at, Job.id).limit(limit)
        return list(await self._session.scalars(query))


class AttemptRepository:
    """Every write of an attempt names its number and changes nothing once another attempt owns the job."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold(self, job_id: UUID, attempt: int) -> bool:
        """Nobody takes the job over before this transaction has ended."""
        query = select(Job.id).where(*_own(job_id, attempt)).with_for_update(read=True)
        return await self._session.scalar(query) is not None

    async def succeed(
        self, job_id: UUID, attempt: int, result: dict[str, Any] | None, lines: list[dict[str, Any]]
    ) -> bool:
        values = {"state": "succeeded", "result": result, "error": None, "cause": None}
        return await self._end(job_id, attempt, values, "succeeded", None, lines)

    async def fail(self, job_id: UUID, attempt: int, cause: str, error: str, lines: list[dict[str, Any]]) -> bool:
        values = {"state": "failed", "cause": cause, "error": error}
        return await self._end(job_id, attempt, values, "timeout" if cause == "timeout" else "failed", error, lines)

    async def cancel(self, job_id: UUID, attempt: int, lines: list[dict[str, Any]]) -> bool:
        values = {"state": "cancelled", "cause": "cancelled_by_person"}
        return await self._end(job_id, attempt, values, "cancelled", None, lines)

    async def try_again(
        self, job_id: UUID, attempt: int, delay: timedelta, outcome: str, error: str, lines: list[dict[str, Any]]
    ) -> bool:
        values = {
            "state": "scheduled",
            "cause": outcome,
            "error": error,
            "run_at": func.now() + delay,
            "lease_until": None,
            "worker": None,
            "published_at": None,
        }
        changed = await self._change(job_id, attempt, values)
        if changed:
            await self._close(job_id, attempt, outcome, error, lines)
        return changed

    async def tell_progress(
        self, job_id: UUID, attempt: int, current: int, total: int | None, message: str | None
    ) -> bool:
        values = {
            "progress_current": func.greatest(func.coalesce(Job.progress_current, 0), current),
            "progress_total": total,
            "progress_message": message,
        }
        return await self._change(job_id, attempt, values)

    async def is_cancel_asked(self, job_id: UUID, attempt: int) -> bool | None:
        """None when the job is not this attempt's any more."""
        query = select(Job.cancel_requested_at.is_not(None)).where(*_own(job_id, attempt))
        return await self._session.scalar(query)

    async def note_effect(self, job_id: UUID, key: str) -> bool:
        query = upsert(JobEffect).values(job_id=job_id, key=key).on_conflict_do_nothing().returning(JobEffect.key)
        return await self._session.scalar(query) is not None

    async def _end(
        self,
        job_id: UUID,
        attempt: int,
        values: dict[str, Any],
        outcome: str,
        error: str | None,
        lines: list[dict[str, Any]],
    ) -> bool:
        ended = values | {"finished_at": func.clock_timestamp(), "lease_until": None}
        changed = await self._change(job_id, attempt, ended)
        if changed:
            await self._close(job_id, attempt, outcome, error, lines)
        return changed

    async def _change(self, job_id: UUID, attempt: int, values: dict[str, Any]) -> bool:
        changed = await self._session.scalar(
            update(Job)
            .where(*_own(job_id, attempt))
            .values(**values)
            .returning(Job.id)
            .execution_options(synchronize_session=False)
        )
        return changed is not None

    async def _close(
        self, job_id: UUID, attempt: int, outcome: str, error: str | None, lines: list[dict[str, Any]]
    ) -> None:
        await self._session.execute(
            update(JobAttempt)
            .where(JobAttempt.job_id == job_id, JobAttempt.number == attempt)
            .values(outcome=outcome, error=error, lines=lines, finished_at=func.clock_timestamp())
        )


def _own(job_id: UUID, attempt: int) -> tuple[Any, ...]:
    return (Job.id == job_id, Job.state == "running", Job.attempt == attempt)
