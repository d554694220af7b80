"""Back in: a forgotten password, and an address that somebody else changed. Neither is a way around a second factor."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.passwords import Owner
from mainstay.accounts.service import Link, Person, Purpose
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.sessions import events, metrics
from mainstay.sessions.devices import forget_devices, remember_device
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.service import ending
from mainstay.sessions.service.registering import Reception, find_link, hash_for
from mainstay.sessions.service.sign_in import Attempt

log = get_logger("sessions")

# Before the address was moved: whoever took the account over may have begun with the factors.
_THIEFS_TIME: Final = timedelta(hours=24)


async def reset_password(
    session: AsyncSession, reception: Reception, attempt: Attempt, token: str, password: str
) -> UUID | None:
    """No session begins: one signs in with the new password and whatever else is asked for. Gives the device that may
    do so however many strangers are guessing meanwhile, for a browser."""
    await reception.limits.admit_link(attempt.network)
    link = await find_link(session, token, (Purpose.reset_password,))
    user = await accounts.require_person(session, link.user_id)
    fresh = await hash_for(session, reception, password, Owner(user.email, user.full_name))
    actor = _reader(link, attempt.origin)
    user = await accounts.reset_password(session, actor, link, fresh)
    await _end_everything(session, reception, actor, user, "password_reset")
    metrics.LINKS.labels(link.purpose, "used").inc()
    log.info("password_reset", user_id=str(user.id))
    return await remember_device(session, user.id, None) if attempt.transport == "cookie" else None


async def undo_change(session: AsyncSession, reception: Reception, origin: Origin, network: str, token: str) -> None:
    await reception.limits.admit_link(network)
    link = await find_link(session, token, (Purpose.undo_email,))
    actor = _reader(link, origin)
    # First, as whoever sets up a factor holds this before the account.
    await FactorRepository(session).lock_person(link.user_id)
    user = await accounts.undo_change(session, actor, link)
    await _forget_factors(session, actor, user, link.created_at - _THIEFS_TIME)
    await _end_everything(session, reception, actor, user, "address_change_undone")
    metrics.LINKS.labels(link.purpose, "used").inc()
    log.info("address_change_undone", user_id=str(user.id))


async def _forget_factors(session: AsyncSession, actor: Actor, user: Person, since: datetime) -> None:
    """A thief who moves the address sets up a factor as well: to keep the owner out, or for a way in that outlives the
    password. What the owner had before stays."""
    rows = FactorRepository(session)
    removed = await rows.remove_since(user.id, since)
    if not removed:
        return
    if not await rows.has_any(user.id):
        await rows.replace_codes(user.id, [])
    target = Target("user", user.id, user.email)
    await audit.record(session, actor, events.FACTOR_REMOVED, target=target, details={"factors": removed})
    log.info("factors_of_a_thief_removed", user_id=str(user.id), factors=removed)


async def ask_for_address(session: AsyncSession, reception: Reception, actor: Actor, email: str) -> None:
    address = accounts.checked_address(email)
    may_mail = await reception.limits.may_mail(address)
    await accounts.ask_for_address(session, reception.tokens, actor, address, may_mail=may_mail)
    log.info("address_change_asked", user_id=str(actor.user_id), allowed=may_mail)


async def _end_everything(session: AsyncSession, reception: Reception, actor: Actor, user: Person, reason: str) -> None:
    await ending.end_all(session, reception.liveness, actor, reason=reason)
    # A sign-in that stands between the old password and its code began with the old password.
    await FactorRepository(session).close_challenges(user.id)
    await forget_devices(session, user.id)
    await reception.liveness.person_changed(session, user.id)


def _reader(link: Link, origin: Origin) -> Actor:
    return Actor(ActorType.user, link.user_id, link.email, origin=origin)
