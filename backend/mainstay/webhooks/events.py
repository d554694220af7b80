"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

CREATED = action("webhook_endpoint.created", "An endpoint for webhooks was made.")
CHANGED = action("webhook_endpoint.changed", "An endpoint for webhooks was changed.")
DELETED = action("webhook_endpoint.deleted", "An endpoint for webhooks was deleted with its deliveries.")
SECRET_ROTATED = action("webhook_endpoint.secret_rotated", "An endpoint's signing secret was changed for another.")
ENABLED = action("webhook_endpoint.enabled", "An endpoint for webhooks was enabled again.")
DISABLED = action("webhook_endpoint.disabled", "An endpoint for webhooks was disabled; nothing is sent to it.")
TESTED = action("webhook_endpoint.tested", "Somebody had a test message sent to an endpoint.")
REDELIVERED = action("webhook_endpoint.redelivered", "Somebody had messages sent to an endpoint once more.")
