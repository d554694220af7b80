"""How a run becomes a job, in the transaction that holds the schedule's row."""

from uuid import UUID

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import ValidationFailed
from mainstay.schedules.models import Schedule

log = get_logger("schedules")


async def start(session: AsyncSession, schedule: Schedule, actor: Actor | None = None) -> UUID | None:
    """None when what it asks for is not to be had any more; whoever keeps it must change it."""
    try:
        payload = jobs.understood(schedule.kind, schedule.payload)
    except (ValidationFailed, ValidationError):
        log.warning("schedule_refused", schedule_id=str(schedule.id), kind=schedule.kind)
        return None
    asked = await jobs.enqueue(
        session, actor or _as_itself(schedule), payload, organization_id=schedule.organization_id
    )
    return asked.job.id


def _as_itself(schedule: Schedule) -> Actor:
    """With its organization's rights and nobody's beside: whoever made it may have left."""
    return Actor(ActorType.system, label=f"schedule {schedule.id}", organization_id=schedule.organization_id)
