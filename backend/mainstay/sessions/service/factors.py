"""A person's second factors: put up, confirmed, taken away, and the codes for the day they are gone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.crypto import totp
from mainstay.infra.crypto.sealing import Sealer
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, NotFound, ValidationFailed
from mainstay.sessions import events
from mainstay.sessions.devices import forget_devices
from mainstay.sessions.errors import FactorExists
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.passkey_repository import PasskeyRepository
from mainstay.sessions.recovery_codes import hash_recovery_code, new_recovery_codes
from mainstay.sessions.service import ending

log = get_logger("sessions")

# What apps and key rings show as the name of the house.
ISSUER: Final = "Mainstay"
_NO_FACTOR: Final = "You have no authenticator app set up."


@dataclass(frozen=True)
class FactorState:
    totp_confirmed_at: datetime | None
    passkeys: int
    recovery_codes_left: int


@dataclass(frozen=True)
class Begun:
    secret: str
    address: str


async def state(session: AsyncSession, actor: Actor) -> FactorState:
    rows = FactorRepository(session)
    factor = await rows.get_totp(actor.user_id)
    passkeys = await PasskeyRepository(session).of(actor.user_id)
    confirmed_at = factor.confirmed_at if factor else None
    return FactorState(confirmed_at, len(passkeys), await rows.count_codes(actor.user_id))


async def begin_totp(session: AsyncSession, sealer: Sealer, actor: Actor) -> Begun:
    secret = totp.new_secret()
    sealed = sealer.seal(secret.encode(), str(actor.user_id))
    if not await FactorRepository(session).begin_totp(actor.user_id, sealed):
        raise FactorExists
    log.info("totp_begun", user_id=str(actor.user_id))
    return Begun(secret, totp.address(secret, issuer=ISSUER, account=actor.label))


async def confirm_totp(session: AsyncSession, sealer: Sealer, actor: Actor, code: str) -> list[str]:
    """The first code proves that the app has the secret; from now on it is asked for."""
    rows = FactorRepository(session)
    await rows.lock_person(actor.user_id)
    is_first = not await rows.has_any(actor.user_id)
    factor = await rows.get_totp(actor.user_id)
    if factor is None:
        raise NotFound("Begin first.")
    if factor.confirmed_at:
        raise FactorExists
    secret = sealer.open(factor.sealed_secret, str(actor.user_id)).decode()
    steps = totp.matching_steps(secret, code.replace(" ", ""), await rows.now())
    if not steps:
        raise ValidationFailed(errors=(FieldError("/code", "code_invalid", "is not what the app should show now"),))
    if not await rows.confirm_totp(actor.user_id, factor.sealed_secret, steps[-1]):
        raise FactorExists
    codes = await new_codes(session, actor) if is_first else []
    await audit.record(session, actor, events.FACTOR_ADDED, target=_of(actor), details={"factor": "totp"})
    await accounts.request_mail(session, actor, "factor_added", user_id=actor.user_id)
    log.info("totp_confirmed", user_id=str(actor.user_id))
    return codes


async def remove_totp(session: AsyncSession, liveness: Liveness, actor: Actor) -> None:
    rows = FactorRepository(session)
    await rows.lock_person(actor.user_id)
    # First, as a sign-in that is being finished holds its challenge before it looks at the factor.
    await rows.close_challenges(actor.user_id)
    if not await rows.remove_totp(actor.user_id):
        raise NotFound(_NO_FACTOR)
    await audit.record(session, actor, events.FACTOR_REMOVED, target=_of(actor), details={"factor": "totp"})
    await accounts.request_mail(session, actor, "factor_removed", user_id=actor.user_id)
    await follow_removal(session, liveness, actor)
    log.info("totp_removed", user_id=str(actor.user_id))


async def follow_removal(session: AsyncSession, liveness: Liveness, actor: Actor) -> None:
    """Whoever else is signed in as this person has to come in again by what is left. Codes stand in for a factor: with
    the last one they go."""
    rows = FactorRepository(session)
    if not await rows.has_any(actor.user_id):
        await rows.replace_codes(actor.user_id, [])
    await forget_devices(session, actor.user_id)
    await ending.end_all(session, liveness, actor, reason="factor_removed", but=actor.session_id)


async def renew_codes(session: AsyncSession, actor: Actor) -> list[str]:
    rows = FactorRepository(session)
    await rows.lock_person(actor.user_id)
    if not await rows.has_any(actor.user_id):
        raise NotFound("You have no second factor that codes could stand in for.")
    codes = await new_codes(session, actor)
    await audit.record(session, actor, events.RECOVERY_CODES_RENEWED, target=_of(actor))
    log.info("recovery_codes_renewed", user_id=str(actor.user_id))
    return codes


async def new_codes(session: AsyncSession, actor: Actor) -> list[str]:
    codes = new_recovery_codes()
    rows = FactorRepository(session)
    await rows.replace_codes(actor.user_id, [hash_recovery_code(actor.user_id, code) for code in codes])
    return codes


def _of(actor: Actor) -> Target:
    return Target("user", actor.user_id)
