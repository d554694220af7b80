"""What rooms that do not know of notifications have people told of: the wiring says it for them."""

from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.notifications import service as notifications
from mainstay.notifications.kinds import notification_kind
from mainstay.notifications.service import Words
from mainstay.schedules.models import Schedule

MAKER_LEFT: Final = notification_kind(
    "schedule.maker_left", "Who made a schedule has left, and it keeps running for the organization.", mails=True
)


async def tell_admins_of(session: AsyncSession, actor: Actor, schedule: Schedule) -> None:
    """Those who look after who is in the organization: they have just lost somebody, and here is what that one left."""
    words = Words(
        f"Who made the schedule {schedule.name!r} has left",
        "It keeps running with the rights of the organization. Change it, pause it or leave it as it is.",
    )
    await notifications.notify_holders(
        session, actor, MAKER_LEFT, Permission.members_write, words, organization_id=schedule.organization_id
    )
