"""What operators, and whoever has the machine, do to other people's sessions and accounts."""

from typing import Final
from uuid import UUID

from sqlalchemy import and_
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.service import Account
from mainstay.audit import service as audit
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound
from mainstay.sessions import events
from mainstay.sessions.devices import forget_devices
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.models import DeviceSession
from mainstay.sessions.passkey_repository import PasskeyRepository
from mainstay.sessions.service.ending import end_of

log = get_logger("sessions")

ENDED: Final = "ended_by_operator"


async def deactivate(
    session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID, reason: str, seen: int | None = None
) -> Account:
    """The account is closed: its sessions end, its keys stop, whomever an operator was acting as is left alone."""
    closed = await accounts.deactivate(session, actor, user_id, reason, seen)
    if closed is None:
        return await accounts.require_account(session, user_id)
    liveness.principal_changed(session, closed.id, closed.principal_version)
    await end_of(session, liveness, actor, DeviceSession.user_id == closed.id, "deactivated")
    await FactorRepository(session).close_challenges(closed.id)
    return closed


async def activate(
    session: AsyncSession,
    liveness: Liveness,
    actor: Actor,
    user_id: UUID,
    reason: str | None = None,
    seen: int | None = None,
) -> Account:
    opened = await accounts.activate(session, actor, user_id, reason, seen)
    if opened is None:
        return await accounts.require_account(session, user_id)
    # A sign-in that was under way when the account was closed may have left a session that nobody could use since.
    await end_of(session, liveness, actor, DeviceSession.user_id == opened.id, "deactivated")
    liveness.principal_changed(session, opened.id, opened.principal_version)
    return opened


async def end_sessions(session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID) -> int:
    person = await accounts.require_account(session, user_id)
    ended = await end_of(session, liveness, actor, DeviceSession.user_id == person.id, ENDED)
    await FactorRepository(session).close_challenges(person.id)
    await audit.record(session, actor, events.SESSIONS_ENDED, target=person.target, details={"sessions": len(ended)})
    log.info("sessions_ended", user_id=str(person.id), sessions=len(ended))
    return len(ended)


async def make_operator(session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID) -> Account | None:
    """Whoever acts as this person right now stops: an operator is never impersonated."""
    made = await accounts.make_operator(session, actor, user_id)
    if made is None:
        return None
    acting = and_(DeviceSession.user_id == made.id, DeviceSession.impersonator_id.is_not(None))
    await end_of(session, liveness, actor, acting, "became_operator")
    liveness.principal_changed(session, made.id, made.principal_version)
    return made


async def unmake_operator(session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID) -> Account | None:
    """Their own sessions stay, those in others' names end."""
    unmade = await accounts.unmake_operator(session, actor, user_id)
    if unmade is None:
        return None
    await end_of(session, liveness, actor, DeviceSession.impersonator_id == unmade.id, "no_operator")
    liveness.principal_changed(session, unmade.id, unmade.principal_version)
    return unmade


async def reset_factors(session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID) -> int:
    """For whoever has lost everything but the password. It counts from the next sign-in, so every session ends."""
    person = await accounts.require_account(session, user_id)
    rows = FactorRepository(session)
    await rows.lock_person(person.id)
    # First, as a sign-in that is being finished holds its challenge before it looks at the factor.
    await rows.close_challenges(person.id)
    if not await _remove_factors(session, person.id):
        raise NotFound(f"{person.email} has no second factor.")
    await forget_devices(session, person.id)
    ended = await end_of(session, liveness, actor, DeviceSession.user_id == person.id, "factors_reset")
    await audit.record(session, actor, events.FACTORS_RESET, target=person.target, details={"sessions": len(ended)})
    await accounts.request_mail(session, actor, "factor_removed", user_id=person.id)
    log.info("factors_reset", user_id=str(person.id), sessions=len(ended))
    return len(ended)


async def _remove_factors(session: AsyncSession, user_id: UUID) -> bool:
    """All of them: a lost device must not be a way in."""
    rows = FactorRepository(session)
    removed = [
        await rows.remove_totp(user_id),
        await PasskeyRepository(session).remove_all(user_id),
        await rows.count_codes(user_id) > 0,
    ]
    await rows.replace_codes(user_id, [])
    return any(removed)
