from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, uuid_key


class LiveEvent(Model):
    """Something that people who look are told. No foreign keys: it is gone within a day, and low rooms tell of all."""

    __tablename__ = "live_events"
    __table_args__ = (
        CheckConstraint(
            "(organization_id IS NOT NULL AND permission IS NOT NULL) OR user_id IS NOT NULL", name="is_for_somebody"
        ),
        Index("uq_live_events_number", "number", unique=True, postgresql_where=text("number IS NOT NULL")),
        Index("ix_live_events_unnumbered", "told_at", "id", postgresql_where=text("number IS NULL")),
    )

    id: Mapped[UUID] = uuid_key()
    # Given after the commit, by one numberer at a time: the order in which events could be seen.
    number: Mapped[int | None] = mapped_column(BigInteger)
    topic: Mapped[str]
    body: Mapped[dict[str, Any]]
    # For one person, or for whoever holds the permission in the organization.
    user_id: Mapped[UUID | None]
    organization_id: Mapped[UUID | None]
    permission: Mapped[str | None]
    told_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
