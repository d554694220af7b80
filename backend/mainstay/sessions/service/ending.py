"""Ending sessions: one, the others, all. Everybody refuses them as soon as the end is committed."""

from uuid import UUID

from sqlalchemy import and_
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound
from mainstay.sessions import events
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.models import DeviceSession
from mainstay.sessions.repository import SessionRepository


async def sign_out(session: AsyncSession, liveness: Liveness, actor: Actor) -> None:
    await end_of(session, liveness, actor, DeviceSession.id == actor.session_id, "signed_out")


async def end_one(session: AsyncSession, liveness: Liveness, actor: Actor, session_id: UUID) -> None:
    mine = and_(DeviceSession.id == session_id, DeviceSession.user_id == actor.user_id)
    if not await end_of(session, liveness, actor, mine, "ended_by_owner"):
        raise NotFound("You have no such session.")


async def end_all(
    session: AsyncSession, liveness: Liveness, actor: Actor, *, reason: str, but: UUID | None = None
) -> list[UUID]:
    mine = DeviceSession.user_id == actor.user_id
    return await end_of(session, liveness, actor, and_(mine, DeviceSession.id != but) if but else mine, reason)


async def end_of(session: AsyncSession, liveness: Liveness, actor: Actor, where: object, reason: str) -> list[UUID]:
    """Whichever fit, and whatever operators began from them."""
    ended = await SessionRepository(session).end(where, reason)
    liveness.ended(session, ended, reason)
    for id_ in ended:
        await audit.record(session, actor, events.ENDED, target=Target("session", id_), details={"reason": reason})
    return ended


async def shut(session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID, reason: str) -> list[UUID]:
    """Everything the person has open, and what of a sign-in waits for its code."""
    await FactorRepository(session).close_challenges(user_id)
    return await end_of(session, liveness, actor, DeviceSession.user_id == user_id, reason)


async def alive_sessions(session: AsyncSession, actor: Actor) -> list[DeviceSession]:
    return await SessionRepository(session).alive_of(actor.user_id)
