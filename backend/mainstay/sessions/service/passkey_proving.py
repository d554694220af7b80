"""A fresh proof by passkey, for the session that asks."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Outcome, Target
from mainstay.infra.crypto.passkeys import Answer, RelyingParty
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound
from mainstay.sessions import events, metrics
from mainstay.sessions.errors import PasskeyInvalid
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.service import ceremonies, passkeys
from mainstay.sessions.service.ceremonies import Purpose
from mainstay.sessions.service.passkey_proof import PasskeyProof, Unproved
from mainstay.sessions.service.proving import renew_proof

log = get_logger("sessions")


async def begin_proof(session: AsyncSession, party: RelyingParty, actor: Actor) -> dict[str, Any]:
    there = await passkeys.mine(session, actor)
    if not there:
        raise NotFound("You have no passkey.")
    challenge = await ceremonies.ask(session, Purpose.reauthenticate, ceremonies.to_session(actor), actor.user_id)
    return party.request_options(challenge, verified=True, seconds=ceremonies.SECONDS, known=passkeys.known(there))


async def prove_by_passkey(
    session: AsyncSession, party: RelyingParty, liveness: Liveness, actor: Actor, answer: Answer
) -> None:
    challenge = await ceremonies.take(session, Purpose.reauthenticate, ceremonies.to_session(actor), answer)
    try:
        await PasskeyProof(party).of_person(
            session, actor.origin, answer, challenge, user_id=actor.user_id, verified=True
        )
    except Unproved as unproved:
        metrics.ATTEMPTS.labels("reauthentication", "refused").inc()
        log.info("reauthentication_refused", user_id=str(actor.user_id), reason=unproved.reason)
        target = Target("session", actor.session_id)
        await audit.record(session, actor, events.PROVED, target=target, outcome=Outcome.denied)
        raise PasskeyInvalid from unproved
    await renew_proof(session, liveness, actor)
    metrics.ATTEMPTS.labels("reauthentication", "succeeded").inc()
    log.info("reauthenticated", user_id=str(actor.user_id), session_id=str(actor.session_id))
