"""A person's passkeys: made, named, taken away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.infra.crypto.passkeys import Answer, Known, PasskeyRefused, Registered, RelyingParty
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, NotFound, ValidationFailed, VersionMismatch
from mainstay.kit.text import one_line
from mainstay.sessions import events
from mainstay.sessions.errors import PasskeyExists, PasskeyLimitReached, PasskeyUnacceptable
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.models import Passkey
from mainstay.sessions.passkey_repository import PasskeyRepository
from mainstay.sessions.service import ceremonies, factors
from mainstay.sessions.service.ceremonies import Purpose

log = get_logger("sessions")

MOST: Final = 10


@dataclass(frozen=True)
class Added:
    passkey: Passkey
    # With the first second factor of a person, and only then.
    recovery_codes: list[str] | None


async def mine(session: AsyncSession, actor: Actor) -> Sequence[Passkey]:
    return await PasskeyRepository(session).of(actor.user_id)


async def require(session: AsyncSession, actor: Actor, passkey_id: UUID) -> Passkey:
    passkey = await PasskeyRepository(session).get(actor.user_id, passkey_id)
    if passkey is None:
        raise NotFound("You have no such passkey.")
    return passkey


async def begin(session: AsyncSession, party: RelyingParty, actor: Actor) -> dict[str, Any]:
    there = await mine(session, actor)
    if len(there) >= MOST:
        raise PasskeyLimitReached
    user = await accounts.require_user(session, actor.user_id)
    challenge = await ceremonies.ask(session, Purpose.register, ceremonies.to_session(actor), actor.user_id)
    log.info("passkey_begun", user_id=str(actor.user_id))
    return party.creation_options(
        challenge,
        # Nothing that tells who it is: authenticators show it to whoever holds them.
        user_handle=actor.user_id.bytes,
        account=user.email,
        full_name=user.full_name,
        known=known(there),
        seconds=ceremonies.SECONDS,
    )


async def finish(session: AsyncSession, party: RelyingParty, actor: Actor, name: str, answer: Answer) -> Added:
    wanted = _checked_name(name)
    # Before the challenge: a removal takes them in this order too.
    await FactorRepository(session).lock_person(actor.user_id)
    challenge = await ceremonies.take(session, Purpose.register, ceremonies.to_session(actor), answer)
    try:
        registered = party.check_registration(answer, challenge)
    except PasskeyRefused as refusal:
        log.info("passkey_unacceptable", user_id=str(actor.user_id), reason=str(refusal))
        raise PasskeyUnacceptable from refusal
    added = await _add(session, actor, wanted, registered)
    await audit.record(
        session, actor, events.FACTOR_ADDED, target=_targets(actor, added.passkey.id, wanted), details=_FACTOR
    )
    await accounts.request_mail(session, actor, "passkey_added", user_id=actor.user_id, facts={"name": wanted})
    log.info("passkey_added", user_id=str(actor.user_id), passkey_id=str(added.passkey.id))
    return added


async def rename(session: AsyncSession, actor: Actor, passkey_id: UUID, name: str, seen: int | None) -> Passkey:
    wanted = _checked_name(name)
    before = (await require(session, actor, passkey_id)).name
    renamed = await PasskeyRepository(session).rename(actor.user_id, passkey_id, wanted, seen)
    if renamed is None:
        raise await _why_unchanged(session, actor, passkey_id)
    change = Change("name", before, wanted)
    await audit.record(
        session, actor, events.PASSKEY_RENAMED, target=Target("passkey", passkey_id, wanted), changes=[change]
    )
    log.info("passkey_renamed", user_id=str(actor.user_id), passkey_id=str(passkey_id))
    return renamed


async def remove(session: AsyncSession, liveness: Liveness, actor: Actor, passkey_id: UUID, seen: int | None) -> None:
    rows = FactorRepository(session)
    await rows.lock_person(actor.user_id)
    # First, as a sign-in that is being finished holds its challenge before it looks at the passkey.
    await rows.close_challenges(actor.user_id)
    name = await PasskeyRepository(session).remove(actor.user_id, passkey_id, seen)
    if name is None:
        raise await _why_unchanged(session, actor, passkey_id)
    await audit.record(session, actor, events.FACTOR_REMOVED, target=_targets(actor, passkey_id, name), details=_FACTOR)
    await factors.follow_removal(session, liveness, actor)
    await accounts.request_mail(session, actor, "passkey_removed", user_id=actor.user_id, facts={"name": name})
    log.info("passkey_removed", user_id=str(actor.user_id), passkey_id=str(passkey_id))


def known(passkeys: Sequence[Passkey]) -> list[Known]:
    return [Known(one.credential_id, tuple(one.transports)) for one in passkeys]


async def _add(session: AsyncSession, actor: Actor, name: str, registered: Registered) -> Added:
    held, rows = FactorRepository(session), PasskeyRepository(session)
    is_first = not await held.has_any(actor.user_id)
    place = await rows.free_place(actor.user_id)
    if place is None:
        raise PasskeyLimitReached
    passkey = await rows.add(
        {
            "user_id": actor.user_id,
            "place": place,
            "name": name,
            "credential_id": registered.credential_id,
            "public_key": registered.public_key,
            "sign_count": registered.sign_count,
            "aaguid": UUID(registered.aaguid),
            "transports": list(registered.transports),
            "backup_eligible": registered.backup_eligible,
            "backed_up": registered.backed_up,
        }
    )
    if passkey is None:
        raise PasskeyExists
    return Added(passkey, await factors.new_codes(session, actor) if is_first else None)


async def _why_unchanged(session: AsyncSession, actor: Actor, passkey_id: UUID) -> Exception:
    await require(session, actor, passkey_id)
    return VersionMismatch()


def _checked_name(name: str) -> str:
    wanted = one_line(name)
    if not wanted:
        raise ValidationFailed(errors=(FieldError("/name", "blank", "a name has at least one visible character"),))
    return wanted


_FACTOR: Final = {"factor": "passkey"}


def _targets(actor: Actor, passkey_id: UUID, name: str) -> list[Target]:
    return [Target("user", actor.user_id), Target("passkey", passkey_id, name)]
