"""What the audit trail calls the deeds of this room."""

from mainstay.audit.actions import action

REQUESTED = action("job.requested", "Somebody asked for a job through the API.")
CANCELLED = action("job.cancelled", "A job was cancelled, or asked to stop.")
RETRIED = action("job.retried", "A failed or cancelled job was tried again.")
DISMISSED = action("job.dismissed", "A failed job was dismissed.")
QUEUE_PAUSED = action("queue.paused", "A queue was paused.")
QUEUE_RESUMED = action("queue.resumed", "A queue was resumed.")
QUEUE_DRAINED = action("queue.drained", "Everything that waited in a queue was cancelled.")
KIND_SWITCHED_OFF = action("job_kind.switched_off", "A kind of job was switched off.")
KIND_SWITCHED_ON = action("job_kind.switched_on", "A kind of job was switched on again.")
