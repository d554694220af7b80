from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, ForeignKey, Index, LargeBinary, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class WebhookEndpoint(Model):
    """Its row is the lock for what becomes of its deliveries."""

    __tablename__ = "webhook_endpoints"
    __table_args__ = (
        CheckConstraint("status IN ('enabled', 'disabled')", name="status_known"),
        CheckConstraint("disabled_reason IN ('by_hand', 'failing', 'gone')", name="reason_known"),
        CheckConstraint(
            "(status = 'disabled') = (disabled_at IS NOT NULL) AND (status = 'disabled') = (disabled_reason IS NOT NULL)",
            name="disabled_says_why",
        ),
        CheckConstraint("(sealed_previous IS NULL) = (previous_until IS NULL)", name="previous_ends"),
        CheckConstraint("cardinality(event_types) > 0", name="wants_something"),
        Index("ix_webhook_endpoints_page", "organization_id", text("created_at DESC"), text("id DESC")),
    )

    id: Mapped[UUID] = uuid_key()
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    url: Mapped[str]
    description: Mapped[str]
    # Names from the catalogue, or `*` alone.
    event_types: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    sealed_secret: Mapped[bytes] = mapped_column(LargeBinary)
    # While the secret is changed for another, both sign.
    sealed_previous: Mapped[bytes | None] = mapped_column(LargeBinary)
    previous_until: Mapped[datetime | None]
    status: Mapped[str] = mapped_column(server_default=text("'enabled'"))
    disabled_reason: Mapped[str | None]
    disabled_at: Mapped[datetime | None]
    # Since when nothing was taken; null once something was.
    first_failure_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))
    created_at: Mapped[datetime] = created_at()
    # When people last changed it; deliveries do not.
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())


class WebhookEvent(Model):
    """Something that some endpoint wants to know, until it is spread. Triggers write it, in the transaction of the act."""

    __tablename__ = "webhook_events"
    __table_args__ = (Index("ix_webhook_events_in_order", "occurred_at", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=func.gen_random_uuid())
    # No foreign key: it would make each act wait for whoever changes the organization.
    organization_id: Mapped[UUID]
    type: Mapped[str]
    subject: Mapped[dict[str, Any]]
    occurred_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())


class WebhookDelivery(Model):
    """A message on its way to one endpoint, with each try. Delivered anew it is another row with the same message id."""

    __tablename__ = "webhook_deliveries"
    __table_args__ = (
        CheckConstraint("status IN ('pending', 'delivered', 'failed', 'cancelled')", name="status_known"),
        CheckConstraint("(status = 'pending') = (finished_at IS NULL)", name="ends_once"),
        CheckConstraint("(status = 'pending') = (next_attempt_at IS NOT NULL)", name="pending_is_due"),
        Index("ix_webhook_deliveries_page", "endpoint_id", text("created_at DESC"), text("id DESC")),
        Index("ix_webhook_deliveries_messages", "endpoint_id", "occurred_at", "message_id"),
        Index(
            "ix_webhook_deliveries_pending",
            "endpoint_id",
            "next_attempt_at",
            postgresql_where=text("status = 'pending'"),
        ),
        Index("ix_webhook_deliveries_finished", "finished_at"),
    )

    id: Mapped[UUID] = uuid_key()
    endpoint_id: Mapped[UUID] = mapped_column(ForeignKey("webhook_endpoints.id", ondelete="CASCADE"))
    organization_id: Mapped[UUID]
    # What receivers know it by, over all tries and redeliveries.
    message_id: Mapped[str]
    event_type: Mapped[str]
    occurred_at: Mapped[datetime] = mapped_column(server_default=func.now())
    # The very bytes that are signed and sent.
    body: Mapped[str]
    status: Mapped[str] = mapped_column(server_default=text("'pending'"))
    attempts: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=text("'[]'"))
    next_attempt_at: Mapped[datetime | None] = mapped_column(server_default=func.now())
    # The job of the next try, or of the last one; jobs are purged, so this points to nothing by force.
    job_id: Mapped[UUID | None]
    redelivery: Mapped[bool] = mapped_column(server_default=text("false"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    finished_at: Mapped[datetime | None]
