from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    UniqueConstraint,
    collate,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, updated_at, uuid_key


class User(Model):
    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("status IN ('pending', 'active', 'deactivated', 'pending_deletion')", name="status_known"),
        CheckConstraint("deletion_from IN ('pending', 'active')", name="deletion_from_known"),
        CheckConstraint(
            "(status = 'pending_deletion') = (erase_at IS NOT NULL AND deletion_from IS NOT NULL)", name="leaving_ends"
        ),
        Index("ix_users_erase_at", "erase_at", postgresql_where=text("erase_at IS NOT NULL")),
        CheckConstraint("email <> '' AND full_name <> ''", name="named"),
        CheckConstraint("deactivated_from IN ('pending', 'active')", name="deactivated_from_known"),
        Index("ix_users_newest", text("created_at DESC"), text("id DESC")),
        Index("ix_users_status_newest", "status", text("created_at DESC"), text("id DESC")),
        # Few among very many: without an index of their own they would be looked for in all of the others.
        Index("ix_users_operators", text("created_at DESC"), text("id DESC"), postgresql_where=text("is_operator")),
    )

    id: Mapped[UUID] = uuid_key()
    email: Mapped[str]
    full_name: Mapped[str]
    status: Mapped[str] = mapped_column(server_default=text("'pending'"))
    is_operator: Mapped[bool] = mapped_column(server_default=text("false"))
    email_verified_at: Mapped[datetime | None]
    # While deactivated: since when, why, and what the account goes back to.
    deactivated_at: Mapped[datetime | None]
    deactivation_reason: Mapped[str | None]
    deactivated_from: Mapped[str | None]
    # While it waits to be erased: since when, until when it can be kept, and what it goes back to then.
    deletion_requested_at: Mapped[datetime | None]
    erase_at: Mapped[datetime | None]
    deletion_from: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default=text("1"))
    # Raised by whatever changes what the person may do, so that a slow reader cannot put an old principal back.
    principal_version: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))
    created_at: Mapped[datetime] = created_at()
    updated_at: Mapped[datetime] = updated_at()


# One account an address, however it is written: the embedded PostgreSQL has no citext.
Index("uq_users_email_lower", func.lower(User.email), unique=True)
# For searches by beginning, in an order that every database has. PostgreSQL tells of an expression without its collation,
# so that the comparison with the migrations is a test's.
_UNTOLD = {"collation_untold": True}
Index("ix_users_email_beginning", collate(func.lower(User.email), "C"), User.id, info=_UNTOLD)
Index("ix_users_name_beginning", collate(func.lower(User.full_name), "C"), User.id, info=_UNTOLD)


class Credential(Model):
    """A user's password. It stands apart from the user, so that reading a user never reads a hash."""

    __tablename__ = "credentials"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    password_hash: Mapped[str]
    # A password that somebody else made up must be replaced at the first sign-in.
    is_one_time: Mapped[bool] = mapped_column(server_default=text("false"))
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())


class OneTimeLink(Model):
    """What a mail lets its reader do, once. The token is made again from the id; only its hash is kept."""

    __tablename__ = "one_time_links"
    __table_args__ = (
        UniqueConstraint("token_hash"),
        CheckConstraint(
            "purpose IN ('verify_email', 'reset_password', 'change_email', 'undo_email')", name="purpose_known"
        ),
        CheckConstraint("used_at IS NULL OR voided_at IS NULL", name="ended_once"),
        Index("ix_one_time_links_user_id", "user_id"),
        # A newer one voids the older. Undoing is another matter: whoever took an account over and changes the address
        # twice must not take the first address its way back.
        Index(
            "uq_one_time_links_open",
            "user_id",
            "purpose",
            unique=True,
            postgresql_where=text("used_at IS NULL AND voided_at IS NULL AND purpose <> 'undo_email'"),
        ),
        # Addresses that somebody may still go back to are nobody else's.
        Index(
            "ix_one_time_links_email_undo",
            "email",
            postgresql_where=text("used_at IS NULL AND voided_at IS NULL AND purpose = 'undo_email'"),
        ),
    )

    id: Mapped[UUID] = uuid_key()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    purpose: Mapped[str]
    # Which address the link speaks of: the one it was sent to.
    email: Mapped[str]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    voided_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = created_at()
