"""What the audit trail calls the deeds of this room itself."""

from mainstay.audit.actions import action

PERSON_ERASED = action("audit.person_erased", "The personal values of a person were erased from the trail.")
MONTHS_DROPPED = action("audit.months_dropped", "Events older than the retention were dropped.")
EXPORTED = action("audit.exported", "A trail was written to a file.")
LOOKED_INTO = action("audit.looked_into", "An operator looked into the trail of an organization.")
