"""What becomes of a delivery after each try: it has arrived, is tried again later, or is given up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db import Database
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.clock import rfc3339, utc_now
from mainstay.webhooks import metrics
from mainstay.webhooks.delivery_repository import ENDED, DeliveryRepository
from mainstay.webhooks.models import WebhookDelivery
from mainstay.webhooks.payloads import DeliverWebhook
from mainstay.webhooks.repository import ReceiverRepository
from mainstay.webhooks.service.disabling import disable
from mainstay.webhooks.service.sending import Attempt, Letter, Tried

log = get_logger("webhooks")

# Before each try; there are as many tries as delays.
DELAYS: Final = (
    timedelta(0),
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    *(timedelta(hours=hours) for hours in (2, 5, 10, 14, 20, 24)),
)
PATIENCE: Final = timedelta(days=5)
# A try that has not begun so long after its time has lost its job, unless the queue is paused or full.
_LOST_AFTER: Final = timedelta(hours=1)
_BATCH: Final = 500
_US: Final = Actor.system("webhooks")
_LOST: Final = "The work was given up before the message was sent."


@dataclass(frozen=True, slots=True)
class Due:
    delivery_id: UUID
    endpoint_id: UUID
    letter: Letter


async def due(session: AsyncSession, sealer: Sealer, delivery_id: UUID) -> Due | None:
    """None when there is nothing to be sent any more: it has ended, its endpoint is disabled or gone."""
    delivery = await DeliveryRepository(session).get(delivery_id)
    if delivery is None or delivery.status != "pending":
        return None
    rows = ReceiverRepository(session)
    endpoint = await rows.get(delivery.endpoint_id)
    if endpoint is None or endpoint.status != "enabled":
        return None
    sealed = await rows.still_signs(endpoint)
    secrets = [sealer.open(one, str(endpoint.id)).decode() for one in sealed]
    return Due(delivery.id, endpoint.id, Letter(endpoint.url, delivery.message_id, delivery.body, secrets))


async def settle(session: AsyncSession, due: Due, tried: Tried) -> None:
    """The endpoint first: whoever disables or deletes it meanwhile comes before or after this as a whole."""
    endpoint = await ReceiverRepository(session).hold(due.endpoint_id)
    delivery = await DeliveryRepository(session).hold(due.delivery_id)
    if endpoint is None or delivery is None:
        return
    log.info("webhook_tried", delivery_id=str(delivery.id), endpoint_id=str(endpoint.id), **_facts(tried))
    if tried.is_taken:
        await _arrived(session, delivery, tried)
        return
    await _failed(session, delivery, tried)
    # What was on its way when it was disabled says nothing new of it.
    if endpoint.status != "enabled":
        return
    spent = await ReceiverRepository(session).note_failure(endpoint.id, PATIENCE)
    if tried.is_gone:
        await disable(session, _US, endpoint.id, "gone")
    elif spent:
        await disable(session, _US, endpoint.id, "failing")


async def end_lost(database: Database) -> int:
    """Deliveries whose job was cancelled or has failed three times over end too; they can be had redelivered."""
    async with database.transaction() as session:
        rows = DeliveryRepository(session)
        waiting = await rows.overdue(_LOST_AFTER, _BATCH)
        alive = await jobs.unfinished(session, set(waiting.values()))
        lost = [delivery_id for delivery_id, job_id in waiting.items() if job_id not in alive]
        for delivery_id in lost:
            attempt = Attempt(rfc3339(utc_now()), "lost", error=_LOST)
            await rows.note(delivery_id, attempt.row, **ENDED, status="failed")
            log.warning("webhook_delivery_lost", delivery_id=str(delivery_id))
        return len(lost)


async def measure(database: Database) -> None:
    async with database.transaction() as session:
        metrics.DISABLED.set(await ReceiverRepository(session).count_given_up())


async def look_after(database: Database) -> int:
    await measure(database)
    return await end_lost(database)


async def _arrived(session: AsyncSession, delivery: WebhookDelivery, tried: Tried) -> None:
    """Also what was cancelled while it was on its way: it is there."""
    values = {**ENDED, "status": "delivered"}
    await DeliveryRepository(session).note(delivery.id, tried.attempt.row, **values)
    await ReceiverRepository(session).note_success(delivery.endpoint_id)


async def _failed(session: AsyncSession, delivery: WebhookDelivery, tried: Tried) -> None:
    rows = DeliveryRepository(session)
    if delivery.status != "pending":
        await rows.note(delivery.id, tried.attempt.row)
        return
    wait = None if tried.is_gone else next_wait(len(delivery.attempts) + 1, tried.wait)
    if wait is None:
        await rows.note(delivery.id, tried.attempt.row, **ENDED, status="failed")
        return
    wanted = DeliverWebhook(delivery_id=delivery.id)
    asked = await jobs.enqueue(session, _US, wanted, delay=wait, organization_id=delivery.organization_id)
    await rows.note(delivery.id, tried.attempt.row, job_id=asked.job.id, next_attempt_at=func.now() + wait)


def next_wait(tries: int, asked: timedelta | None) -> timedelta | None:
    """None when all tries are spent. Whoever asks to be left alone for longer is; for less, not sooner than planned."""
    if tries >= len(DELAYS):
        return None
    return max(DELAYS[tries], asked or timedelta(0))


def _facts(tried: Tried) -> Mapping[str, Any]:
    return {"result": tried.attempt.result, "status": tried.attempt.status, "seconds": tried.attempt.seconds}
