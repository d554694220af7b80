"""Work is asked for in the transaction that makes it necessary: both are kept, or neither."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs import metrics
from mainstay.jobs.kinds import Kind, Payload, kind_of
from mainstay.jobs.models import Job
from mainstay.jobs.repository import JobRepository
from mainstay.jobs.service.announcing import announce
from mainstay.kit.actor import Actor
from mainstay.kit.ids import new_id
from mainstay.live import service as live

# An unfinished job may end between the look at the index and the look at its row.
_LOOKS = 5


@dataclass(frozen=True)
class Enqueued:
    job: Job
    # There was one like it already, and it is that one.
    deduplicated: bool = False


async def enqueue(
    session: AsyncSession,
    actor: Actor,
    payload: Payload,
    *,
    unique: object | None = None,
    run_at: datetime | None = None,
    delay: timedelta | None = None,
    queue: str | None = None,
    organization_id: UUID | None = None,
) -> Enqueued:
    kind = kind_of(payload)
    key = None if unique is None else str(unique)
    values = _row(kind, payload, actor, organization_id) | {"queue": queue or kind.queue, "unique_key": key}
    values |= _when(run_at, delay)
    rows = JobRepository(session)
    for _ in range(_LOOKS):
        job = await rows.add(values)
        if job is not None:
            metrics.TRANSITIONS.labels(kind.name, job.state).inc()
            live.wake(session)
            if job.state == "queued":
                announce(session, job.id, job.queue)
            return Enqueued(job)
        same = await rows.get_unfinished(kind.name, key or "")
        if same is not None:
            return Enqueued(same, deduplicated=True)
    raise RuntimeError("jobs of the same key began and ended faster than this one could be asked for")


async def enqueue_all(session: AsyncSession, actor: Actor, wanted: Sequence[tuple[Payload, UUID]]) -> Sequence[UUID]:
    """Many at once, each for an organization, to be done now: a few statements for thousands. Their ids, in order."""
    rows = [
        _row(kind_of(payload), payload, actor, organization_id) | {"state": "queued"}
        for payload, organization_id in wanted
    ]
    if rows:
        await JobRepository(session).add_all(rows)
        live.wake(session)
    for row in rows:
        metrics.TRANSITIONS.labels(row["kind"], "queued").inc()
        announce(session, row["id"], row["queue"])
    return [row["id"] for row in rows]


def _row(kind: Kind, payload: Payload, actor: Actor, organization_id: UUID | None) -> dict[str, Any]:
    return {
        "id": new_id(),
        "kind": kind.name,
        "queue": kind.queue,
        "payload": payload.model_dump(mode="json"),
        "max_attempts": kind.max_attempts,
        "organization_id": organization_id or actor.organization_id,
        "actor_type": actor.type,
        "actor_id": actor.id,
        "request_id": actor.origin.request_id,
    }


def _when(run_at: datetime | None, delay: timedelta | None) -> dict[str, Any]:
    if run_at is not None:
        return {"state": "scheduled", "run_at": run_at}
    if delay is not None:
        return {"state": "scheduled", "run_at": func.now() + delay}
    return {"state": "queued"}
