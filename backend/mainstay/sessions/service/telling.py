"""What this room keeps of a person, for that person to read: no secret is among it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.sessions.models import DeviceSession, TotpFactor
from mainstay.sessions.passkey_repository import PasskeyRepository


async def sessions_of(session: AsyncSession, user_id: UUID) -> Sequence[Any]:
    """Those that an operator had in the person's name tell of the operator's device, and are left out."""
    query = select(DeviceSession).where(DeviceSession.user_id == user_id, DeviceSession.impersonator_id.is_(None))
    return (await session.scalars(query.order_by(DeviceSession.id))).all()


async def factors_of(session: AsyncSession, user_id: UUID) -> Sequence[Any]:
    query = select(literal("totp").label("kind"), TotpFactor.created_at, TotpFactor.confirmed_at)
    return (await session.execute(query.where(TotpFactor.user_id == user_id))).all()


async def passkeys_of(session: AsyncSession, user_id: UUID) -> Sequence[Any]:
    return await PasskeyRepository(session).of(user_id)
