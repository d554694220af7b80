"""What people ask to be sent: a test, a message once more, all that an endpoint missed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound
from mainstay.kit.ids import new_id
from mainstay.kit.paging import PageWanted, Slice
from mainstay.webhooks import events
from mainstay.webhooks.catalogue import TEST, Tested, written
from mainstay.webhooks.delivery_repository import DeliveryRepository, Filters
from mainstay.webhooks.errors import DeliveryPending
from mainstay.webhooks.models import WebhookDelivery
from mainstay.webhooks.service.keeping import require_enabled, require_endpoint
from mainstay.webhooks.service.spreading import ask_for, message
from mainstay.webhooks.service.telling import tell

MOST_AT_ONCE: Final = 200


async def list_deliveries(
    session: AsyncSession, actor: Actor, endpoint_id: UUID, filters: Filters, wanted: PageWanted
) -> Slice[WebhookDelivery]:
    endpoint = await require_endpoint(session, actor, endpoint_id)
    return await DeliveryRepository(session).page(endpoint.id, filters, wanted)


async def require_delivery(
    session: AsyncSession, actor: Actor, endpoint_id: UUID, delivery_id: UUID
) -> WebhookDelivery:
    endpoint = await require_endpoint(session, actor, endpoint_id)
    delivery = await DeliveryRepository(session).get_of(endpoint.id, delivery_id)
    if delivery is None:
        raise NotFound("There is no such delivery.")
    return delivery


async def send_test(session: AsyncSession, actor: Actor, endpoint_id: UUID) -> WebhookDelivery:
    """Whatever the endpoint wants to know otherwise."""
    endpoint = await require_enabled(session, actor, endpoint_id)
    now = await DeliveryRepository(session).now()
    body = written(TEST, now, endpoint.organization_id, Tested(endpoint_id=endpoint.id))
    (delivery,) = await ask_for(session, [message(endpoint, new_id(), TEST, body, now)])
    await tell(session, actor, events.TESTED, endpoint)
    return delivery


async def redeliver_one(session: AsyncSession, actor: Actor, endpoint_id: UUID, delivery_id: UUID) -> WebhookDelivery:
    endpoint = await require_enabled(session, actor, endpoint_id)
    known = await require_delivery(session, actor, endpoint_id, delivery_id)
    if await DeliveryRepository(session).is_pending(endpoint_id, known.message_id, known.occurred_at):
        raise DeliveryPending
    (delivery,) = await ask_for(session, [_again(known)])
    await tell(session, actor, events.REDELIVERED, endpoint, details={"messages": 1})
    return delivery


async def redeliver_range(
    session: AsyncSession, actor: Actor, endpoint_id: UUID, since: datetime, until: datetime | None, status: str
) -> tuple[int, bool]:
    """The oldest ones first; how many are sent again, and whether there may be more."""
    endpoint = await require_enabled(session, actor, endpoint_id)
    rows = DeliveryRepository(session)
    found: Sequence[WebhookDelivery] = await rows.latest(endpoint_id, since, until, status, MOST_AT_ONCE)
    if found:
        await ask_for(session, [_again(one) for one in found])
        await tell(session, actor, events.REDELIVERED, endpoint, details={"messages": len(found)})
    return len(found), len(found) == MOST_AT_ONCE


def _again(known: WebhookDelivery) -> dict[str, Any]:
    return {
        "endpoint_id": known.endpoint_id,
        "organization_id": known.organization_id,
        "message_id": known.message_id,
        "event_type": known.event_type,
        "occurred_at": known.occurred_at,
        "body": known.body,
        "redelivery": True,
    }
