"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

SECRET_ROTATED = action("callback_secret.rotated", "What signs an organization's calls was changed for another secret.")
