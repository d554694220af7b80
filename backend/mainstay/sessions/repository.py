from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.sessions.models import DeviceSession, RefreshToken


class SessionRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def now(self) -> datetime:
        moment: datetime | None = await self._session.scalar(select(func.clock_timestamp()))
        assert moment is not None
        return moment

    async def add(self, made: DeviceSession | RefreshToken) -> None:
        self._session.add(made)
        await self._session.flush()

    async def get(self, session_id: UUID) -> DeviceSession | None:
        return await self._session.get(DeviceSession, session_id, populate_existing=True)

    async def get_token(self, token_hash: bytes) -> tuple[RefreshToken, DeviceSession] | None:
        """A refresh token with its session, as they are committed now; nothing is waited for."""
        query = (
            select(RefreshToken, DeviceSession)
            .join(DeviceSession, DeviceSession.id == RefreshToken.session_id)
            .where(RefreshToken.token_hash == token_hash)
            .execution_options(populate_existing=True)
        )
        row = (await self._session.execute(query)).one_or_none()
        return (row[0], row[1]) if row else None

    async def lock(self, session_id: UUID) -> None:
        """Rotations and endings of one session come one after the other."""
        await self._session.execute(select(DeviceSession.id).where(DeviceSession.id == session_id).with_for_update())

    async def hold_alive(self, session_id: UUID) -> DeviceSession | None:
        """The session, which cannot end before this transaction does."""
        query = select(DeviceSession).where(
            DeviceSession.id == session_id,
            DeviceSession.ended_at.is_(None),
            DeviceSession.expires_at > func.now(),
            DeviceSession.idle_expires_at > func.now(),
        )
        return await self._session.scalar(query.with_for_update().execution_options(populate_existing=True))

    async def get_successor(self, token: RefreshToken) -> RefreshToken | None:
        if token.successor_id is None:
            return None
        return await self._session.get(RefreshToken, token.successor_id, populate_existing=True)

    async def count_recoveries(self, session_id: UUID, within: timedelta) -> int:
        query = select(func.count()).where(
            RefreshToken.session_id == session_id, RefreshToken.voided_at > func.now() - within
        )
        return await self._session.scalar(query) or 0

    async def alive_of(self, user_id: UUID) -> list[DeviceSession]:
        query = select(DeviceSession).where(
            DeviceSession.user_id == user_id,
            DeviceSession.ended_at.is_(None),
            DeviceSession.expires_at > func.now(),
            DeviceSession.idle_expires_at > func.now(),
        )
        return list(await self._session.scalars(query.order_by(DeviceSession.last_seen_at.desc(), DeviceSession.id)))

    async def end(self, where: Any, reason: str) -> list[UUID]:
        """End what is still alive, and whatever an operator started from it; gives the ids that ended now."""
        # Held first, in one order: an impersonation that is just beginning holds its operator's session, and the
        # statement after this one sees it.
        alive = select(DeviceSession.id).where(where, DeviceSession.ended_at.is_(None)).order_by(DeviceSession.id)
        direct = list(await self._session.scalars(alive.with_for_update()))
        if not direct:
            return []
        ended = await self._session.scalars(
            update(DeviceSession)
            .where(
                DeviceSession.ended_at.is_(None),
                or_(DeviceSession.id.in_(direct), DeviceSession.impersonator_session_id.in_(direct)),
            )
            .values(ended_at=func.now(), end_reason=reason, version=DeviceSession.version + 1)
            .returning(DeviceSession.id)
            .execution_options(synchronize_session=False)
        )
        return list(ended)

    async def forget_sealed(self, session_id: UUID) -> None:
        await self._session.execute(
            update(RefreshToken)
            .where(RefreshToken.session_id == session_id, RefreshToken.sealed_successor.is_not(None))
            .values(sealed_successor=None)
        )
