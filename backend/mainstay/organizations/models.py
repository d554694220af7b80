from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, updated_at, uuid_key

_ROLES = "role IN ('owner', 'admin', 'member', 'viewer')"


class Organization(Model):
    """Its row is the lock for everything about who is in it."""

    __tablename__ = "organizations"
    __table_args__ = (
        UniqueConstraint("slug"),
        CheckConstraint("name <> '' AND slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'", name="named"),
        Index(
            "ix_organizations_deletion_requested_at",
            "deletion_requested_at",
            postgresql_where=text("deletion_requested_at IS NOT NULL"),
        ),
    )

    id: Mapped[UUID] = uuid_key()
    name: Mapped[str]
    slug: Mapped[str]
    version: Mapped[int] = mapped_column(server_default=text("1"))
    deletion_requested_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = created_at()
    updated_at: Mapped[datetime] = updated_at()


class Membership(Model):
    __tablename__ = "memberships"
    __table_args__ = (
        UniqueConstraint("user_id", "organization_id"),
        CheckConstraint(_ROLES, name="role_known"),
        Index("ix_memberships_organization_id", "organization_id", "created_at", "id"),
    )

    id: Mapped[UUID] = uuid_key()
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    role: Mapped[str]
    created_at: Mapped[datetime] = created_at()


class Invitation(Model):
    """Whoever has the token and the address may join, as long as the inviter could still ask them to."""

    __tablename__ = "invitations"
    __table_args__ = (
        UniqueConstraint("token_hash"),
        CheckConstraint(_ROLES, name="role_known"),
        CheckConstraint("accepted_at IS NULL OR revoked_at IS NULL", name="ended_once"),
        Index("ix_invitations_organization_id", "organization_id", "created_at", "id"),
        Index("ix_invitations_inviter_id", "inviter_id"),
        Index("ix_invitations_mailed_at", "organization_id", "mailed_at"),
    )

    id: Mapped[UUID] = uuid_key()
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    email: Mapped[str]
    role: Mapped[str]
    inviter_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    token_hash: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = created_at()
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    # How many mails it has cost, and when the last was asked for: nobody is flooded in our name.
    mails: Mapped[int] = mapped_column(server_default=text("1"))
    mailed_at: Mapped[datetime] = mapped_column(server_default=func.now())


# One open invitation an address: a newer one takes the place of the older.
Index(
    "uq_invitations_open_address",
    Invitation.organization_id,
    func.lower(Invitation.email),
    unique=True,
    postgresql_where=text("accepted_at IS NULL AND revoked_at IS NULL"),
)


# Who registers is looked up by address: whether somebody waits for them.
Index("ix_invitations_email_lower", func.lower(Invitation.email))
# How many mails an address got lately, from whichever organization.
Index("ix_invitations_address_mailed_at", func.lower(Invitation.email), Invitation.mailed_at)
