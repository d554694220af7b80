"""Every write of an attempt names its number and changes nothing once another attempt owns the job."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs.models import Job, JobAttempt, JobEffect
from mainstay.live import service as live

type Lines = list[dict[str, Any]]

# Back among those that wait, as if nobody had ever held it.
LET_GO = {"lease_until": None, "worker": None, "published_at": None}


class AttemptRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold(self, job_id: UUID, attempt: int) -> bool:
        """Nobody takes the job over before this transaction has ended: the sweep passes by what is locked. The weakest lock
        that does it: a lease is renewed, progress told and a stop asked for beside it."""
        query = select(Job.id).where(*_own(job_id, attempt)).with_for_update(read=True, key_share=True)
        return await self._session.scalar(query) is not None

    async def succeed(self, job_id: UUID, attempt: int, result: dict[str, Any] | None, lines: Lines) -> bool:
        values = {"state": "succeeded", "result": result, "error": None, "cause": None}
        return await self._end(job_id, attempt, values, "succeeded", None, lines)

    async def fail(self, job_id: UUID, attempt: int, cause: str, error: str, lines: Lines) -> bool:
        values = {"state": "failed", "cause": cause, "error": error, "failures": Job.failures + 1}
        return await self._end(job_id, attempt, values, "timeout" if cause == "timeout" else "failed", error, lines)

    async def cancel(self, job_id: UUID, attempt: int, lines: Lines) -> bool:
        values = {"state": "cancelled", "cause": "cancelled_by_person"}
        return await self._end(job_id, attempt, values, "cancelled", None, lines)

    async def try_again(
        self, job_id: UUID, attempt: int, delay: timedelta, outcome: str, error: str, lines: Lines
    ) -> str | None:
        """The state that it is in now; None when it was not this attempt's any more."""
        again = {"error": error, "failures": Job.failures + 1, "run_at": func.now() + delay}
        values = again | _waiting("scheduled", outcome)
        return await self._leave(job_id, attempt, values, outcome, error, lines)

    async def hand_back(self, job_id: UUID, attempt: int, lines: Lines) -> str | None:
        """The worker stops: the job waits again and has lost nothing. Its state; None when it was another's."""
        return await self._leave(job_id, attempt, _waiting("queued", "handed_back"), "handed_back", None, lines)

    async def tell_progress(
        self, job_id: UUID, attempt: int, current: int, total: int | None, message: str | None
    ) -> bool:
        values = {
            "progress_current": func.greatest(func.coalesce(Job.progress_current, 0), current),
            "progress_total": total,
            "progress_message": message,
        }
        return await self._change(job_id, attempt, values) is not None

    async def keep_lines(self, job_id: UUID, attempt: int, lines: Lines) -> None:
        await self._session.execute(_of_attempt(job_id, attempt).values(lines=lines))

    async def is_cancel_asked(self, job_id: UUID, attempt: int) -> bool | None:
        """None when the job is not this attempt's any more."""
        query = select(Job.cancel_requested_at.is_not(None)).where(*_own(job_id, attempt))
        return await self._session.scalar(query)

    async def note_effect(self, job_id: UUID, key: str) -> bool:
        """False when an earlier attempt has had this effect already."""
        noted = await self._session.scalar(
            upsert(JobEffect).values(job_id=job_id, key=key).on_conflict_do_nothing().returning(JobEffect.key)
        )
        return noted is not None

    async def _end(
        self, job_id: UUID, attempt: int, values: dict[str, Any], outcome: str, error: str | None, lines: Lines
    ) -> bool:
        ended = values | {"finished_at": func.clock_timestamp(), "lease_until": None}
        return await self._leave(job_id, attempt, ended, outcome, error, lines) is not None

    async def _leave(
        self, job_id: UUID, attempt: int, values: dict[str, Any], outcome: str, error: str | None, lines: Lines
    ) -> str | None:
        changed = await self._change(job_id, attempt, values)
        if changed is not None:
            ended = {"outcome": outcome, "error": error, "lines": lines, "finished_at": func.clock_timestamp()}
            await self._session.execute(_of_attempt(job_id, attempt).values(**ended))
        return changed

    async def _change(self, job_id: UUID, attempt: int, values: dict[str, Any]) -> str | None:
        """The state that the job is in now; None when it is not this attempt's."""
        changed: str | None = await self._session.scalar(
            update(Job)
            .where(*_own(job_id, attempt))
            .values(**values)
            .returning(Job.state)
            .execution_options(synchronize_session=False)
        )
        live.wake(self._session)
        return changed


def _waiting(state: str, cause: str) -> dict[str, Any]:
    """Among those that wait; but what was asked to stop while it ran is not begun again."""
    is_unwanted = Job.cancel_requested_at.is_not(None)
    return LET_GO | {
        "state": case((is_unwanted, "cancelled"), else_=state),
        "cause": case((is_unwanted, "cancelled_by_person"), else_=cause),
        "finished_at": case((is_unwanted, func.clock_timestamp()), else_=None),
    }


def _own(job_id: UUID, attempt: int) -> tuple[Any, ...]:
    return (Job.id == job_id, Job.state == "running", Job.attempt == attempt)


def _of_attempt(job_id: UUID, attempt: int) -> Any:
    return update(JobAttempt).where(JobAttempt.job_id == job_id, JobAttempt.number == attempt)
