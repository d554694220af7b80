"""From a stranger to a person: registering, and showing that one reads the address one gave."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import events
from mainstay.accounts.link_work import AnswerByMail, Asked
from mainstay.accounts.linking import Link, use_link, void_links
from mainstay.accounts.models import Credential, User
from mainstay.accounts.registration_repository import RegistrationRepository
from mainstay.accounts.repository import AccountRepository
from mainstay.accounts.service.people import ACTIVE, PENDING, Person, person_of
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.db.advisory import lock
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, ValidationFailed
from mainstay.kit.text import one_line

_ASKED = {
    Asked.registered: events.REGISTRATION_ASKED,
    Asked.forgot: events.RESET_ASKED,
    Asked.resend: events.VERIFICATION_ASKED,
}


@dataclass(frozen=True)
class Newcomer:
    email: str
    full_name: str


def newcomer(email: str, full_name: str) -> Newcomer:
    """The address as it was folded before, the name on one line: it will stand in a mail's header."""
    name = one_line(full_name)
    if not name:
        raise ValidationFailed(errors=(FieldError("/full_name", "blank", "a name has at least one visible character"),))
    return Newcomer(email, name)


async def register(session: AsyncSession, who: Newcomer, password_hash: str, *, admitted: bool) -> UUID | None:
    """The id of a new account; none when the address has one, or is not to have one. The same statements every time."""
    await lock(session, address_lock(who.email))
    return await RegistrationRepository(session).register(who.email, who.full_name, password_hash, admitted=admitted)


async def answer_by_mail(
    session: AsyncSession, actor: Actor, asked: Asked, address: str, *, may_mail: bool, made: bool = False
) -> None:
    """What the answer is depends on whether the address is known. It is found out later, where nobody waits."""
    user = await AccountRepository(session).get_by_address(address)
    target: Target | tuple[()] = Target("user", user.id) if user else ()
    action = events.REGISTERED if made else _ASKED[asked]
    await audit.record(session, actor, action, target=target, details={"mailed": may_mail})
    if may_mail:
        await jobs.enqueue(session, actor, AnswerByMail(asked=asked, address=address))


async def verify_address(session: AsyncSession, actor: Actor, link: Link, fresh_hash: str | None = None) -> Person:
    """The address is the person's own from here on."""
    user = await use_link(session, link, (PENDING, ACTIVE))
    rows = RegistrationRepository(session)
    await rows.mark_verified(user, link.email)
    if fresh_hash:
        await rows.set_password(user.id, fresh_hash)
    await void_links(session, user.id)
    await audit.record(session, actor, events.ADDRESS_VERIFIED, target=Target("user", user.id, user.email))
    return person_of(user)


async def take_registration_over(session: AsyncSession, link: Link) -> Person:
    """Its password is no way in any more. A sign-in that was under way has ended or finds none."""
    before = await use_link(session, link, (PENDING,))
    await RegistrationRepository(session).remove_password(before.id)
    return person_of(before)


async def begin_anew(session: AsyncSession, actor: Actor, before: Person, full_name: str, fresh_hash: str) -> Person:
    """Whoever reads the mail is not who registered, or cannot show it: nothing that was done in the account before is
    kept, neither factors nor keys nor memberships, and the address gets an account of its reader's own."""
    rows = RegistrationRepository(session)
    user = User(email=before.email, full_name=one_line(full_name) or before.email)
    await rows.remove(before.id)
    await AccountRepository(session).add(user, Credential(password_hash=fresh_hash))
    await rows.mark_verified(user, user.email)
    replaced = [Target("user", user.id, user.email), Target("user", before.id)]
    await audit.record(session, actor, events.REGISTRATION_REPLACED, target=replaced)
    return person_of(user)


async def is_unverified(session: AsyncSession, user_id: UUID) -> bool:
    return await AccountRepository(session).get_status(user_id) == PENDING


def address_lock(address: str) -> str:
    """Whoever gives an address to an account takes it: what is free now is free until the commit."""
    return f"address {address}"
