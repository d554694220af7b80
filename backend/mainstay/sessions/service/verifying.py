"""Showing that one reads an address: a new account's, or one that an account is to have instead of its own."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.passwords import Owner
from mainstay.accounts.service import Link, Person, Purpose
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.kit.errors import FieldError, ValidationFailed
from mainstay.sessions import metrics
from mainstay.sessions.devices import forget_devices
from mainstay.sessions.errors import CredentialsInvalid
from mainstay.sessions.factor_repository import FactorRepository
from mainstay.sessions.service import ending
from mainstay.sessions.service.registering import Reception, find_link, hash_for
from mainstay.sessions.throttle import Tried

log = get_logger("sessions")


@dataclass(frozen=True)
class Proof:
    """The link's token, and what shows that the reader of the mail is also the one who registered, if they are."""

    token: str
    password: str | None = None
    new_password: str | None = None
    full_name: str | None = None


@dataclass(frozen=True)
class Caller:
    origin: Origin
    network: str
    # Of a living session, if the call came with one.
    person: Actor | None

    def acting_as(self, user: Person) -> Actor:
        session_id = self.person.session_id if self.person and self.person.id == user.id else None
        return Actor(ActorType.user, user.id, user.email, session_id=session_id, origin=self.origin)


async def verify_email(session: AsyncSession, reception: Reception, caller: Caller, proof: Proof) -> None:
    await reception.limits.admit_link(caller.network)
    link = await find_link(session, proof.token, (Purpose.verify_email, Purpose.change_email))
    user = await accounts.require_person(session, link.user_id)
    if link.purpose == Purpose.change_email:
        await _change(session, reception, caller, proof, link, user)
    elif proof.new_password is not None:
        await _with_new_password(session, reception, caller, proof, link, user, proof.new_password)
    else:
        await _with_password(session, reception, caller, proof, link, user)
    metrics.LINKS.labels(link.purpose, "used").inc()


async def _with_password(
    session: AsyncSession, reception: Reception, caller: Caller, proof: Proof, link: Link, user: Person
) -> None:
    await _require_password(session, reception, caller, proof, link)
    verified = await accounts.verify_address(session, caller.acting_as(user), link)
    await _open(session, reception, caller, verified)


async def _with_new_password(
    session: AsyncSession,
    reception: Reception,
    caller: Caller,
    proof: Proof,
    link: Link,
    user: Person,
    password: str,
) -> None:
    owner = Owner(link.email, proof.full_name or user.full_name)
    fresh = await hash_for(session, reception, password, owner)
    if _is_theirs(caller, link):
        verified = await accounts.verify_address(session, caller.acting_as(user), link, fresh)
        await _open(session, reception, caller, verified)
        return
    before = await accounts.take_registration_over(session, link)
    await _end_sessions(session, reception, caller, before)
    name = proof.full_name or ""
    newcomer = await accounts.begin_anew(session, Actor.anonymous(caller.origin), before, name, fresh)
    await _open(session, reception, caller, newcomer)


async def _change(
    session: AsyncSession, reception: Reception, caller: Caller, proof: Proof, link: Link, user: Person
) -> None:
    """Whoever mistypes their new address must not give their account to a stranger: reading the mail is not enough."""
    if proof.new_password is not None:
        raise _out_of_place("/new_password", "not_here", "is not chosen when an address is changed")
    if not _is_theirs(caller, link):
        await _require_password(session, reception, caller, proof, link)
    is_new = await accounts.is_unverified(session, user.id)
    changed = await accounts.change_address(session, reception.tokens, caller.acting_as(user), link)
    if is_new:
        actor = caller.acting_as(changed)
        await reception.newcomers.settle(session, actor, changed.id, changed.full_name, changed.email)
    await reception.liveness.person_changed(session, changed.id)
    log.info("address_changed", user_id=str(changed.id))


async def _require_password(
    session: AsyncSession, reception: Reception, caller: Caller, proof: Proof, link: Link
) -> None:
    if proof.password is None:
        raise _out_of_place("/password", "missing", "is needed: the one chosen at registration, or choose a new one")
    tried = Tried(link.email, caller.network)
    await reception.throttle.admit(tried)
    if not await accounts.is_password_of(session, reception.hasher, link.user_id, proof.password):
        await reception.throttle.failed(tried)
        metrics.LINKS.labels(link.purpose, "refused").inc()
        raise CredentialsInvalid("That is not the password of this account.")
    await reception.throttle.still_admits(tried)


async def _open(session: AsyncSession, reception: Reception, caller: Caller, user: Person) -> None:
    """What was signed in before the address was verified may have been somebody else."""
    await _end_sessions(session, reception, caller, user)
    actor = caller.acting_as(user)
    await reception.newcomers.settle(session, actor, user.id, user.full_name, user.email)
    await reception.liveness.person_changed(session, user.id)
    log.info("address_verified", user_id=str(user.id))


async def _end_sessions(session: AsyncSession, reception: Reception, caller: Caller, user: Person) -> None:
    actor = caller.acting_as(user)
    await ending.end_all(session, reception.liveness, actor, reason="address_verified", but=actor.session_id)
    await FactorRepository(session).close_challenges(user.id)
    await forget_devices(session, user.id)


def _is_theirs(caller: Caller, link: Link) -> bool:
    return caller.person is not None and caller.person.id == link.user_id


def _out_of_place(pointer: str, code: str, message: str) -> ValidationFailed:
    return ValidationFailed(errors=(FieldError(pointer, code, message),))
