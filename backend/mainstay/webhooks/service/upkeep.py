"""What this room need not keep."""

from datetime import timedelta
from typing import Final

from sqlalchemy import func

from mainstay.infra.db.purging import Stale
from mainstay.webhooks.models import WebhookDelivery, WebhookEndpoint

STALE: Final = (
    Stale("webhook_deliveries", WebhookDelivery, WebhookDelivery.finished_at < func.now() - timedelta(days=30)),
    Stale(
        "webhook_secrets",
        WebhookEndpoint,
        WebhookEndpoint.previous_until < func.now(),
        emptied={"sealed_previous": None, "previous_until": None},
    ),
)
