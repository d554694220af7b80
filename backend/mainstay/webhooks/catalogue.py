"""What an organization's programs can be told of: each kind of event once, with what it says and how that is found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from mainstay.kit.clock import rfc3339

type Subject = Mapping[str, Any]

EVERYTHING: Final = "*"
TEST: Final = "webhook.test"
_ID: Final = "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"
_WHEN: Final = "2026-11-21T08:30:00.000000Z"

Instant = Annotated[
    datetime,
    PlainSerializer(rfc3339, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]


class Data(BaseModel):
    """Ids and choices. Names and addresses of people are asked for by their id, by whoever may know them."""

    model_config = ConfigDict(frozen=True)


class Message[Said: Data](BaseModel):
    """The body of a webhook."""

    type: str
    timestamp: Instant = Field(description="When it happened.")
    organization_id: UUID
    data: Said


class Doer(Data):
    type: str = Field(description="`user`, `api_key`, `command_line` or `system`.")
    id: UUID | None


class Act(Data):
    audit_event_id: UUID = Field(description="The event of the audit trail that tells more.")
    actor: Doer


class MemberAct(Act):
    user_id: UUID
    role_before: str | None
    role: str | None = Field(description="Null for who is no member any more.")


class InvitationAccepted(Act):
    invitation_id: UUID
    user_id: UUID = Field(description="The new member.")
    role: str


class FieldChange(Data):
    field: str
    before: str | None
    after: str | None


class OrganizationChanged(Act):
    changes: list[FieldChange]


class OwnershipTransferred(Act):
    user_id: UUID = Field(description="The new owner; who was the owner is the actor, an admin from now on.")


class KeyAct(Act):
    api_key_id: UUID
    scopes: list[str]
    owner: str = Field(description="`person` or `organization`.")
    expires_at: Instant


class ScheduleAct(Act):
    schedule_id: UUID


class ScheduleMissed(Data):
    schedule_id: UUID
    count: int = Field(description="How many times were missed; many at once after a long absence.")
    first_at: Instant
    last_at: Instant


class JobEnded(Data):
    job_id: UUID
    kind: str
    attempts: int
    cause: str | None = Field(description="Why it failed: `permanent`, `attempts_spent`, `timeout` or `poison`.")
    created_at: Instant
    finished_at: Instant


class ExportReady(Act):
    export_id: UUID
    rows: int
    bytes: int
    sha256: str = Field(description="Of the file, in hex.")


class Tested(Data):
    endpoint_id: UUID


@dataclass(frozen=True, slots=True)
class EventType:
    name: str
    description: str
    data: type[Data]
    read: Callable[[Subject], Mapping[str, Any]]
    example: dict[str, Any]

    def said(self, subject: Subject) -> Data:
        """Raises pydantic's ValidationError when the subject is not what this release expects."""
        return self.data.model_validate(self.read(subject))

    @property
    def schema(self) -> dict[str, Any]:
        return Message[self.data].model_json_schema(mode="serialization")  # type: ignore[name-defined]  # known when run

    @property
    def whole_example(self) -> dict[str, Any]:
        return {"type": self.name, "timestamp": _WHEN, "organization_id": _ID, "data": self.example}


def written(name: str, occurred_at: datetime, organization_id: UUID, said: Data) -> str:
    """Without a blank: what is signed is what is sent."""
    return (
        Message[Data]
        .model_construct(type=name, timestamp=occurred_at, organization_id=organization_id, data=said)
        .model_dump_json(serialize_as_any=True)
    )


def _act(subject: Subject) -> dict[str, Any]:
    return {"audit_event_id": subject["audit_event_id"], "actor": subject["actor"]}


def _target(subject: Subject) -> Any:
    return subject["targets"][0]["id"]


def _member(subject: Subject) -> dict[str, Any]:
    role: Subject = next((one for one in subject["changes"] if one["field"] == "role"), {})
    moved = {"role_before": role.get("before"), "role": role.get("after")}
    return {**_act(subject), "user_id": _target(subject), **moved}


def _invitation(subject: Subject) -> dict[str, Any]:
    role = subject["details"]["role"]
    return {**_act(subject), "invitation_id": _target(subject), "user_id": subject["actor"]["id"], "role": role}


def _organization(subject: Subject) -> dict[str, Any]:
    return {**_act(subject), "changes": subject["changes"]}


def _owner(subject: Subject) -> dict[str, Any]:
    return {**_act(subject), "user_id": _target(subject)}


def _key(subject: Subject) -> dict[str, Any]:
    return {**subject["details"], **_act(subject), "api_key_id": _target(subject)}


def _schedule(subject: Subject) -> dict[str, Any]:
    return {**_act(subject), "schedule_id": _target(subject)}


def _export(subject: Subject) -> dict[str, Any]:
    return {**subject["details"], **_act(subject), "export_id": _target(subject)}


def _job(subject: Subject) -> dict[str, Any]:
    return {**subject, "job_id": subject["id"], "attempts": subject["attempt"]}


_ACT: Final = {"audit_event_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab", "actor": {"type": "user", "id": _ID}}
_MEMBER: Final = {**_ACT, "user_id": _ID, "role_before": "member", "role": "admin"}
_GONE: Final = {**_MEMBER, "role": None}
_KEY: Final = {**_ACT, "api_key_id": _ID, "scopes": ["jobs:read"], "owner": "organization", "expires_at": _WHEN}
_SCHEDULED: Final = {**_ACT, "schedule_id": _ID}
_JOB: Final = {
    "job_id": _ID,
    "kind": "http.call",
    "attempts": 1,
    "cause": None,
    "created_at": _WHEN,
    "finished_at": _WHEN,
}
_EXPORT: Final = {**_ACT, "export_id": _ID, "rows": 120_000, "bytes": 48_318_412, "sha256": "9f86d081884c7d65" * 4}
_MISSED: Final = {"schedule_id": _ID, "count": 3, "first_at": _WHEN, "last_at": _WHEN}
_RENAMED: Final = {**_ACT, "changes": [{"field": "name", "before": "Engines", "after": "Engines & Sons"}]}

# The names are those of the audit trail where it tells of the same; so there is one name for a thing.
CATALOGUE: Final[dict[str, EventType]] = {
    one.name: one
    for one in (
        EventType(
            "invitation.accepted",
            "Somebody accepted an invitation and became a member.",
            InvitationAccepted,
            _invitation,
            {**_ACT, "invitation_id": _ID, "user_id": _ID, "role": "member"},
        ),
        EventType("member.role_changed", "A member was given another role.", MemberAct, _member, _MEMBER),
        EventType("member.removed", "A member was removed.", MemberAct, _member, _GONE),
        EventType("member.left", "A member left.", MemberAct, _member, _GONE),
        EventType(
            "organization.changed",
            "The organization's name or short name was changed.",
            OrganizationChanged,
            _organization,
            _RENAMED,
        ),
        EventType("organization.deletion_requested", "The organization was marked for deletion.", Act, _act, _ACT),
        EventType("organization.restored", "The organization is kept after all.", Act, _act, _ACT),
        EventType(
            "organization.ownership_transferred",
            "An owner handed the organization to a member.",
            OwnershipTransferred,
            _owner,
            {**_ACT, "user_id": _ID},
        ),
        EventType("api_key.created", "An API key was made.", KeyAct, _key, _KEY),
        EventType("api_key.rotated", "An API key was given a new secret.", KeyAct, _key, _KEY),
        EventType("api_key.revoked", "An API key was revoked.", KeyAct, _key, _KEY),
        EventType("schedule.created", "A schedule was made.", ScheduleAct, _schedule, _SCHEDULED),
        EventType("schedule.changed", "A schedule was changed.", ScheduleAct, _schedule, _SCHEDULED),
        EventType("schedule.deleted", "A schedule was deleted.", ScheduleAct, _schedule, _SCHEDULED),
        EventType("schedule.paused", "A schedule was paused.", ScheduleAct, _schedule, _SCHEDULED),
        EventType("schedule.resumed", "A schedule was resumed.", ScheduleAct, _schedule, _SCHEDULED),
        EventType("schedule.missed", "A schedule did not run when it was due.", ScheduleMissed, dict, _MISSED),
        EventType("job.succeeded", "A job of a kind that clients may ask for has succeeded.", JobEnded, _job, _JOB),
        EventType(
            "job.failed",
            "A job of a kind that clients may ask for has failed for good.",
            JobEnded,
            _job,
            {**_JOB, "attempts": 8, "cause": "attempts_spent"},
        ),
        EventType("export.ready", "An export was written and can be downloaded.", ExportReady, _export, _EXPORT),
        EventType(TEST, "Somebody asked for a test message.", Tested, dict, {"endpoint_id": _ID}),
    )
}
