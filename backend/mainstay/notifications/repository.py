"""Every query of the room. What a person has is found by who they are; nothing here is anybody else's."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.infra.db.advisory import lock
from mainstay.infra.db.keyset import take_page
from mainstay.kit.paging import PageWanted, Slice
from mainstay.notifications.models import Inbox, Notification, NotificationPreference

_QUIETLY = {"synchronize_session": False}


class NotificationRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, rows: Sequence[dict[str, Any]]) -> Sequence[Notification]:
        return list(await self._session.scalars(insert(Notification).returning(Notification), rows))

    async def page_of(self, user_id: UUID, wanted: PageWanted, *, unread_only: bool) -> Slice[Notification]:
        query = select(Notification).where(Notification.recipient_id == user_id)
        if unread_only:
            query = query.where(Notification.read_at.is_(None))
        return await take_page(self._session, query, wanted, at=Notification.created_at, key=Notification.id)

    async def get(self, user_id: UUID, notification_id: UUID) -> Notification | None:
        query = select(Notification).where(Notification.id == notification_id, Notification.recipient_id == user_id)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def read(self, user_id: UUID, notification_id: UUID) -> bool:
        """Once."""
        done = await self._session.scalar(
            update(Notification)
            .where(
                Notification.id == notification_id,
                Notification.recipient_id == user_id,
                Notification.read_at.is_(None),
            )
            .values(read_at=func.now())
            .returning(Notification.id)
            .execution_options(**_QUIETLY)
        )
        return done is not None

    async def read_all(self, user_id: UUID) -> int:
        done = await self._session.execute(
            update(Notification)
            .where(Notification.recipient_id == user_id, Notification.read_at.is_(None))
            .values(read_at=func.now())
            .returning(Notification.id)
            .execution_options(**_QUIETLY)
        )
        return len(done.all())

    async def touch(self, user_ids: Collection[UUID]) -> dict[UUID, int]:
        """The new version of each inbox. In one order, so that two who do this never wait for each other in a circle."""
        fresh = upsert(Inbox).values([{"user_id": one} for one in sorted(user_ids)])
        counted = await self._session.execute(
            fresh.on_conflict_do_update(index_elements=["user_id"], set_={"version": Inbox.version + 1}).returning(
                Inbox.user_id, Inbox.version
            )
        )
        return {row.user_id: row.version for row in counted}

    async def lock_quota(self, organization_id: UUID) -> None:
        await lock(self._session, f"notifications of {organization_id}")

    async def count_lately(self, organization_id: UUID, kind: str, since: timedelta) -> int:
        query = select(func.count()).where(
            Notification.organization_id == organization_id,
            Notification.kind == kind,
            Notification.created_at > func.now() - since,
        )
        return await self._session.scalar(query) or 0

    async def received_by(self, user_id: UUID, after: UUID, limit: int) -> Sequence[Notification]:
        query = select(Notification).where(Notification.recipient_id == user_id, Notification.id > after)
        return list(await self._session.scalars(query.order_by(Notification.id).limit(limit)))


class PreferenceRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all_of(self, user_id: UUID) -> Sequence[NotificationPreference]:
        query = select(NotificationPreference).where(NotificationPreference.user_id == user_id)
        return list(await self._session.scalars(query.order_by(NotificationPreference.kind)))

    async def of(self, user_id: UUID) -> dict[str, bool]:
        query = select(NotificationPreference.kind, NotificationPreference.mail)
        rows = await self._session.execute(query.where(NotificationPreference.user_id == user_id))
        return {row.kind: row.mail for row in rows}

    async def about(self, kind: str, user_ids: Collection[UUID]) -> dict[UUID, bool]:
        query = select(NotificationPreference.user_id, NotificationPreference.mail)
        rows = await self._session.execute(
            query.where(NotificationPreference.kind == kind, NotificationPreference.user_id.in_(user_ids))
        )
        return {row.user_id: row.mail for row in rows}

    async def replace(self, user_id: UUID, mail: dict[str, bool]) -> None:
        await lock(self._session, f"notification preferences of {user_id}")
        await self._session.execute(delete(NotificationPreference).where(NotificationPreference.user_id == user_id))
        if mail:
            rows = [{"user_id": user_id, "kind": kind, "mail": wanted} for kind, wanted in sorted(mail.items())]
            await self._session.execute(insert(NotificationPreference), rows)


async def unread_of(connection: AsyncConnection, user_id: UUID) -> tuple[int, int]:
    """The inbox's version and the count that goes with it: one statement, one moment."""
    unread = (
        select(func.count())
        .where(Notification.recipient_id == user_id, Notification.read_at.is_(None))
        .scalar_subquery()
    )
    version = select(Inbox.version).where(Inbox.user_id == user_id).scalar_subquery()
    row = (await connection.execute(select(func.coalesce(version, 0), unread))).one()
    return row[0], row[1]
