"""One try at one job: claimed by one, ended by whoever still owns it."""

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

from pydantic import ValidationError
from structlog import get_logger
from structlog.contextvars import bound_contextvars

from mainstay.infra.observability.redaction import mask_text
from mainstay.jobs import metrics
from mainstay.jobs.attempt_repository import AttemptRepository
from mainstay.jobs.context import AttemptLost, Bench, JobCancelled, JobContext
from mainstay.jobs.kinds import KNOWN, Kind, Payload, PermanentFailure, TryLater
from mainstay.jobs.models import Job
from mainstay.jobs.repository import JobRepository
from mainstay.jobs.service.announcing import announce
from mainstay.kit.actor import Actor, ActorType, Origin

log = get_logger("jobs")

_FIRST_DELAY = 15.0
_LONGEST_DELAY = 3600.0
_JITTER = 0.2
_LONGEST_ERROR = 2000
_UNKNOWN_TIMEOUT = timedelta(minutes=5)


async def run_one(bench: Bench, job_id: UUID) -> None:
    """Claims nothing when the job is taken, ended, not due or held back: then its message counts for nothing."""
    claiming = asyncio.ensure_future(_claim(bench, job_id))
    try:
        job = await asyncio.shield(claiming)
    except asyncio.CancelledError:
        # The worker stops in the middle of a claim: whether it succeeded must be known, and then undone.
        if job := await claiming:
            await _hand_back(_context(bench, job), job)
        raise
    if job is None:
        log.info("job_not_claimed", job_id=str(job_id))
        return
    with bound_contextvars(job_id=str(job.id), kind=job.kind, attempt=job.attempt, request_id=job.request_id):
        await _attempt(_context(bench, job), job)


async def _claim(bench: Bench, job_id: UUID) -> Job | None:
    async with bench.database.transaction() as session:
        rows = JobRepository(session, most_per_organization=bench.most_per_organization)
        found = await rows.glance(job_id)
        if found is None:
            return None
        kind_name, organization_id = found
        return await rows.claim(job_id, bench.worker, bench.lease, KNOWN.get(kind_name), organization_id)


def _context(bench: Bench, job: Job) -> JobContext:
    return JobContext(job.id, job.attempt, _actor_of(job), bench, job.organization_id, job.request_id)


async def _attempt(ctx: JobContext, job: Job) -> None:
    label = metrics.label_of(job.kind)
    metrics.TRANSITIONS.labels(label, "running").inc()
    metrics.QUEUE_WAIT.labels(label).observe(max(0.0, (datetime.now(UTC) - job.run_at).total_seconds()))
    log.info("job_started")
    began = time.monotonic()
    result = "lost"
    try:
        async with _leased(ctx, job):
            result = await _do(ctx, job)
    except AttemptLost:
        log.warning("job_attempt_lost")
    except asyncio.CancelledError:
        if not ctx.lost:
            result = "handed_back"
            await asyncio.shield(_hand_back(ctx, job))
            raise
        log.warning("job_attempt_lost")
    finally:
        seconds = time.monotonic() - began
        metrics.DURATION.labels(label).observe(seconds)
        metrics.ATTEMPTS.labels(label, result).inc()
        log.info("job_attempt_ended", result=result, seconds=round(seconds, 3))
    await _announce_next(ctx, job)


@asynccontextmanager
async def _leased(ctx: JobContext, job: Job) -> AsyncIterator[None]:
    keeper = ctx.bench.leases
    if keeper is None:
        yield
        return
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None, "a job runs in a task"

    def lose() -> None:
        ctx.lost = True
        task.cancel("another attempt owns the job")

    kind = KNOWN.get(job.kind)
    longest = kind.timeout if kind else _UNKNOWN_TIMEOUT
    keeper.hold(ctx.id, ctx.attempt, longest, lambda: loop.call_soon_threadsafe(lose))
    try:
        yield
    finally:
        keeper.release(ctx.id, ctx.attempt)


async def _do(ctx: JobContext, job: Job) -> str:
    """How the attempt ended."""
    limit: asyncio.Timeout | None = None
    try:
        kind, payload = _understood(job)
        async with asyncio.timeout(kind.timeout.total_seconds()) as limit:
            result = await kind.do(ctx, payload)
    except AttemptLost:
        raise
    except JobCancelled:
        return await _end_cancelled(ctx, job)
    except PermanentFailure as failure:
        return await _fail(ctx, job, "permanent", str(failure))
    except Exception as failure:
        timed_out = limit is not None and limit.expired()
        log.warning("job_failed", exc_info=failure, timed_out=timed_out)
        return await _fail_or_retry(ctx, job, failure, "timeout" if timed_out else "failed")
    if not ctx.ended:
        async with ctx.ending(result):
            pass
    metrics.TRANSITIONS.labels(metrics.label_of(job.kind), "succeeded").inc()
    return "succeeded"


def _understood(job: Job) -> tuple[Kind, Payload]:
    kind = KNOWN.get(job.kind)
    if kind is None:
        raise PermanentFailure(f"This worker knows no kind {job.kind!r}.")
    try:
        return kind, kind.payload.model_validate(job.payload)
    except ValidationError as invalid:
        raise PermanentFailure(f"The payload is not that of {kind.name}: {invalid.error_count()} errors.") from invalid


async def _end_cancelled(ctx: JobContext, job: Job) -> str:
    async with ctx.bench.database.transaction() as session:
        await ctx.say_the_rest(session)
        if not await AttemptRepository(session).cancel(ctx.id, ctx.attempt, ctx.lines):
            raise AttemptLost
    metrics.TRANSITIONS.labels(metrics.label_of(job.kind), "cancelled").inc()
    return "cancelled"


async def _fail_or_retry(ctx: JobContext, job: Job, failure: Exception, outcome: str) -> str:
    error = f"{type(failure).__name__}: {failure}"
    if job.failures + 1 >= job.max_attempts:
        return await _fail(ctx, job, "timeout" if outcome == "timeout" else "attempts_spent", error)
    async with ctx.bench.database.transaction() as session:
        asked = failure.after if isinstance(failure, TryLater) else None
        delay, rows = asked or delay_after(job.failures + 1), AttemptRepository(session)
        await ctx.say_the_rest(session)
        state = await rows.try_again(ctx.id, ctx.attempt, delay, outcome, _shown(error), ctx.lines)
        if state is None:
            return "succeeded" if ctx.ended else "lost"
    metrics.TRANSITIONS.labels(metrics.label_of(job.kind), state).inc()
    return outcome


async def _fail(ctx: JobContext, job: Job, cause: str, error: str) -> str:
    async with ctx.bench.database.transaction() as session:
        await ctx.say_the_rest(session)
        if not await AttemptRepository(session).fail(ctx.id, ctx.attempt, cause, _shown(error), ctx.lines):
            return "succeeded" if ctx.ended else "lost"
    metrics.TRANSITIONS.labels(metrics.label_of(job.kind), "failed").inc()
    log.warning("job_given_up", cause=cause)
    return "timeout" if cause == "timeout" else "failed"


async def _hand_back(ctx: JobContext, job: Job) -> None:
    async with ctx.bench.database.transaction() as session:
        await ctx.say_the_rest(session)
        state = await AttemptRepository(session).hand_back(ctx.id, ctx.attempt, ctx.lines)
        if state is None:
            return
        if state == "queued":
            announce(session, job.id, job.queue)
    metrics.TRANSITIONS.labels(metrics.label_of(job.kind), state).inc()
    log.info("job_handed_back", job_id=str(job.id), attempt=job.attempt)


async def _announce_next(ctx: JobContext, job: Job) -> None:
    """A place is free: whoever waits for it in the table need not wait for the sweep."""
    try:
        async with ctx.bench.database.transaction() as session:
            rows = JobRepository(session, most_per_organization=ctx.bench.most_per_organization)
            kind = KNOWN.get(job.kind)
            # Whoever is being refused at this moment is known to wait after this.
            await rows.lock_limits(kind, job.organization_id)
            waiting = list(await rows.take_unpublished(job.queue, 1))
            if kind is not None and kind.is_limited:
                waiting += await rows.take_held_back(kind=kind.name)
            if job.organization_id is not None:
                waiting += await rows.take_held_back(organization_id=job.organization_id)
            for job_id, queue in waiting:
                announce(session, job_id, queue)
    except Exception as failure:  # noqa: BLE001 - the job is over; the next one is found by the sweep
        log.warning("next_job_not_announced", reason=type(failure).__name__)


def _shown(error: str) -> str:
    return mask_text(error).replace("\x00", "")[:_LONGEST_ERROR]


def delay_after(failures: int) -> timedelta:
    wanted = min(_FIRST_DELAY * 2 ** (failures - 1), _LONGEST_DELAY)
    return timedelta(seconds=wanted * random.uniform(1 - _JITTER, 1 + _JITTER))  # noqa: S311 - spreads, hides nothing


def _actor_of(job: Job) -> Actor:
    """Whoever asked for it, without what they may do: the job acts as the system on their behalf."""
    origin = Origin(request_id=job.request_id, job_id=str(job.id))
    return Actor(ActorType.system, label=f"job {job.kind}", organization_id=job.organization_id, origin=origin)
