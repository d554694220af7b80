from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key

UNFINISHED = "state IN ('scheduled', 'queued', 'running')"


class Job(Model):
    """A unit of work. No foreign keys to other rooms: work outlives what it is about, and looks for itself."""

    __tablename__ = "jobs"
    __table_args__ = (
        CheckConstraint(
            "state IN ('scheduled', 'queued', 'running', 'succeeded', 'failed', 'cancelled')", name="state_known"
        ),
        CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name="running_is_leased"),
        CheckConstraint(
            "(state IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL)", name="ends_once"
        ),
        Index("uq_jobs_kind_unique_key", "kind", "unique_key", unique=True, postgresql_where=text(UNFINISHED)),
        Index("ix_jobs_queued", "queue", "priority", "run_at", "id", postgresql_where=text("state = 'queued'")),
        Index(
            "ix_jobs_unpublished",
            "queue",
            "priority",
            "run_at",
            "id",
            postgresql_where=text("state = 'queued' AND published_at IS NULL"),
        ),
        Index(
            "ix_jobs_held_back",
            "organization_id",
            "priority",
            "run_at",
            "id",
            postgresql_where=text("state = 'queued' AND cause = 'held_back'"),
        ),
        Index("ix_jobs_scheduled", "run_at", postgresql_where=text("state = 'scheduled'")),
        Index("ix_jobs_leases", "lease_until", postgresql_where=text("state = 'running'")),
        Index("ix_jobs_organization", "organization_id", text("created_at DESC"), text("id DESC")),
        Index("ix_jobs_finished", "state", "finished_at", postgresql_where=text("finished_at IS NOT NULL")),
    )

    id: Mapped[UUID] = uuid_key()
    kind: Mapped[str]
    queue: Mapped[str]
    priority: Mapped[int] = mapped_column(server_default=text("0"))
    state: Mapped[str]
    # Why it stands where it stands: held_back, lost_worker, attempts_spent, permanent, timeout, poison, cancelled_by_person.
    cause: Mapped[str | None]
    payload: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any] | None]
    error: Mapped[str | None]
    organization_id: Mapped[UUID | None]
    actor_type: Mapped[str]
    actor_id: Mapped[UUID | None]
    unique_key: Mapped[str | None]
    run_at: Mapped[datetime] = mapped_column(server_default=func.now())
    attempt: Mapped[int] = mapped_column(server_default=text("0"))
    max_attempts: Mapped[int]
    # Attempts that ended in an error; a worker that was lost or told to stop costs none of the job's attempts.
    failures: Mapped[int] = mapped_column(server_default=text("0"))
    losses: Mapped[int] = mapped_column(server_default=text("0"))
    lease_until: Mapped[datetime | None]
    worker: Mapped[str | None]
    published_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
    progress_current: Mapped[int | None] = mapped_column(BigInteger)
    progress_total: Mapped[int | None] = mapped_column(BigInteger)
    progress_message: Mapped[str | None]
    request_id: Mapped[str | None]
    traceparent: Mapped[str | None]
    created_at: Mapped[datetime] = created_at()
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    dismissed_at: Mapped[datetime | None]


class JobAttempt(Model):
    __tablename__ = "job_attempts"
    __table_args__ = (UniqueConstraint("job_id", "number"),)

    id: Mapped[UUID] = uuid_key()
    job_id: Mapped[UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    number: Mapped[int]
    worker: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    finished_at: Mapped[datetime | None]
    # succeeded, failed, timeout, cancelled, lost_worker, handed_back
    outcome: Mapped[str | None]
    error: Mapped[str | None]
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=text("'[]'"))


class JobEffect(Model):
    """The ledger: an effect that is written here in its own transaction happens once, however often the job is tried."""

    __tablename__ = "job_effects"

    job_id: Mapped[UUID] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = created_at()


class JobSwitch(Model):
    """A queue that is paused or a kind that is switched off; what is not in here runs."""

    __tablename__ = "job_switches"
    __table_args__ = (CheckConstraint("scope IN ('queue', 'kind')", name="scope_known"),)

    scope: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = created_at()
