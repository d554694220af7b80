"""Erasing a person: in one transaction with the account, or not at all. A number that leads to nobody stays."""

from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.exports import service as exports
from mainstay.infra.cache import Cache
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.live import service as live
from mainstay.organizations import service as organizations
from mainstay.personal_data.ports import Remains

log = get_logger("personal_data")

# What these were told is about whoever asked for them, or whom they are for.
PERSONAL_KINDS: Final = ("mail.send", "accounts.answer_by_mail", "accounts.offer_address", "personal_data.export")


async def erase(session: AsyncSession, principals: Cache, remains: Remains, actor: Actor, user_id: UUID) -> bool:
    """False when the account was kept after all, its grace begun anew, or it is gone already."""
    # Before the person's own row, as everywhere.
    await organizations.refuse_last_owner(session, user_id)
    leaver = await accounts.hold_for_erasure(session, user_id)
    if leaver is None:
        return False
    alone = await organizations.erase_where_alone(session, principals, actor, user_id)
    invitations = await organizations.forget_invitations(session, leaver.addresses)
    await accounts.erase_account(session, leaver)
    await audit.erase_person(session, actor, user_id, besides=[*alone, *invitations])
    await jobs.forget_person(session, user_id, leaver.addresses, kinds=PERSONAL_KINDS)
    await live.forget_person(session, user_id)
    await exports.forget_person(session, user_id, leaver.addresses)
    await remains.forget(session, user_id, leaver.addresses)
    if leaver.is_verified:
        await accounts.request_mail(session, actor, "deletion_done", address=leaver.email)
    log.info("person_erased", user_id=str(user_id), organizations=len(alone), invitations=len(invitations))
    return True
