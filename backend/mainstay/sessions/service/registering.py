"""How a stranger becomes somebody. What is answered never depends on whether the address is known."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.errors import LinkInvalid, RegistrationClosed
from mainstay.accounts.passwords import Owner, PasswordPolicy
from mainstay.accounts.service import Asked, Link, Purpose
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.infra.db.lending import give_back
from mainstay.kit.actor import Actor, Origin
from mainstay.sessions import metrics
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.ports import Newcomers
from mainstay.sessions.strangers import StrangerLimits
from mainstay.sessions.throttle import SignInThrottle

log = get_logger("sessions")


class Registration(StrEnum):
    open = "open"
    invite = "invite"
    closed = "closed"


@dataclass(frozen=True)
class Reception:
    """What is needed to let somebody in for the first time, or again."""

    registration: Registration
    # False: one can sign in before the address is verified.
    verified_first: bool
    hasher: PasswordHasher
    policy: PasswordPolicy
    tokens: LinkTokens
    liveness: Liveness
    throttle: SignInThrottle
    limits: StrangerLimits
    newcomers: Newcomers


@dataclass(frozen=True)
class Wanted:
    email: str
    full_name: str
    password: str


_RESULTS: Final = {True: "created", False: "known"}


async def register(session: AsyncSession, reception: Reception, origin: Origin, network: str, wanted: Wanted) -> None:
    """One hash, the same statements and one answer, for a new address and for a known one."""
    if reception.registration is Registration.closed:
        metrics.REGISTRATIONS.labels("closed").inc()
        raise RegistrationClosed
    who = accounts.newcomer(accounts.checked_address(wanted.email), wanted.full_name)
    reception.policy.require(wanted.password, Owner(who.email, who.full_name), "/password")
    await reception.limits.admit_registration(network)
    may_mail = await reception.limits.may_mail(who.email)
    hashed = await reception.hasher.hash(wanted.password)
    invited = await reception.newcomers.are_invited(session, who.email)
    admitted = invited or reception.registration is Registration.open
    made = await accounts.register(session, who, hashed, admitted=admitted)
    actor = Actor.anonymous(origin)
    await accounts.answer_by_mail(session, actor, Asked.registered, who.email, may_mail=may_mail, made=made is not None)
    metrics.REGISTRATIONS.labels(_RESULTS[made is not None] if admitted else "uninvited").inc()
    log.info("registration_asked", user_id=str(made) if made else None, admitted=admitted)
    if made and not reception.verified_first:
        # Here a new address can be told from a known one by signing in, so the work may differ too.
        await reception.newcomers.settle(session, actor, made, who.full_name, who.email)


async def ask_for_mail(
    session: AsyncSession, reception: Reception, origin: Origin, network: str, asked: Asked, email: str
) -> None:
    """Also for what is no address at all: that would be an answer about an address too, if a small one."""
    await reception.limits.admit_request(network)
    address = accounts.folded_address(email)
    may_mail = await reception.limits.may_mail(address)
    await accounts.answer_by_mail(session, Actor.anonymous(origin), asked, address, may_mail=may_mail)
    log.info("mail_asked_for", asked=asked, allowed=may_mail)


async def hash_for(session: AsyncSession, reception: Reception, password: str, owner: Owner) -> str:
    """A password that is chosen now. The connection is not kept while the hash waits."""
    await give_back(session)
    reception.policy.require(password, owner, "/new_password")
    return await reception.hasher.hash(password)


async def find_link(session: AsyncSession, token: str, purposes: tuple[Purpose, ...]) -> Link:
    try:
        return await accounts.find_link(session, token, purposes)
    except LinkInvalid:
        metrics.LINKS.labels(purposes[0], "refused").inc()
        raise
