"""What people ask for and decide: work, its end, another try. Each decision is recorded with what it changes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.service.recording import Target, record
from mainstay.jobs import events, metrics
from mainstay.jobs.errors import JobNotDismissable, JobNotRetryable, JobOver
from mainstay.jobs.kinds import QUEUES
from mainstay.jobs.models import Job
from mainstay.jobs.person_repository import Filters, PersonRepository
from mainstay.jobs.service.announcing import announce
from mainstay.jobs.service.asking import understood
from mainstay.jobs.service.enqueueing import Enqueued, enqueue
from mainstay.jobs.service.looking import require
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, ValidationFailed

MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    kind: str
    payload: dict[str, Any]
    unique_key: str | None = None
    run_at: datetime | None = None
    queue: str | None = None


async def request(session: AsyncSession, actor: Actor, wanted: Wanted) -> Enqueued:
    payload = understood(wanted.kind, wanted.payload)
    if wanted.queue is not None and wanted.queue not in QUEUES:
        raise ValidationFailed(errors=(FieldError("/queue", "queue_unknown", f"is none of {', '.join(QUEUES)}"),))
    # A key is the organization's own: nobody meets another's job by guessing what they called it.
    unique = None if wanted.unique_key is None else f"{actor.organization_id}:{wanted.unique_key}"
    asked = await enqueue(session, actor, payload, unique=unique, run_at=wanted.run_at, queue=wanted.queue)
    if not asked.deduplicated:
        await record(session, actor, events.REQUESTED, target=_target(asked.job))
    return asked


async def cancel(session: AsyncSession, actor: Actor, job_id: UUID) -> Job:
    """What waits is over at once; what runs is asked to stop and ends when it next looks up."""
    state = await PersonRepository(session, actor).cancel(job_id)
    job = await require(session, actor, job_id)
    if state is None:
        raise JobOver
    if state == "cancelled":
        metrics.TRANSITIONS.labels(metrics.label_of(job.kind), "cancelled").inc()
    await record(session, actor, events.CANCELLED, target=_target(job), organization_id=job.organization_id)
    return job


async def retry(session: AsyncSession, actor: Actor, job_id: UUID) -> Job:
    await require(session, actor, job_id)
    if not await _retried(session, actor, job_id):
        raise JobNotRetryable
    return await require(session, actor, job_id)


async def retry_failed(session: AsyncSession, actor: Actor, filters: Filters) -> tuple[int, bool]:
    """The oldest ones first; how many are tried again, and whether there may be more."""
    failed = await PersonRepository(session, actor).failed(filters, MOST_AT_ONCE)
    done = [await _retried(session, actor, job.id) for job in failed]
    return sum(done), len(failed) == MOST_AT_ONCE


async def _retried(session: AsyncSession, actor: Actor, job_id: UUID) -> bool:
    try:
        async with session.begin_nested():
            if not await PersonRepository(session, actor).retry(job_id):
                return False
    except IntegrityError:
        # One of the same key is at work already.
        return False
    job = await require(session, actor, job_id)
    await record(session, actor, events.RETRIED, target=_target(job), organization_id=job.organization_id)
    metrics.TRANSITIONS.labels(metrics.label_of(job.kind), "queued").inc()
    announce(session, job.id, job.queue)
    return True


async def dismiss(session: AsyncSession, actor: Actor, job_id: UUID) -> Job:
    await require(session, actor, job_id)
    if not await PersonRepository(session, actor).dismiss(job_id):
        raise JobNotDismissable
    job = await require(session, actor, job_id)
    await record(session, actor, events.DISMISSED, target=_target(job), organization_id=job.organization_id)
    return job


def _target(job: Job) -> Target:
    return Target("job", job.id, job.kind)
