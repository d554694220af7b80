"""What can be exported, what it takes, and by what it can be narrowed."""

from enum import StrEnum
from typing import Final

from mainstay.infra.db.line_forms import LineForm
from mainstay.kit.permissions import Permission
from mainstay.notifications.kinds import notification_kind


class ExportKind(StrEnum):
    audit_events = "audit_events"
    users = "users"
    jobs = "jobs"
    my_data = "my_data"


class Status(StrEnum):
    building = "building"
    ready = "ready"
    failed = "failed"
    cancelled = "cancelled"
    expired = "expired"


# Besides `exports:write` to ask and `exports:read` to fetch. One's own data is nobody else's, whatever they may.
NEEDED: Final = {
    ExportKind.audit_events: Permission.audit_read,
    ExportKind.users: Permission.members_write,
    ExportKind.jobs: Permission.jobs_read,
}
# Those of the lists of the API.
FILTERS: Final = {
    ExportKind.audit_events: frozenset({"actor", "action", "target", "outcome", "since", "until"}),
    ExportKind.users: frozenset[str](),
    ExportKind.jobs: frozenset({"state", "kind", "queue", "since", "until"}),
    ExportKind.my_data: frozenset[str](),
}
MEDIA_TYPES: Final = {LineForm.csv: "text/csv; charset=utf-8", LineForm.jsonl: "application/x-ndjson"}

READY: Final = notification_kind("exports.ready", "A file you asked for is ready to be downloaded.", mails=True)
FAILED: Final = notification_kind("exports.failed", "A file you asked for could not be made.", mails=True)
