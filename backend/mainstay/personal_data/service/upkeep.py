"""What comes due: accounts and organizations whose grace is over, and accounts that nobody ever showed to be theirs."""

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.organizations import service as organizations
from mainstay.organizations.work import EraseOrganization
from mainstay.personal_data.work import EraseAccount

log = get_logger("personal_data")

_BATCH = 200


async def give_up_unverified(session: AsyncSession) -> int:
    """Registered a month ago, and nobody has shown that they read its mail: erased with whatever was founded for it."""
    return await accounts.give_up_unverified(session, Actor.system("upkeep"), _BATCH)


async def ask_for_what_is_due(session: AsyncSession) -> int:
    """Each has a job already, made when it was asked for. This finds those whose job was lost, failed for good, or comes
    from a release that made none."""
    system, asked = Actor.system("upkeep"), 0
    for user_id, erase_at in await accounts.accounts_to_erase(session, _BATCH):
        key = f"{user_id}:{erase_at.isoformat()}"
        asked += not (await jobs.enqueue(session, system, EraseAccount(user_id=user_id), unique=key)).deduplicated
    for organization_id in await organizations.organizations_to_erase(session, _BATCH):
        wanted = EraseOrganization(organization_id=organization_id)
        asked += not (await jobs.enqueue(session, system, wanted, unique=organization_id)).deduplicated
    if asked:
        log.info("erasures_asked_for", jobs=asked)
    return asked


async def forget_farewells(session: AsyncSession) -> int:
    """Mails to people who are gone, which could not be sent: whom they were for is not kept."""
    return await jobs.forget_farewells(session, "mail.send", "deletion_done")
