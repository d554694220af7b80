"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

CREATED = action("schedule.created", "A schedule was made.")
CHANGED = action("schedule.changed", "A schedule was changed.")
DELETED = action("schedule.deleted", "A schedule was deleted. Jobs that it has started go on.")
PAUSED = action("schedule.paused", "A schedule was paused.")
RESUMED = action("schedule.resumed", "A schedule was resumed.")
RUN = action("schedule.run", "Somebody had a schedule run outside its times.")
MAKER_LEFT = action("schedule.maker_left", "Who made a schedule has left the organization, for which it keeps running.")
