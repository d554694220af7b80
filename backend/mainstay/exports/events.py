"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

REQUESTED = action("export.requested", "Somebody asked for an export.")
READY = action("export.ready", "An export was written.")
FAILED = action("export.failed", "An export could not be written.")
DOWNLOADED = action("export.downloaded", "Somebody was given the link to an export.")
