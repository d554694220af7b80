"""How an invitation reaches the invited."""

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.organizations.ports import Announcement

log = get_logger("organizations")


async def not_delivered(_: AsyncSession, announcement: Announcement) -> None:
    """Nothing here sends mail, and the log says so: the invitation stands, its link has reached nobody."""
    log.warning("invitation_not_delivered", invitation_id=str(announcement.invitation_id))
