from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, func
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at


class SigningSecret(Model):
    """What an organization's calls are signed with, sealed. While it is changed for another, both sign."""

    __tablename__ = "signing_secrets"
    __table_args__ = (CheckConstraint("(previous IS NULL) = (previous_until IS NULL)", name="previous_ends"),)

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    previous: Mapped[bytes | None] = mapped_column(LargeBinary)
    previous_until: Mapped[datetime | None]
    created_at: Mapped[datetime] = created_at()
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
