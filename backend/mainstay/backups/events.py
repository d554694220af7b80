from mainstay.audit.actions import action

MADE = action("backup.made", "A backup was made and is in the storage.")
FAILED = action("backup.failed", "A backup could not be made, or could not be restored for a try.")
RESTORE_VERIFIED = action("backup.restore_verified", "A backup was restored for a try and brought back what it should.")
