"""What the sweep finds: work that is due, work whose worker is gone, work that no message leads to, work long over."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs.attempt_repository import LET_GO
from mainstay.jobs.models import Job, JobAttempt, JobSwitch
from mainstay.jobs.repository import chosen
from mainstay.live import service as live

MOST_LOSSES = 3
_QUIETLY = {"synchronize_session": False}


class SweepRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def queue_due(self, limit: int) -> int:
        due = (
            select(Job.id)
            .where(Job.state == "scheduled", Job.run_at <= func.now())
            .order_by(Job.run_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        done = await self._session.execute(
            update(Job)
            .where(chosen(due), Job.state == "scheduled")
            .values(state="queued", published_at=None)
            .returning(Job.id)
            .execution_options(**_QUIETLY)
        )
        live.wake(self._session)
        return len(done.all())

    async def rescue(self, limit: int) -> Sequence[Any]:
        """Whose worker let the lease run out: once more from the queue, or for the third time kept as poison."""
        lost = (
            select(Job.id)
            .where(Job.state == "running", Job.lease_until < func.now())
            .order_by(Job.lease_until)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        is_poison = Job.losses + 1 >= MOST_LOSSES
        is_unwanted = Job.cancel_requested_at.is_not(None)
        rescued = (
            await self._session.execute(
                update(Job)
                .where(chosen(lost), Job.state == "running")
                .values(
                    LET_GO
                    | {
                        "losses": Job.losses + 1,
                        "state": case((is_unwanted, "cancelled"), (is_poison, "failed"), else_="queued"),
                        "cause": case((is_unwanted, "cancelled_by_person"), (is_poison, "poison"), else_="lost_worker"),
                        "error": case((is_poison, "Its workers were lost three times."), else_=Job.error),
                        "finished_at": case((or_(is_unwanted, is_poison), func.clock_timestamp()), else_=None),
                    }
                )
                .returning(Job.id, Job.attempt, Job.kind, Job.state, Job.cause)
                .execution_options(**_QUIETLY)
            )
        ).all()
        live.wake(self._session)
        for row in rescued:
            await self._session.execute(
                update(JobAttempt)
                .where(JobAttempt.job_id == row.id, JobAttempt.number == row.attempt)
                .values(outcome="lost_worker", finished_at=func.clock_timestamp())
            )
        return rescued

    async def forget_messages(self) -> int:
        """Redis lost its memory: nothing that is queued has a message any more."""
        done = await self._session.execute(
            update(Job)
            .where(Job.state == "queued", Job.published_at.is_not(None))
            .values(published_at=None)
            .returning(Job.id)
            .execution_options(**_QUIETLY)
        )
        return len(done.all())

    async def forget_old_messages(self, queue: str, after: timedelta, limit: int) -> int:
        """Queued for so long after its message was sent: the message is lost, or was refused."""
        old = (
            select(Job.id)
            .where(Job.queue == queue, Job.state == "queued", Job.published_at < func.now() - after)
            .order_by(Job.priority, Job.run_at, Job.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        done = await self._session.execute(
            update(Job)
            .where(chosen(old), Job.state == "queued")
            .values(published_at=None)
            .returning(Job.id)
            .execution_options(**_QUIETLY)
        )
        return len(done.all())

    async def paused_queues(self) -> set[str]:
        return set(await self._session.scalars(select(JobSwitch.name).where(JobSwitch.scope == "queue")))

    async def counts(self) -> Sequence[Any]:
        """Of what is not over, and of what failed and waits for a person."""
        query = (
            select(
                Job.queue,
                Job.state,
                func.count().label("jobs"),
                func.extract("epoch", func.now() - func.min(Job.run_at)).label("oldest"),
                func.extract("epoch", func.now() - func.min(Job.run_at).filter(Job.published_at.is_(None))).label(
                    "unpublished"
                ),
            )
            .where(
                or_(
                    Job.state.in_(("scheduled", "queued", "running")),
                    and_(Job.state == "failed", Job.finished_at.is_not(None), Job.dismissed_at.is_(None)),
                )
            )
            .group_by(Job.queue, Job.state)
        )
        return (await self._session.execute(query)).all()
