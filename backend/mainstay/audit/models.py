from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, uuid_key


class AuditEvent(Model):
    """Immutable. Partitioned by month on the id, which is in the order of time."""

    __tablename__ = "audit_events"
    __table_args__ = (
        CheckConstraint("outcome IN ('success', 'denied', 'failure')", name="outcome_known"),
        Index("ix_audit_events_organization", "organization_id", text("id DESC")),
        Index("ix_audit_events_organization_action", "organization_id", "action", text("id DESC")),
        Index("ix_audit_events_organization_actor", "organization_id", "actor_id", text("id DESC")),
        Index("ix_audit_events_actor", "actor_id", text("id DESC")),
        Index(
            "ix_audit_events_targets", "targets", postgresql_using="gin", postgresql_ops={"targets": "jsonb_path_ops"}
        ),
        {"postgresql_partition_by": "RANGE (id)", "info": {"append_only": True}},
    )

    id: Mapped[UUID] = uuid_key()
    occurred_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    action: Mapped[str]
    outcome: Mapped[str]
    organization_id: Mapped[UUID | None]
    actor_type: Mapped[str]
    actor_id: Mapped[UUID | None]
    actor_label: Mapped[str]
    session_id: Mapped[UUID | None]
    key_id: Mapped[UUID | None]
    on_behalf_of: Mapped[UUID | None]
    targets: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    changes: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    ip: Mapped[str | None]
    user_agent: Mapped[str | None]
    request_id: Mapped[str | None]
    trace_id: Mapped[str | None]
    job_id: Mapped[str | None]
    details: Mapped[dict[str, Any]] = mapped_column("metadata", JSONB)
    # Personal fields enter the chain as SHA-256(salt and value); deleting both leaves the chain whole.
    salt: Mapped[bytes | None]
