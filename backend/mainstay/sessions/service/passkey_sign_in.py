"""Coming in by a passkey: instead of the password, or after it."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.service import Person
from mainstay.infra.crypto.passkeys import Answer, RelyingParty
from mainstay.kit.errors import NotFound
from mainstay.sessions import metrics
from mainstay.sessions.budgets import Verdict
from mainstay.sessions.errors import LoginThrottled, PasskeyInvalid
from mainstay.sessions.passkey_repository import PasskeyRepository
from mainstay.sessions.service import ceremonies
from mainstay.sessions.service.ceremonies import Purpose
from mainstay.sessions.service.challenges import try_challenge, waiting_for
from mainstay.sessions.service.passkey_proof import PasskeyProof, Unproved
from mainstay.sessions.service.passkeys import known
from mainstay.sessions.service.second_factor import let_in_after
from mainstay.sessions.service.sign_in import Attempt, Entrance, SignedIn, record_refusal

log = get_logger("sessions")

PASSKEY: Final = "passkey"
FACTOR: Final = "passkey_factor"


@dataclass(frozen=True)
class PasskeyEntrance:
    entrance: Entrance
    party: RelyingParty

    async def begin(self, session: AsyncSession, attempt: Attempt, browser: str) -> dict[str, Any]:
        """The same for everybody: whoever asks is not asked who they are."""
        await self.entrance.throttle.admit_passkey_begun(attempt.network)
        bound_to = ceremonies.to_browser(attempt.transport, browser)
        challenge = await ceremonies.ask(session, Purpose.sign_in, bound_to)
        return self.party.request_options(challenge, verified=True, seconds=ceremonies.SECONDS)

    async def finish(self, session: AsyncSession, attempt: Attempt, browser: str, answer: Answer) -> SignedIn:
        """Both factors at once: the passkey is one, and its holder has shown it the other."""
        await self._admit(attempt, PASSKEY)
        bound_to = ceremonies.to_browser(attempt.transport, browser)
        challenge = await ceremonies.take(session, Purpose.sign_in, bound_to, answer)
        try:
            user_id = await PasskeyProof(self.party).of_anybody(session, attempt.origin, answer, challenge)
            person = await self._who_may_sign_in(session, user_id)
        except Unproved as unproved:
            raise await _refused(session, attempt, unproved, PASSKEY) from unproved
        return await self.entrance.let_in(session, attempt, person, method=PASSKEY)

    async def begin_second(self, session: AsyncSession, attempt: Attempt, challenge: str) -> dict[str, Any]:
        await self.entrance.throttle.admit_passkey_begun(attempt.network)
        user_id = await waiting_for(session, challenge, attempt.transport)
        there = await PasskeyRepository(session).of(user_id)
        if not there:
            raise NotFound("This account has no passkey.")
        asked = await ceremonies.ask(session, Purpose.second_factor, ceremonies.to_challenge(challenge), user_id)
        return self.party.request_options(asked, verified=False, seconds=ceremonies.SECONDS, known=known(there))

    async def finish_second(
        self, session: AsyncSession, attempt: Attempt, *, challenge: str, answer: Answer
    ) -> SignedIn:
        """After the password, holding the passkey is enough."""
        await self._admit(attempt, FACTOR)
        asked = await try_challenge(session, challenge, attempt.transport)
        question = await ceremonies.take(session, Purpose.second_factor, ceremonies.to_challenge(challenge), answer)
        user_id: UUID = asked.user_id
        try:
            await PasskeyProof(self.party).of_person(
                session, attempt.origin, answer, question, user_id=user_id, verified=False
            )
        except Unproved as unproved:
            raise await _refused(session, attempt, unproved, FACTOR) from unproved
        return await let_in_after(session, self.entrance, attempt, asked, method=FACTOR)

    async def _who_may_sign_in(self, session: AsyncSession, user_id: UUID) -> Person:
        person = await accounts.person_to_sign_in(session, user_id, self.entrance.states)
        if person is None:
            raise Unproved("may_not_sign_in", user_id)
        return person

    async def _admit(self, attempt: Attempt, method: str) -> None:
        try:
            await self.entrance.throttle.admit_passkey(attempt.network)
        except LoginThrottled:
            metrics.ATTEMPTS.labels(method, "throttled").inc()
            raise


async def _refused(session: AsyncSession, attempt: Attempt, unproved: Unproved, method: str) -> PasskeyInvalid:
    metrics.ATTEMPTS.labels(method, "refused").inc()
    user = str(unproved.user_id) if unproved.user_id else None
    log.info("sign_in_refused", method=method, user_id=user, reason=unproved.reason)
    # It cannot be guessed, so there is no budget of failures that somebody could use up for another.
    await record_refusal(session, attempt.origin, unproved.user_id, Verdict(), method=method)
    return PasskeyInvalid()
