"""A fresh proof that it is really the person: sensitive acts ask for one that is at most five minutes old."""

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Outcome, Target
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.actor import Actor
from mainstay.kit.errors import SessionRevoked
from mainstay.sessions import events, metrics
from mainstay.sessions.errors import CredentialsInvalid, LoginThrottled
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.repository import SessionRepository
from mainstay.sessions.service.sign_in import record_lock
from mainstay.sessions.throttle import SignInThrottle, Tried

log = get_logger("sessions")


async def prove_again(
    session: AsyncSession,
    hasher: PasswordHasher,
    throttle: SignInThrottle,
    liveness: Liveness,
    actor: Actor,
    network: str,
    password: str,
) -> None:
    # A session is a device that is known: what strangers try elsewhere does not count here.
    tried = Tried(actor.label, network, actor.session_id)
    try:
        await throttle.admit(tried)
        if not await accounts.is_password_of(session, hasher, actor.user_id, password):
            await _refuse(session, throttle, tried, actor)
        await throttle.still_admits(tried)
    except LoginThrottled:
        metrics.ATTEMPTS.labels("reauthentication", "throttled").inc()
        raise
    await throttle.passed(tried)
    await renew_proof(session, liveness, actor)
    metrics.ATTEMPTS.labels("reauthentication", "succeeded").inc()
    log.info("reauthenticated", user_id=str(actor.user_id), session_id=str(actor.session_id))


async def _refuse(session: AsyncSession, throttle: SignInThrottle, tried: Tried, actor: Actor) -> None:
    verdict = await throttle.failed(tried)
    metrics.ATTEMPTS.labels("reauthentication", "refused").inc()
    target = Target("session", actor.session_id)
    await audit.record(session, actor, events.PROVED, target=target, outcome=Outcome.denied)
    await record_lock(session, actor, verdict, Target("user", actor.user_id))
    raise CredentialsInvalid("That is not your password.")


async def renew_proof(session: AsyncSession, liveness: Liveness, actor: Actor) -> None:
    rows = SessionRepository(session)
    if actor.session_id is None:
        raise SessionRevoked
    await rows.lock(actor.session_id)
    device = await rows.get(actor.session_id)
    if device is None or device.ended_at:
        raise SessionRevoked
    device.proved_at = await rows.now()
    device.version += 1
    await session.flush()
    liveness.changed(session, device)
    await audit.record(session, actor, events.PROVED, target=Target("session", device.id))
