"""Finishing a sign-in with a code: of the app, or one of those kept for the day it is gone."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.crypto import totp
from mainstay.infra.crypto.sealing import CannotOpen, Sealer
from mainstay.kit.actor import Actor, ActorType
from mainstay.sessions import events, metrics
from mainstay.sessions.devices import known_device
from mainstay.sessions.errors import ChallengeInvalid, CodeInvalid, LoginThrottled
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.recovery_codes import hash_recovery_code
from mainstay.sessions.service.challenges import TRIES, try_challenge
from mainstay.sessions.service.sign_in import Attempt, Entrance, SignedIn, record_refusal
from mainstay.sessions.throttle import Tried

log = get_logger("sessions")

TOTP, RECOVERY_CODE = "totp", "recovery_code"


@dataclass(frozen=True)
class CodeCheck:
    entrance: Entrance
    sealer: Sealer

    async def finish(self, session: AsyncSession, attempt: Attempt, *, challenge: str, code: str) -> SignedIn:
        rows = FactorRepository(session)
        asked = await try_challenge(session, challenge, attempt.transport)
        method = TOTP if totp.is_code(_typed(code)) else RECOVERY_CODE
        try:
            await self.entrance.throttle.admit_code(asked.user_id)
            if not await self._is_right(rows, asked.user_id, method, code):
                await self._refuse(session, attempt, asked, method)
            await self.entrance.throttle.admit_code(asked.user_id)
        except LoginThrottled:
            metrics.ATTEMPTS.labels(method, "throttled").inc()
            raise
        if method == RECOVERY_CODE:
            await _record_use(session, attempt, asked.user_id, await rows.count_codes(asked.user_id))
        signed_in = await let_in_after(session, self.entrance, attempt, asked, method=method)
        await self.entrance.throttle.passed_code(asked.user_id)
        return signed_in

    async def _is_right(self, rows: FactorRepository, user_id: UUID, method: str, code: str) -> bool:
        if method == RECOVERY_CODE:
            return await rows.use_code(user_id, hash_recovery_code(user_id, code))
        factor = await rows.get_totp(user_id)
        if factor is None or factor.confirmed_at is None:
            return False
        try:
            secret = self.sealer.open(factor.sealed_secret, str(user_id)).decode()
        except CannotOpen:
            # Its encryption key is lost: no code can be right any more, a recovery code still is.
            log.error("totp_cannot_be_opened", user_id=str(user_id))  # noqa: TRY400 - the trace would say nothing more
            return False
        for step in totp.matching_steps(secret, _typed(code), await rows.now()):
            if await rows.use_step(user_id, step):
                return True
        return False

    async def _refuse(self, session: AsyncSession, attempt: Attempt, asked: Any, method: str) -> None:
        verdict = await self.entrance.throttle.failed_code(asked.user_id)
        metrics.ATTEMPTS.labels(method, "refused").inc()
        log.info("sign_in_refused", method=method, user_id=str(asked.user_id))
        await record_refusal(session, attempt.origin, asked.user_id, verdict, method=method)
        raise CodeInvalid(_left(TRIES - asked.tries))


async def let_in_after(
    session: AsyncSession, entrance: Entrance, attempt: Attempt, asked: Any, *, method: str
) -> SignedIn:
    """The password was right before, and now the second factor is: what stood against the address is forgiven."""
    person = await accounts.person_to_sign_in(session, asked.user_id, entrance.states)
    if person is None:
        raise ChallengeInvalid
    await FactorRepository(session).close_challenge(asked.id)
    signed_in = await entrance.let_in(session, attempt, person, method=method)
    device = await known_device(session, attempt.device, person.email)
    await entrance.throttle.passed(Tried(person.email, attempt.network, device))
    return signed_in


def _typed(code: str) -> str:
    """As apps show them: `123 456`."""
    return code.replace(" ", "")


def _left(tries: int) -> str:
    if tries == 0:
        return "That code is not right. Sign in again to get another try."
    return f"That code is not right. {tries} more {'try' if tries == 1 else 'tries'}."


async def _record_use(session: AsyncSession, attempt: Attempt, user_id: UUID, left: int) -> None:
    actor = Actor(ActorType.user, user_id, origin=attempt.origin)
    await audit.record(
        session, actor, events.RECOVERY_CODE_USED, target=Target("user", user_id), details={"left": left}
    )
    log.info("recovery_code_used", user_id=str(user_id), left=left)
