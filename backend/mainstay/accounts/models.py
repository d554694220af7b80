from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, updated_at, uuid_key


class User(Model):
    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("status IN ('pending', 'active', 'deactivated')", name="status_known"),
        CheckConstraint("email <> '' AND full_name <> ''", name="named"),
    )

    id: Mapped[UUID] = uuid_key()
    email: Mapped[str]
    full_name: Mapped[str]
    status: Mapped[str] = mapped_column(server_default=text("'pending'"))
    is_operator: Mapped[bool] = mapped_column(server_default=text("false"))
    email_verified_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default=text("1"))
    # Raised by whatever changes what the person may do, so that a slow reader cannot put an old principal back.
    principal_version: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))
    created_at: Mapped[datetime] = created_at()
    updated_at: Mapped[datetime] = updated_at()


# One account an address, however it is written: the embedded PostgreSQL has no citext.
Index("uq_users_email_lower", func.lower(User.email), unique=True)


class Credential(Model):
    """A user's password. It stands apart from the user, so that reading a user never reads a hash."""

    __tablename__ = "credentials"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    password_hash: Mapped[str]
    # A password that somebody else made up must be replaced at the first sign-in.
    is_one_time: Mapped[bool] = mapped_column(server_default=text("false"))
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
