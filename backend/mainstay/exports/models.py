from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class Export(Model):
    """A file that somebody asked for. It is in the storage until it expires; the row tells of it for a month."""

    __tablename__ = "exports"
    __table_args__ = (
        UniqueConstraint("job_id"),
        CheckConstraint("requested_by IS NOT NULL OR key_id IS NOT NULL", name="asked_for_by_somebody"),
        CheckConstraint("kind IN ('audit_events', 'users', 'jobs', 'my_data')", name="kind_known"),
        CheckConstraint("kind <> 'my_data' OR requested_by IS NOT NULL", name="own_data_is_a_persons"),
        CheckConstraint("format IN ('csv', 'jsonl')", name="format_known"),
        CheckConstraint("status IN ('building', 'ready', 'failed', 'cancelled', 'expired')", name="status_known"),
        CheckConstraint("(status = 'building') = (finished_at IS NULL)", name="ends_once"),
        CheckConstraint(
            "(status IN ('ready', 'expired')) = (storage_key IS NOT NULL AND rows IS NOT NULL AND bytes IS NOT NULL "
            "AND sha256 IS NOT NULL AND expires_at IS NOT NULL)",
            name="written_with_all",
        ),
        Index("ix_exports_organization_id", "organization_id", text("created_at DESC"), text("id DESC")),
        Index("ix_exports_requested_by", "requested_by"),
        Index("ix_exports_key_id", "key_id"),
        Index("ix_exports_created_at", "created_at"),
        Index("ix_exports_building", "id", postgresql_where=text("status = 'building'")),
        Index("ix_exports_expires_at", "expires_at", postgresql_where=text("status = 'ready'")),
    )

    id: Mapped[UUID] = uuid_key()
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    # Who asked: a person, a key, or a person by their key. It goes with them.
    requested_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    key_id: Mapped[UUID | None] = mapped_column(ForeignKey("api_keys.id", ondelete="CASCADE"))
    kind: Mapped[str]
    format: Mapped[str]
    filters: Mapped[dict[str, Any]]
    status: Mapped[str] = mapped_column(server_default=text("'building'"))
    job_id: Mapped[UUID]
    rows: Mapped[int | None] = mapped_column(BigInteger)
    bytes: Mapped[int | None] = mapped_column(BigInteger)
    sha256: Mapped[str | None]
    storage_key: Mapped[str | None]
    failure: Mapped[str | None]
    created_at: Mapped[datetime] = created_at()
    finished_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
