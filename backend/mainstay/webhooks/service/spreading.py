"""From what happened to a message for each endpoint that wants to know, with the job that sends it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.infra.db import Database
from mainstay.infra.db.advisory import try_lock
from mainstay.jobs import service as jobs
from mainstay.jobs.kinds import KNOWN
from mainstay.kit.actor import Actor
from mainstay.kit.ids import new_id
from mainstay.webhooks.catalogue import CATALOGUE, EVERYTHING, written
from mainstay.webhooks.delivery_repository import DeliveryRepository, EventRepository, Happened
from mainstay.webhooks.models import WebhookDelivery, WebhookEndpoint
from mainstay.webhooks.payloads import DeliverWebhook
from mainstay.webhooks.repository import ReceiverRepository

log = get_logger("webhooks")

_BATCH: Final = 100
_US: Final = Actor.system("webhooks")
_MISSED: Final = "schedule.missed"


async def spread(database: Database) -> int:
    """Everything that has happened so far; how many messages came of it. Whoever finds another at it leaves it to them: a
    burst that takes longer than a second must not fill a worker with those that come after."""
    messages, taken = 0, _BATCH
    while taken == _BATCH:
        async with database.transaction() as session:
            if not await try_lock(session, "webhooks spread"):
                break
            events = await EventRepository(session).take(_BATCH)
            taken = len(events)
            messages += await _spread(session, events)
    return messages


async def _spread(session: AsyncSession, events: Sequence[Happened]) -> int:
    told = [one for one in _together(events) if _is_told(one)]
    if not told:
        return 0
    endpoints = await ReceiverRepository(session).hold_enabled({one.organization_id for one in told})
    rows = [row for event in told for row in _messages(event, endpoints)]
    await ask_for(session, rows)
    if rows:
        log.info("webhooks_spread", events=len(told), messages=len(rows))
    return len(rows)


async def ask_for(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> Sequence[WebhookDelivery]:
    """Each row gets its id and its job: kept together, or not at all."""
    ids = [new_id() for _ in rows]
    wanted = [(DeliverWebhook(delivery_id=id_), row["organization_id"]) for id_, row in zip(ids, rows, strict=True)]
    job_ids = await jobs.enqueue_all(session, _US, wanted)
    made = [{**row, "id": id_, "job_id": job} for row, id_, job in zip(rows, ids, job_ids, strict=True)]
    return await DeliveryRepository(session).add(made)


def _messages(event: Happened, endpoints: Iterable[WebhookEndpoint]) -> Iterable[dict[str, Any]]:
    receivers = [one for one in endpoints if _wants(one, event)]
    if not receivers:
        return []
    try:
        said = CATALOGUE[event.type].said(event.subject)
    except (ValidationError, LookupError):
        # Kept, it would be in the way of all that come after it.
        log.exception("webhook_event_unreadable", type=event.type, event_id=str(event.id))
        return []
    body = written(event.type, event.occurred_at, event.organization_id, said)
    return [message(one, event.id, event.type, body, event.occurred_at) for one in receivers]


def message(
    endpoint: WebhookEndpoint, event_id: UUID, event_type: str, body: str, occurred_at: datetime
) -> dict[str, Any]:
    """Whoever listens at two endpoints can tell that both speak of the same."""
    return {
        "endpoint_id": endpoint.id,
        "organization_id": endpoint.organization_id,
        "message_id": f"msg_{event_id.hex}",
        "event_type": event_type,
        "occurred_at": occurred_at,
        "body": body,
    }


def _wants(endpoint: WebhookEndpoint, event: Happened) -> bool:
    """What happened before it was there is not for it."""
    return (
        endpoint.organization_id == event.organization_id
        and endpoint.created_at <= event.occurred_at
        and (EVERYTHING in endpoint.event_types or event.type in endpoint.event_types)
    )


def _is_told(event: Happened) -> bool:
    """The house's own work, such as mails, is nobody's business."""
    if event.type.startswith("job."):
        kind = KNOWN.get(event.subject["kind"])
        return kind is not None and kind.is_open
    return event.type in CATALOGUE


def _together(events: Sequence[Happened]) -> Iterable[Happened]:
    """Times that one schedule has missed make one event."""
    missed: dict[str, list[Happened]] = {}
    for event in events:
        if event.type == _MISSED:
            missed.setdefault(event.subject["schedule_id"], []).append(event)
        else:
            yield event
    for schedule_id, times in missed.items():
        at = sorted(one.subject["fire_at"] for one in times)
        subject = {"schedule_id": schedule_id, "count": len(at), "first_at": at[0], "last_at": at[-1]}
        yield replace(times[-1], subject=subject)
