"""Schedules whose maker has left run on, for their organization; its trail says so, and its admins read that."""

from typing import Final

from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.db import Database
from mainstay.kit.actor import Actor
from mainstay.organizations import service as organizations
from mainstay.schedules import events
from mainstay.schedules.repository import ScheduleRepository

log = get_logger("schedules")

_BATCH: Final = 500
_US: Final = Actor.system("schedules")
# Reads the schedules of every organization.
_EVERYWHERE: Final = Actor.at_the_command_line("schedules")


async def note_who_left(database: Database) -> int:
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
                    log.warning("schedule_maker_left", schedule_id=str(schedule.id), maker_id=str(maker_id))
                    noted += 1
        after = pairs[-1]
