"""The end of an endpoint that takes nothing, or that somebody wants silent: what waits for it is not sent."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.kit.actor import Actor
from mainstay.webhooks import events
from mainstay.webhooks.delivery_repository import DeliveryRepository
from mainstay.webhooks.models import WebhookEndpoint
from mainstay.webhooks.repository import ReceiverRepository
from mainstay.webhooks.service.telling import tell, tell_keepers

log = get_logger("webhooks")


async def disable(session: AsyncSession, actor: Actor, endpoint_id: UUID, reason: str) -> WebhookEndpoint | None:
    """None when it is disabled already, or gone."""
    endpoint = await ReceiverRepository(session).disable(endpoint_id, reason)
    if endpoint is None:
        return None
    cancelled = await DeliveryRepository(session).cancel_pending(endpoint_id)
    details = {"reason": reason, "cancelled_deliveries": cancelled}
    await tell(session, actor, events.DISABLED, endpoint, details=details)
    if reason != "by_hand":
        await tell_keepers(session, actor, endpoint, reason)
        log.warning("webhook_endpoint_given_up", endpoint_id=str(endpoint_id), reason=reason, cancelled=cancelled)
    return endpoint
