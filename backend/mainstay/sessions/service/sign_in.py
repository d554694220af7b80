"""Beginning a session: after the proof, before the answer."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service as accounts
from mainstay.accounts.service import Person
from mainstay.audit import service as audit
from mainstay.audit.service import Outcome, Target
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.sessions import events, metrics
from mainstay.sessions.errors import CredentialsInvalid
from mainstay.sessions.models import DeviceSession
from mainstay.sessions.repository import SessionRepository
from mainstay.sessions.service.refresh import Lifetimes, Renewed, first_token


@dataclass(frozen=True)
class SignedIn:
    person: Person
    renewed: Renewed


async def sign_in_with_password(
    session: AsyncSession,
    hasher: PasswordHasher,
    lifetimes: Lifetimes,
    origin: Origin,
    *,
    email: str,
    password: str,
    transport: str,
) -> SignedIn:
    person = await accounts.check_password(session, hasher, email=email, password=password)
    if person is None:
        metrics.ATTEMPTS.labels("password", "refused").inc()
        await audit.record(
            session,
            Actor.anonymous(origin),
            events.SIGN_IN_FAILED,
            outcome=Outcome.denied,
            details={"method": "password"},
        )
        raise CredentialsInvalid
    renewed = await begin(session, person.id, lifetimes, origin, transport=transport)
    actor = Actor(ActorType.user, person.id, person.email, session_id=renewed.session.id, origin=origin)
    await audit.record(
        session, actor, events.SIGNED_IN, target=Target("session", renewed.session.id), details={"method": "password"}
    )
    metrics.ATTEMPTS.labels("password", "succeeded").inc()
    return SignedIn(person, renewed)


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
