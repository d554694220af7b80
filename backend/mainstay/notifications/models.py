from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from mainstay.infra.db import Model, created_at, uuid_key


class Notification(Model):
    __tablename__ = "notifications"
    __table_args__ = (
        CheckConstraint("title <> ''", name="titled"),
        Index("ix_notifications_recipient_id", "recipient_id", "created_at", "id"),
        Index(
            "ix_notifications_unread",
            "recipient_id",
            "created_at",
            "id",
            postgresql_where=text("read_at IS NULL"),
        ),
        Index("ix_notifications_organization_id", "organization_id", "created_at"),
    )

    id: Mapped[UUID] = uuid_key()
    recipient_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    # Where it comes from; what is about a person's own account comes from none.
    organization_id: Mapped[UUID | None] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    kind: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    link: Mapped[str | None]
    created_at: Mapped[datetime] = created_at()
    read_at: Mapped[datetime | None]


class Inbox(Model):
    """Its version counts every change of what a person has not read, so that no cache believes an older count."""

    __tablename__ = "notification_inboxes"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))


class NotificationPreference(Model):
    """What a person has decided; what is not here is as its kind has it."""

    __tablename__ = "notification_preferences"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    mail: Mapped[bool]
