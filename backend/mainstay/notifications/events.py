"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

SENT = action("notification.sent", "A program notified members of the organization.")
PREFERENCES_CHANGED = action("notification.preferences_changed", "A person decided what is mailed to them.")
