"""Another address for an account: the new one is confirmed, the old one may undo it."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import events
from mainstay.accounts.addresses import checked_address
from mainstay.accounts.errors import AddressTaken
from mainstay.accounts.link_repository import LinkRepository
from mainstay.accounts.link_work import AnswerByMail, Asked, OfferAddress
from mainstay.accounts.linking import Link, make_link, use_link, void_links
from mainstay.accounts.links import Purpose
from mainstay.accounts.models import User
from mainstay.accounts.registration_repository import RegistrationRepository
from mainstay.accounts.service.leaving import keep_account
from mainstay.accounts.service.mailing import request_mail
from mainstay.accounts.service.people import ACTIVE, LEAVING, PENDING, Person, person_of, require_user
from mainstay.accounts.service.registration import address_lock
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.db.advisory import lock
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.errors import FieldError, ValidationFailed


async def ask_for_address(
    session: AsyncSession, tokens: LinkTokens, actor: Actor, email: str, *, may_mail: bool
) -> None:
    """The same work, whether the address is free or not: that is told by mail, to whoever reads it."""
    address = checked_address(email)
    user = await require_user(session, actor.user_id)
    if address == user.email:
        raise ValidationFailed(errors=(FieldError("/new_email", "address_unchanged", "is the one you have now"),))
    link = await make_link(session, tokens, user.id, Purpose.change_email, address)
    await audit.record(session, actor, events.ADDRESS_CHANGE_ASKED, target=Target("user", user.id, user.email))
    if may_mail:
        await jobs.enqueue(session, actor, OfferAddress(link_id=link.id))


async def change_address(session: AsyncSession, tokens: LinkTokens, actor: Actor, link: Link) -> Person:
    await lock(session, address_lock(link.email))
    user = await use_link(session, link, (ACTIVE, PENDING))
    before, was_pending = user.email, user.status == PENDING
    await _move(session, user, link.email)
    await void_links(session, user.id)
    await _tell(session, actor, events.ADDRESS_CHANGED, user, before)
    if was_pending:
        # Nobody has shown that they read mail at the old one: it has no part in this account.
        return person_of(user)
    undo = await make_link(session, tokens, user.id, Purpose.undo_email, before)
    facts: dict[str, str | int] = {"new_email": user.email}
    await request_mail(
        session, actor, "email_change_notice", user_id=user.id, address=before, link_id=undo.id, facts=facts
    )
    return person_of(user)


async def undo_change(session: AsyncSession, actor: Actor, link: Link) -> Person:
    """Back to the address the link was sent to, and the password is no way in until it was reset: whoever changed the
    address knew it. Later ways back go, they lead to addresses of whoever that was; earlier ones stay."""
    await lock(session, address_lock(link.email))
    user = await use_link(session, link, (ACTIVE, LEAVING))
    # Whoever took the account over and moved it may have wanted it gone as well.
    await keep_account(session, actor, user.id)
    before = user.email
    rows = RegistrationRepository(session)
    await _move(session, user, link.email)
    await rows.remove_password(user.id)
    await void_links(session, user.id)
    await LinkRepository(session).void(user.id, {Purpose.undo_email}, after=link.id)
    await _tell(session, actor, events.ADDRESS_CHANGE_UNDONE, user, before)
    await jobs.enqueue(session, actor, AnswerByMail(asked=Asked.forgot, address=user.email))
    return person_of(user)


async def _move(session: AsyncSession, user: User, address: str) -> None:
    rows = RegistrationRepository(session)
    if not await rows.is_free(address, but=user.id):
        raise AddressTaken
    try:
        async with session.begin_nested():
            await rows.move(user, address)
    except IntegrityError as clash:
        raise AddressTaken from clash


async def _tell(session: AsyncSession, actor: Actor, action: str, user: User, before: str) -> None:
    change = Change("email", before, user.email)
    await audit.record(session, actor, action, target=Target("user", user.id, user.email), changes=[change])
