"""The mails of invitations, and how many of them there may be: nobody is flooded in our name."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service as accounts
from mainstay.infra.db.advisory import lock
from mainstay.kit.actor import Actor
from mainstay.kit.errors import QuotaExceeded
from mainstay.organizations.models import Invitation, Organization
from mainstay.organizations.repository import InvitationRepository

DAY: Final = timedelta(days=1)
MAILS_OF_AN_ORGANIZATION: Final = 100
# From all organizations together: whoever founds a hundred of them reaches nobody more often.
MAILS_TO_AN_ADDRESS: Final = 5
PAUSE: Final = timedelta(minutes=5)
_HOUR: Final = 3600.0


async def take_from_quota(session: AsyncSession, organization_id: UUID, address: str) -> None:
    """The caller holds the lock of the organization; the address has one of its own, until the commit."""
    rows = InvitationRepository(session)
    if await rows.count_mails(DAY, organization_id=organization_id) >= MAILS_OF_AN_ORGANIZATION:
        detail = f"An organization sends at most {MAILS_OF_AN_ORGANIZATION} invitations a day."
        raise QuotaExceeded(detail, retry_after=_HOUR)
    await lock(session, f"invitations to {address.lower()}")
    if await rows.count_mails(DAY, email=address) >= MAILS_TO_AN_ADDRESS:
        raise QuotaExceeded("This address has been invited often enough today.", retry_after=_HOUR)


async def request_mail(session: AsyncSession, actor: Actor, organization: Organization, invitation: Invitation) -> None:
    facts = {"organization": organization.name, "inviter": actor.label, "role": invitation.role}
    await accounts.request_mail(
        session, actor, "invitation", address=invitation.email, link_id=invitation.id, facts=facts
    )
