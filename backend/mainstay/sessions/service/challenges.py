"""Between a right password and a session: the second factor, if the person has one."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.infra.crypto.opaque import hash_token, new_token
from mainstay.kit.actor import Origin
from mainstay.sessions import metrics
from mainstay.sessions.errors import ChallengeInvalid, MfaRequired
from mainstay.sessions.factor_repository import FactorRepository

log = get_logger("sessions")

CHALLENGE_PREFIX: Final = "mch"
LASTS: Final = timedelta(minutes=5)
TRIES: Final = 5


async def try_challenge(session: AsyncSession, challenge: str, transport: str) -> Any:
    """A try of it is used up. In the other transport it is no challenge of that transport: where it began, it ends."""
    rows = FactorRepository(session)
    waiting = await rows.get_challenge(hash_token(challenge), TRIES)
    if waiting is not None:
        # First the password, then the challenge, as whoever changes the password takes them: the other way round the two
        # would wait for each other.
        await accounts.hold_password(session, waiting.user_id)
    asked = await rows.try_challenge(hash_token(challenge), TRIES)
    if asked is None or asked.transport != transport:
        raise ChallengeInvalid
    return asked


async def waiting_for(session: AsyncSession, challenge: str, transport: str) -> UUID:
    """Whose second factor it waits for. No try is used up."""
    waiting = await FactorRepository(session).get_challenge(hash_token(challenge), TRIES)
    if waiting is None or waiting.transport != transport:
        raise ChallengeInvalid
    return waiting.user_id


async def require_second_factor(session: AsyncSession, user_id: UUID, transport: str, origin: Origin) -> None:
    rows = FactorRepository(session)
    methods = await rows.methods(user_id)
    if not methods:
        return
    challenge = new_token(CHALLENGE_PREFIX)
    await rows.open_challenge(user_id, hash_token(challenge), transport, LASTS)
    metrics.ATTEMPTS.labels("password", "challenged").inc()
    log.info("second_factor_asked", user_id=str(user_id), ip=origin.ip)
    raise MfaRequired(members={"challenge": challenge, "methods": methods})
