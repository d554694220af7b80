"""What is said of an endpoint: in the trail, in the log, and to its keepers when it goes silent."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import httpx
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.live import service as live
from mainstay.notifications import service as notifications
from mainstay.notifications.kinds import notification_kind
from mainstay.notifications.service import Words
from mainstay.webhooks.models import WebhookEndpoint

log = get_logger("webhooks")

DISABLED: Final = notification_kind(
    "webhooks.disabled", "An endpoint for webhooks was disabled because nothing was taken there.", mails=True
)
_WHY: Final = {
    "gone": "It answered 410, which says that nobody listens there any more.",
    "failing": "For five days it took nothing of what it was sent.",
}


def host_of(url: str) -> str:
    """All that is told of a URL elsewhere: what follows may be as good as a password."""
    return httpx.URL(url).host


async def tell(
    session: AsyncSession,
    actor: Actor,
    action: str,
    endpoint: WebhookEndpoint,
    *,
    changes: Sequence[Change] = (),
    details: Mapping[str, Any] | None = None,
) -> None:
    target = Target("webhook_endpoint", endpoint.id, host_of(endpoint.url))
    await audit.record(
        session,
        actor,
        action,
        target=target,
        changes=changes,
        details=details,
        organization_id=endpoint.organization_id,
    )
    body = {"id": str(endpoint.id), "status": endpoint.status, "version": endpoint.version}
    await live.tell_organization(
        session, "webhook_endpoint.changed", body, endpoint.organization_id, Permission.webhooks_read
    )
    log.info(
        "webhook_endpoint_act",
        action=action,
        endpoint_id=str(endpoint.id),
        organization_id=str(endpoint.organization_id),
    )


async def tell_keepers(session: AsyncSession, actor: Actor, endpoint: WebhookEndpoint, reason: str) -> None:
    host = host_of(endpoint.url)
    words = Words(
        f"Webhooks to {host} are disabled",
        f"{_WHY[reason]} What happens meanwhile is not sent there. Enable the endpoint when it is mended, "
        "and have redelivered what it missed.",
        "/webhooks",
    )
    await notifications.notify_holders(
        session, actor, DISABLED, Permission.webhooks_write, words, organization_id=endpoint.organization_id
    )
