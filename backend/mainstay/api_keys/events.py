"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

CREATED = action("api_key.created", "An API key was made.")
ROTATED = action("api_key.rotated", "An API key was given a new secret.")
REVOKED = action("api_key.revoked", "An API key was revoked.")
