"""An operator acts as somebody else: half an hour, with a reason, no longer than the operator's own session."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.errors import AccountNotActive
from mainstay.accounts.service import Account
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.kit.actor import Actor
from mainstay.kit.errors import PermissionDenied, SessionRevoked
from mainstay.sessions import events, metrics
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.models import DeviceSession
from mainstay.sessions.repository import SessionRepository

log = get_logger("sessions")

LASTS: Final = timedelta(minutes=30)


@dataclass(frozen=True)
class Impersonation:
    session: DeviceSession
    operator_id: UUID
    begun_at: datetime

    @property
    def seconds(self) -> int:
        return int((self.session.expires_at - self.begun_at).total_seconds())


async def impersonate(
    session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID, reason: str
) -> Impersonation:
    person = await _who_may_be_impersonated(session, actor, user_id)
    begun = await _begin(session, actor, person, reason)
    await _tell(session, liveness, actor, person, begun.session, reason)
    metrics.IMPERSONATIONS.labels("begun").inc()
    log.info(
        "impersonation_begun",
        user_id=str(person.id),
        operator_id=str(actor.user_id),
        session_id=str(begun.session.id),
    )
    return begun


async def _who_may_be_impersonated(session: AsyncSession, actor: Actor, user_id: UUID) -> Account:
    """Both stay what they are until this is committed: nobody becomes an operator, or stops being one, in between."""
    operator, person = await accounts.hold_accounts(session, actor.user_id, user_id)
    if not operator.is_operator or operator.status != accounts.ACTIVE:
        raise _refused("You are no operator any more.")
    if person.is_operator:
        raise _refused("An operator is never impersonated.")
    if person.status != accounts.ACTIVE:
        raise AccountNotActive(f"The account is {person.status}.")
    return person


async def _begin(session: AsyncSession, actor: Actor, person: Account, reason: str) -> Impersonation:
    """A session of its own without a refresh token. The operator's is held: it cannot end before this is committed."""
    rows = SessionRepository(session)
    own = await rows.hold_alive(actor.session_id) if actor.session_id else None
    if own is None or own.impersonator_id:
        raise SessionRevoked
    now = await rows.now()
    until = min(now + LASTS, own.expires_at, own.idle_expires_at)
    device = DeviceSession(
        user_id=person.id,
        transport=own.transport,
        user_agent=actor.origin.user_agent,
        ip=actor.origin.ip,
        idle_expires_at=until,
        expires_at=until,
        impersonator_id=actor.user_id,
        impersonator_session_id=own.id,
        impersonator_label=actor.label,
        impersonation_reason=reason,
    )
    await rows.add(device)
    return Impersonation(device, actor.user_id, now)


async def _tell(
    session: AsyncSession, liveness: Liveness, actor: Actor, person: Account, device: DeviceSession, reason: str
) -> None:
    """The trail of the installation, of each organization the person is in, and the person."""
    targets = [person.target, Target("session", device.id)]
    organizations = await liveness.organizations_of(await session.connection(), person.id)
    for organization_id in (None, *organizations):
        await audit.record(
            session,
            actor,
            events.IMPERSONATED,
            target=targets,
            organization_id=organization_id,
            details={"reason": reason},
        )
    facts = {"operator": actor.label, "reason": reason}
    await accounts.request_mail(session, actor, "impersonated", user_id=person.id, facts=facts)


def _refused(why: str) -> PermissionDenied:
    metrics.IMPERSONATIONS.labels("refused").inc()
    return PermissionDenied(why)
