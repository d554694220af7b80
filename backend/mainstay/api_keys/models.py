from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, ForeignKey, Index, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class ApiKey(Model):
    """A key in one organization: a person's, or the organization's own. Of its secret only the hash is here."""

    __tablename__ = "api_keys"
    __table_args__ = (
        UniqueConstraint("secret_hash"),
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint("cardinality(scopes) > 0", name="opens_something"),
        # In hours: how long a day is depends on the time zone of whoever asks.
        CheckConstraint(
            "expires_at <= coalesce(rotated_at, created_at) + interval '8760 hours'", name="ends_within_a_year"
        ),
        CheckConstraint(
            "(previous_hash IS NULL) = (previous_until IS NULL) AND previous_until <= rotated_at + interval '24 hours'",
            name="previous_ends_within_a_day",
        ),
        Index("ix_api_keys_organization_id", "organization_id", "created_at", "id"),
        Index("ix_api_keys_user_id", "user_id"),
        Index("ix_api_keys_maker_id", "maker_id"),
    )

    id: Mapped[UUID] = uuid_key()
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    # Whose key it is; nobody's when it is the organization's own.
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    # An organization's key survives whoever made it.
    maker_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    name: Mapped[str]
    scopes: Mapped[list[str]] = mapped_column(ARRAY(Text))
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary)
    previous_hash: Mapped[bytes | None] = mapped_column(LargeBinary)
    previous_until: Mapped[datetime | None]
    # Raised by whatever changes what the key opens, so that a slow reader cannot put an old answer back.
    version: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))
    created_at: Mapped[datetime] = created_at()
    rotated_at: Mapped[datetime | None]
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
