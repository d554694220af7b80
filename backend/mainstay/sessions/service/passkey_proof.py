"""Whether an answer proves that somebody holds a passkey of ours: for signing in, as second factor, and to prove again."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Outcome, Target
from mainstay.infra.crypto.passkeys import (
    Answer,
    PasskeyRefused,
    RelyingParty,
    Used,
    credential_id_in,
    user_handle_in,
)
from mainstay.kit.actor import Actor, Origin
from mainstay.sessions import events, metrics
from mainstay.sessions.models import Passkey
from mainstay.sessions.passkey_repository import PasskeyRepository

log = get_logger("sessions")


class Unproved(Exception):
    """Whose passkey it was, if it is anybody's, for our records only."""

    def __init__(self, reason: str, user_id: UUID | None = None) -> None:
        self.reason = reason
        self.user_id = user_id
        super().__init__(reason)


@dataclass(frozen=True)
class PasskeyProof:
    party: RelyingParty

    async def of_anybody(self, session: AsyncSession, origin: Origin, answer: Answer, challenge: bytes) -> UUID:
        """Who it is, said by the passkey alone: so it has to have checked its holder."""
        passkey = await _held(session, answer)
        if user_handle_in(answer) is None:
            raise Unproved("handle_missing", passkey.user_id)
        await self._use(session, origin, passkey, answer, challenge, verified=True)
        return passkey.user_id

    async def of_person(
        self,
        session: AsyncSession,
        origin: Origin,
        answer: Answer,
        challenge: bytes,
        *,
        user_id: UUID,
        verified: bool,
    ) -> None:
        passkey = await _held(session, answer)
        if passkey.user_id != user_id:
            raise Unproved("of_somebody_else", user_id)
        await self._use(session, origin, passkey, answer, challenge, verified=verified)

    async def _use(
        self,
        session: AsyncSession,
        origin: Origin,
        passkey: Passkey,
        answer: Answer,
        challenge: bytes,
        *,
        verified: bool,
    ) -> None:
        if user_handle_in(answer) not in {None, passkey.user_id.bytes}:
            raise Unproved("of_somebody_else", passkey.user_id)
        try:
            used = self.party.check_use(answer, challenge, public_key=passkey.public_key, verified=verified)
        except PasskeyRefused as refusal:
            raise Unproved(str(refusal), passkey.user_id) from refusal
        # Decided once, when the key was made: a device that now says otherwise is not the one that made it.
        if used.backup_eligible != passkey.backup_eligible:
            raise Unproved("backup_changed", passkey.user_id)
        if not await PasskeyRepository(session).use(passkey.id, used):
            await _record_copy(session, origin, passkey, used)
            raise Unproved("count_went_back", passkey.user_id)


async def _held(session: AsyncSession, answer: Answer) -> Passkey:
    try:
        passkey = await PasskeyRepository(session).hold(credential_id_in(answer))
    except PasskeyRefused as refusal:
        raise Unproved(str(refusal)) from refusal
    if passkey is None:
        raise Unproved("unknown")
    return passkey


async def _record_copy(session: AsyncSession, origin: Origin, passkey: Passkey, used: Used) -> None:
    """Two devices count by themselves: one of them holds a copy, and nobody can say which."""
    metrics.PASSKEY_COPIES.inc()
    log.warning("passkey_copy_suspected", user_id=str(passkey.user_id), passkey_id=str(passkey.id))
    await audit.record(
        session,
        Actor.anonymous(origin),
        events.PASSKEY_COPIED,
        target=[Target("user", passkey.user_id), Target("passkey", passkey.id, passkey.name)],
        outcome=Outcome.denied,
        details={"known_count": passkey.sign_count, "given_count": used.sign_count},
    )
