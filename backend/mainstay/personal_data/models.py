from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class PersonalExport(Model):
    """What was put together for a person. The file is in the storage, under the ids of both."""

    __tablename__ = "personal_exports"
    __table_args__ = (
        CheckConstraint(
            "(ready_at IS NULL) = (expires_at IS NULL) AND (ready_at IS NULL) = (size IS NULL)", name="ready_with_all"
        ),
        Index("ix_personal_exports_user_id", "user_id", text("created_at DESC")),
        Index("ix_personal_exports_created_at", "created_at"),
    )

    id: Mapped[UUID] = uuid_key()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    job_id: Mapped[UUID]
    size: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime] = created_at()
    ready_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
