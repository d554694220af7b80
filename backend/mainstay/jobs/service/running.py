"""One try at one job: claimed by one, ended by whoever still owns it."""

import asyncio
import random
from datetime import timedelta
from uuid import UUID

from pydantic import ValidationError
from structlog import get_logger

from mainstay.jobs.context import AttemptLost, Bench, JobCancelled, JobContext
from mainstay.jobs.kinds import KNOWN, Kind, Payload, PermanentFailure
from mainstay.jobs.models import Job
from mainstay.jobs.repository import AttemptRepository, JobRepository
from mainstay.kit.actor import Actor, ActorType, Origin

log = get_logger("jobs")

_FIRST_DELAY = 15.0
_LONGEST_DELAY = 3600.0
_JITTER = 0.2
_LONGEST_ERROR = 2000


async def run_one(bench: Bench, job_id: UUID) -> None:
    """Claims nothing when the job is taken, ended or not due: then the message was a repeat."""
    async with bench.database.transaction() as session:
        job = await JobRepository(session).claim(job_id, bench.worker)
    if job is None:
        log.info("job_not_claimed", job_id=str(job_id))
        return
    ctx = JobContext(job.id, job.attempt, _actor_of(job), bench, job.organization_id, job.request_id)
    try:
        await _do(ctx, job)
    except AttemptLost:
        log.warning("job_attempt_lost", job_id=str(job.id), attempt=job.attempt)


async def _do(ctx: JobContext, job: Job) -> None:
    try:
        kind, payload = _understood(job)
        async with asyncio.timeout(kind.timeout.total_seconds()):
            result = await kind.do(ctx, payload)
    except AttemptLost:
        raise
    except JobCancelled:
        async with ctx.bench.database.transaction() as session:
            await AttemptRepository(session).cancel(ctx.id, ctx.attempt, ctx.lines)
    except PermanentFailure as failure:
        await _fail(ctx, "permanent", str(failure))
    except Exception as failure:
        log.warning("job_failed", job_id=str(ctx.id), kind=job.kind, attempt=ctx.attempt, exc_info=failure)
        await _fail_or_retry(ctx, job.max_attempts, failure)
    else:
        if not ctx.ended:
            async with ctx.ending(result):
                pass


def _understood(job: Job) -> tuple[Kind, Payload]:
    kind = KNOWN.get(job.kind)
    if kind is None:
        raise PermanentFailure(f"This worker knows no kind {job.kind!r}.")
    try:
        return kind, kind.payload.model_validate(job.payload)
    except ValidationError as invalid:
        raise PermanentFailure(f"The payload is not that of {kind.name}: {invalid.error_count()} errors.") from invalid


async def _fail_or_retry(ctx: JobContext, max_attempts: int, failure: Exception) -> None:
    error = f"{type(failure).__name__}: {failure}"
    outcome = "timeout" if isinstance(failure, TimeoutError) else "failed"
    if ctx.attempt >= max_attempts:
        await _fail(ctx, "timeout" if outcome == "timeout" else "attempts_spent", error)
        return
    async with ctx.bench.database.transaction() as session:
        await AttemptRepository(session).try_again(
            ctx.id, ctx.attempt, delay_after(ctx.attempt), outcome, error[:_LONGEST_ERROR], ctx.lines
        )


async def _fail(ctx: JobContext, cause: str, error: str) -> None:
    async with ctx.bench.database.transaction() as session:
        await AttemptRepository(session).fail(ctx.id, ctx.attempt, cause, error[:_LONGEST_ERROR], ctx.lines)


def delay_after(attempt: int) -> timedelta:
    wanted = min(_FIRST_DELAY * 2 ** (attempt - 1), _LONGEST_DELAY)
    return timedelta(seconds=wanted * random.uniform(1 - _JITTER, 1 + _JITTER))  # noqa: S311 - spreads, hides nothing


def _actor_of(job: Job) -> Actor:
    """Whoever asked for it, without what they may do: the job acts as the system on their behalf."""
    origin = Origin(request_id=job.request_id, job_id=str(job.id))
    return Actor(ActorType.system, label=f"job {job.kind}", organization_id=job.organization_id, origin=origin)
