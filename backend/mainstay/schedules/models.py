from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class Schedule(Model):
    """Its row is the lock for everything that it starts."""

    __tablename__ = "schedules"
    __table_args__ = (
        UniqueConstraint("organization_id", "name"),
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint("(cron IS NULL) <> (interval_seconds IS NULL)", name="one_timing"),
        CheckConstraint("interval_seconds > 0", name="interval_passes"),
        CheckConstraint("overlap IN ('skip', 'queue', 'replace')", name="overlap_known"),
        CheckConstraint("misfire IN ('skip', 'run_once', 'run_all')", name="misfire_known"),
        CheckConstraint("misfire_max BETWEEN 1 AND 100", name="misfire_bounded"),
        CheckConstraint("enabled = (next_fire_at IS NOT NULL)", name="enabled_is_due"),
        Index("ix_schedules_due", "next_fire_at", "id", postgresql_where=text("enabled")),
        Index("ix_schedules_page", "organization_id", text("created_at DESC"), text("id DESC")),
        Index("ix_schedules_maker_id", "maker_id"),
    )

    id: Mapped[UUID] = uuid_key()
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    name: Mapped[str]
    cron: Mapped[str | None]
    interval_seconds: Mapped[int | None] = mapped_column(BigInteger)
    # From when spans are counted: since it was made, changed or resumed.
    counted_from: Mapped[datetime] = mapped_column(server_default=func.now())
    time_zone: Mapped[str]
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]]
    overlap: Mapped[str]
    misfire: Mapped[str]
    misfire_max: Mapped[int]
    enabled: Mapped[bool]
    next_fire_at: Mapped[datetime | None]
    # The job it started last; jobs are purged, so this points to nothing by force.
    last_job_id: Mapped[UUID | None]
    maker_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    maker_left_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))
    created_at: Mapped[datetime] = created_at()
    # When people last changed it; ticks do not.
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ScheduleRun(Model):
    """What became of one time at which a schedule was due."""

    __tablename__ = "schedule_runs"
    __table_args__ = (
        UniqueConstraint("schedule_id", "fire_at"),
        CheckConstraint("outcome IN ('waiting', 'started', 'skipped', 'missed')", name="outcome_known"),
        CheckConstraint("(outcome = 'started') = (job_id IS NOT NULL)", name="started_a_job"),
        Index("ix_schedule_runs_waiting", "schedule_id", "fire_at", postgresql_where=text("outcome = 'waiting'")),
    )

    id: Mapped[UUID] = uuid_key()
    schedule_id: Mapped[UUID] = mapped_column(ForeignKey("schedules.id", ondelete="CASCADE"))
    fire_at: Mapped[datetime]
    outcome: Mapped[str]
    # Why it did not start: overlap, misfire, refused.
    reason: Mapped[str | None]
    by_hand: Mapped[bool] = mapped_column(server_default=text("false"))
    job_id: Mapped[UUID | None]
    created_at: Mapped[datetime] = created_at()
