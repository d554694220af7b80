"""Between a right password and a session: the second factor, if the person has one."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.infra.crypto.opaque import hash_token, new_token
from mainstay.kit.actor import Origin
from mainstay.sessions import metrics
from mainstay.sessions.errors import MfaRequired
from mainstay.sessions.factor_repository import FactorRepository

log = get_logger("sessions")

CHALLENGE_PREFIX: Final = "mch"
LASTS: Final = timedelta(minutes=5)
TRIES: Final = 5


async def require_second_factor(session: AsyncSession, user_id: UUID, transport: str, origin: Origin) -> None:
    rows = FactorRepository(session)
    if not await rows.has_totp(user_id):
        return
    challenge = new_token(CHALLENGE_PREFIX)
    await rows.open_challenge(user_id, hash_token(challenge), transport, LASTS)
    metrics.ATTEMPTS.labels("password", "challenged").inc()
    log.info("second_factor_asked", user_id=str(user_id), ip=origin.ip)
    raise MfaRequired(members={"challenge": challenge})
