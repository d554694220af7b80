"""Back in without the password: by whoever reads the mail of the account's own address."""

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import events
from mainstay.accounts.linking import Link, use_link, void_links
from mainstay.accounts.registration_repository import RegistrationRepository
from mainstay.accounts.service.leaving import keep_account
from mainstay.accounts.service.mailing import request_mail
from mainstay.accounts.service.people import ACTIVE, LEAVING, Person, person_of
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.kit.actor import Actor


async def reset_password(session: AsyncSession, actor: Actor, link: Link, fresh_hash: str) -> Person:
    """Ending the sessions is the caller's, afterwards: a sign-in with the old password holds the row that is changed
    here, so that by then it has either begun its session or finds another password."""
    user = await use_link(session, link, (ACTIVE, LEAVING))
    await keep_account(session, actor, user.id)
    rows = RegistrationRepository(session)
    await rows.set_password(user.id, fresh_hash)
    await rows.mark_verified(user, link.email)
    # A change of address that was asked for before is as suspect as the password.
    await void_links(session, user.id)
    await audit.record(session, actor, events.PASSWORD_RESET, target=Target("user", user.id, user.email))
    await request_mail(session, actor, "password_changed", user_id=user.id)
    return person_of(user)
