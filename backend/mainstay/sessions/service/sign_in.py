"""Beginning a session: after the proof, before the answer."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.service import Person
from mainstay.audit import service as audit
from mainstay.audit.service import Outcome, Target
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.sessions import events, metrics
from mainstay.sessions.budgets import Verdict
from mainstay.sessions.devices import known_device, remember_device
from mainstay.sessions.errors import CredentialsInvalid, LoginThrottled
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.models import DeviceSession
from mainstay.sessions.repository import SessionRepository
from mainstay.sessions.service import challenges
from mainstay.sessions.service.refresh import Lifetimes, Renewed, first_token
from mainstay.sessions.throttle import SignInThrottle, Tried

log = get_logger("sessions")


@dataclass(frozen=True)
class Attempt:
    """How somebody comes in: from where, on what, and how they want their tokens."""

    origin: Origin
    network: str
    transport: str
    # What the browser's device cookie says, once its signature was found to be ours.
    device: UUID | None = None


@dataclass(frozen=True)
class SignedIn:
    person: Person
    renewed: Renewed
    device: UUID | None


@dataclass(frozen=True)
class Entrance:
    """Where passwords are looked at."""

    hasher: PasswordHasher
    lifetimes: Lifetimes
    throttle: SignInThrottle
    liveness: Liveness
    # In which state an account can be signed in to.
    states: Collection[str] = (accounts.ACTIVE,)

    async def sign_in(self, session: AsyncSession, attempt: Attempt, *, email: str, password: str) -> SignedIn:
        tried = Tried(email, attempt.network, await known_device(session, attempt.device, email))
        try:
            await self.throttle.admit(tried)
            checked = await accounts.check_password(
                session, self.hasher, email=email, password=password, states=self.states
            )
            if checked.person is None:
                await self._refuse(session, attempt, tried, checked.user_id)
            await self.throttle.still_admits(tried)
        except LoginThrottled:
            metrics.ATTEMPTS.labels("password", "throttled").inc()
            raise
        assert checked.person is not None
        await challenges.require_second_factor(session, checked.person.id, attempt.transport, attempt.origin)
        await self.throttle.passed(tried)
        return await self.let_in(session, attempt, checked.person, method="password")

    async def let_in(self, session: AsyncSession, attempt: Attempt, person: Person, *, method: str) -> SignedIn:
        renewed = await begin(session, person.id, self.lifetimes, attempt.origin, transport=attempt.transport)
        device = await self._remember(session, attempt, person)
        id_ = renewed.session.id
        actor = Actor(ActorType.user, person.id, person.email, session_id=id_, origin=attempt.origin)
        if kept := await accounts.keep_account(session, actor, person.id):
            self.liveness.principal_changed(session, kept.id, kept.principal_version)
        await audit.record(session, actor, events.SIGNED_IN, target=Target("session", id_), details={"method": method})
        metrics.ATTEMPTS.labels(method, "succeeded").inc()
        log.info("signed_in", user_id=str(person.id), session_id=str(id_), method=method)
        return SignedIn(person, renewed, device)

    async def _remember(self, session: AsyncSession, attempt: Attempt, person: Person) -> UUID | None:
        """Programs keep no cookies; they have keys."""
        if attempt.transport != "cookie":
            return None
        return await remember_device(session, person.id, attempt.device)

    async def _refuse(self, session: AsyncSession, attempt: Attempt, tried: Tried, user_id: UUID | None) -> None:
        verdict = await self.throttle.failed(tried)
        metrics.ATTEMPTS.labels("password", "refused").inc()
        log.info("sign_in_refused", method="password", user_id=str(user_id) if user_id else None)
        await record_refusal(session, attempt.origin, user_id, verdict, method="password")
        raise CredentialsInvalid


async def record_refusal(
    session: AsyncSession, origin: Origin, user_id: UUID | None, verdict: Verdict, *, method: str
) -> None:
    """Told to the person whose address it was, if it is anybody's; the address itself is not written down."""
    actor = Actor.anonymous(origin)
    target: Target | tuple[()] = Target("user", user_id) if user_id else ()
    await audit.record(
        session, actor, events.SIGN_IN_FAILED, target=target, outcome=Outcome.denied, details={"method": method}
    )
    await record_lock(session, actor, verdict, target)


async def record_lock(session: AsyncSession, actor: Actor, verdict: Verdict, target: Target | tuple[()]) -> None:
    """The first of a day; the rest of a long attack is in the log and the metrics."""
    if verdict.locked is None:
        return
    rule = verdict.locked.name
    log.warning("sign_in_locked", rule=rule, user_id=str(target.id) if target else None)
    if verdict.first_today:
        await audit.record(
            session, actor, events.SIGN_IN_LOCKED, target=target, outcome=Outcome.denied, details={"rule": rule}
        )
        # Also for an address that is nobody's: it takes the same time, and the mail goes to nobody.
        user_id = target.id if target and isinstance(target.id, UUID) else None
        await accounts.request_mail(session, actor, "sign_in_locked", user_id=user_id, facts={"rule": rule})


async def begin(
    session: AsyncSession, user_id: UUID, lifetimes: Lifetimes, origin: Origin, *, transport: str
) -> Renewed:
    rows = SessionRepository(session)
    now = await rows.now()
    device = DeviceSession(
        user_id=user_id,
        transport=transport,
        generation=1,
        seen_generation=0,
        version=1,
        user_agent=origin.user_agent,
        ip=origin.ip,
        created_at=now,
        proved_at=now,
        last_seen_at=now,
        idle_expires_at=min(now + lifetimes.idle, now + lifetimes.absolute),
        expires_at=now + lifetimes.absolute,
    )
    await rows.add(device)
    token, text = first_token(device.id)
    await rows.add(token)
    return Renewed(device, text, token.generation)
