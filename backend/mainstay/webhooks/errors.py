from mainstay.kit.errors import MainstayError


class WebhookEndpointDisabled(MainstayError):
    """The endpoint is disabled, and nothing is sent to it. Enable it first: `POST /webhook-endpoints/{endpoint_id}/enable`."""

    code, status, title = "webhook_endpoint_disabled", 409, "The endpoint is disabled"


class WebhookEndpointEnabled(MainstayError):
    """The endpoint is enabled already: nothing was changed."""

    code, status, title = "webhook_endpoint_enabled", 409, "The endpoint is enabled already"


class DeliveryPending(MainstayError):
    """The delivery has not ended; it is still being tried. Wait for its end before you have it repeated."""

    code, status, title = "webhook_delivery_pending", 409, "It is still on its way"
