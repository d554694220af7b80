"""A fresh proof that it is really the person: sensitive acts ask for one that is at most five minutes old."""

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Outcome, Target
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.actor import Actor
from mainstay.kit.errors import SessionRevoked
from mainstay.sessions import events
from mainstay.sessions.errors import CredentialsInvalid
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.repository import SessionRepository


async def prove_again(
    session: AsyncSession, hasher: PasswordHasher, liveness: Liveness, actor: Actor, password: str
) -> None:
    device = await SessionRepository(session).get(actor.session_id) if actor.session_id else None
    if device is None or device.ended_at:
        raise SessionRevoked
    target = Target("session", device.id)
    if not await accounts.is_password_of(session, hasher, actor.user_id, password):
        await audit.record(session, actor, events.PROVED, target=target, outcome=Outcome.denied)
        raise CredentialsInvalid("That is not your password.")
    device.proved_at = await SessionRepository(session).now()
    device.version += 1
    await session.flush()
    liveness.changed(session, device)
    await audit.record(session, actor, events.PROVED, target=target)
