from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, LargeBinary, UniqueConstraint, func, text
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
        Index("ix_audit_events_organization_outcome", "organization_id", "outcome", text("id DESC")),
        Index("ix_audit_events_actor", "actor_id", text("id DESC")),
        Index("ix_audit_events_on_behalf_of", "on_behalf_of", postgresql_where=text("on_behalf_of IS NOT NULL")),
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
    # Once something was erased: for each personal field the digest that stands for it, or the salt of one that stays.
    proofs: Mapped[dict[str, Any] | None]


class UnsealedEvent(Model):
    """The sealer's queue. Triggers alone write it: an event enters with its own commit and leaves with its seal's."""

    __tablename__ = "audit_unsealed"
    __table_args__ = ({"info": {"append_only": True, "written_by_triggers": True}},)

    event_id: Mapped[UUID] = mapped_column(primary_key=True)


class AuditSeal(Model):
    """A link of a chain. It outlives its event, so that the chain stays whole."""

    __tablename__ = "audit_seals"
    __table_args__ = (UniqueConstraint("event_id"), {"info": {"append_only": True}})

    chain: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    event_id: Mapped[UUID]
    prev_hash: Mapped[bytes] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)


class AuditCheckpoint(Model):
    """The head of a chain at a time, signed by a key that the database does not hold."""

    __tablename__ = "audit_checkpoints"
    __table_args__ = (Index("ix_audit_checkpoints_chain_seq", "chain", "seq"), {"info": {"append_only": True}})

    id: Mapped[UUID] = uuid_key()
    chain: Mapped[UUID]
    seq: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]
    # What retention has dropped from this chain: events with smaller ids, up to this seq.
    dropped_before: Mapped[UUID | None]
    dropped_seq: Mapped[int | None] = mapped_column(BigInteger)
    key_id: Mapped[str]
    signature: Mapped[bytes] = mapped_column(LargeBinary)
