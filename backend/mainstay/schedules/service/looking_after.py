"""Schedules whose maker has left run on, for their organization; its trail says so, and its admins are told."""

from typing import Final, Protocol

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.db import Database
from mainstay.kit.actor import Actor
from mainstay.organizations import service as organizations
from mainstay.schedules import events
from mainstay.schedules.models import Schedule
from mainstay.schedules.repository import ScheduleRepository

log = get_logger("schedules")

_BATCH: Final = 500
_US: Final = Actor.system("schedules")
# Reads the schedules of every organization.
_EVERYWHERE: Final = Actor.at_the_command_line("schedules")


class Tell(Protocol):
    async def __call__(self, session: AsyncSession, actor: Actor, schedule: Schedule, /) -> None:
        """Have the organization's admins hear of it, in the transaction that notes it."""


async def note_who_left(database: Database, tell: Tell) -> int:
    after, noted = None, 0
    while True:
        async with database.transaction() as session:
            rows = ScheduleRepository(session, _EVERYWHERE)
            pairs = await rows.makers(after, _BATCH)
            if not pairs:
                return noted
            still = await organizations.which_hold(session, pairs)
            for organization_id, maker_id in pairs:
                if (organization_id, maker_id) in still:
                    continue
                for schedule in await rows.note_leaving(organization_id, maker_id):
                    target = Target("schedule", schedule.id, schedule.name)
                    await audit.record(session, _US, events.MAKER_LEFT, target=target, organization_id=organization_id)
                    await tell(session, _US, schedule)
                    log.warning("schedule_maker_left", schedule_id=str(schedule.id), maker_id=str(maker_id))
                    noted += 1
        after = pairs[-1]
