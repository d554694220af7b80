import json
from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from mainstay.audit.chain import Reason
from mainstay.audit.models import AuditEvent
from mainstay.audit.sealed_form import form_of
from mainstay.audit.service.recording import Change, Outcome, Target
from mainstay.audit.service.verifying import Verdict
from mainstay.infra.crypto.signing import PublicKeys, write_public_key
from mainstay.web.schemas import Incoming, Moment, Outgoing, Page

_EARLIEST, _LATEST = datetime(1970, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)


def _within_all_calendars(moment: datetime) -> datetime:
    if not _EARLIEST <= moment <= _LATEST:
        raise ValueError("a time between 1970 and 9999 is expected")
    return moment


Time = Annotated[AwareDatetime, AfterValidator(_within_all_calendars)]

_EVENT: JsonDict = {
    "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
    "occurred_at": "2026-11-21T08:30:00.000000Z",
    "action": "session.created",
    "outcome": "success",
    "actor": {
        "type": "user",
        "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
        "label": "ada@example.com",
        "session_id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
        "key_id": None,
    },
    "on_behalf_of": None,
    "organization_id": None,
    "targets": [{"type": "session", "id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad"}],
    "changes": [],
    "context": {
        "ip": "203.0.113.7",
        "user_agent": "Mozilla/5.0",
        "request_id": "01a1fc11b9f773a1",
        "trace_id": None,
        "job_id": None,
    },
    "metadata": {},
}


class AuditActor(Outgoing):
    type: str = Field(description="`user`, `api_key`, `anonymous`, `command_line` or `system`.")
    id: UUID | None
    label: str = Field(description="Who it was in words, as known then; a pseudonym once erased.")
    session_id: UUID | None
    key_id: UUID | None


class AuditContext(Outgoing):
    ip: str | None
    user_agent: str | None
    request_id: str | None
    trace_id: str | None
    job_id: str | None


class AuditEventRead(Outgoing):
    """Who did what to what. Never changed afterwards."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EVENT]})

    id: UUID
    occurred_at: Moment
    action: str
    outcome: str = Field(description="`success`, `denied` or `failure`.")
    actor: AuditActor
    on_behalf_of: UUID | None = Field(description="In whose name an operator acted.")
    organization_id: UUID | None
    targets: list[dict[str, Any]] = Field(description="What it was done to: `type`, `id` and, where known, `label`.")
    changes: list[dict[str, Any]] = Field(description="`field`, `before` and `after`; secrets are masked.")
    context: AuditContext
    metadata: dict[str, Any]

    @classmethod
    def of(cls, event: AuditEvent) -> "AuditEventRead":
        return cls.model_validate(form_of(event))


class AuditEventPage(Page[AuditEventRead]):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"data": [_EVENT], "next_cursor": None, "has_more": False}]}
    )


class FirstBad(Outgoing):
    seq: int = Field(description="The number of the first link that is not good.")
    reason: Reason
    detail: str


class SignedHead(Outgoing):
    seq: int
    made_at: Moment
    key_id: str


class VerificationRead(Outgoing):
    """What a walk along a part of the chain has found."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "chain": "00000000-0000-0000-0000-000000000000",
                    "intact": True,
                    "first_bad": None,
                    "after_seq": 0,
                    "through_seq": 4711,
                    "events": 4711,
                    "complete": True,
                    "checkpoint": {"seq": 4700, "made_at": "2026-11-21T08:30:00.000000Z", "key_id": "8a88e3dd7409f195"},
                    "public_keys": {"8a88e3dd7409f195": "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"},
                }
            ]
        }
    )

    chain: UUID = Field(description="The organization; all zeros for the installation's own chain.")
    intact: bool
    first_bad: FirstBad | None
    after_seq: int = Field(description="The link that was started after and taken as good.")
    through_seq: int = Field(description="The last link that was found good. Go on with it as `after_seq`.")
    events: int = Field(description="Events compared with their seals; those dropped by retention are not among them.")
    complete: bool = Field(description="Whether the end of the chain was reached.")
    checkpoint: SignedHead | None = Field(description="The newest signed head: what is cut off before it is found.")
    public_keys: dict[str, str] = Field(description="The keys that sign checkpoints: ed25519, URL-safe base64.")

    @classmethod
    def of(cls, verdict: Verdict, keys: PublicKeys) -> "VerificationRead":
        flaw, checkpoint = verdict.flaw, verdict.checkpoint
        return cls(
            chain=verdict.chain,
            intact=flaw is None,
            first_bad=FirstBad(seq=flaw.seq, reason=flaw.reason, detail=str(flaw)) if flaw else None,
            after_seq=verdict.start.seq,
            through_seq=verdict.through.seq,
            events=verdict.events,
            complete=verdict.at_the_end,
            checkpoint=checkpoint
            and SignedHead(seq=checkpoint.seq, made_at=checkpoint.made_at, key_id=checkpoint.key_id),
            public_keys={key_id: write_public_key(key) for key_id, key in keys.items()},
        )


WantedOutcome = Literal["success", "denied", "failure"]


# Values of one event, as JSON; many times what says who did what, and far below what would make a trail slow to read.
_LARGEST_VALUES = 16 * 1024
_Name = Annotated[str, Field(min_length=1, max_length=200)]


class BroughtTarget(Incoming):
    type: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[a-z][a-z0-9_.-]*$")]
    id: _Name
    label: _Name | None = None


class BroughtChange(Incoming):
    field: _Name
    before: Any = None
    after: Any = None


class AuditEventCreate(Incoming):
    """Something that happened in another program."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "action": "custom.invoice.sent",
                    "targets": [{"type": "invoice", "id": "2026-0417", "label": "Invoice 2026-0417"}],
                    "changes": [{"field": "state", "before": "draft", "after": "sent"}],
                    "metadata": {"amount": "120.00", "currency": "EUR"},
                }
            ]
        }
    )

    action: str = Field(
        max_length=200,
        pattern=r"^custom(\.[a-z][a-z0-9_]*){1,4}$",
        description="Your own name for it, below `custom.`, in the past tense.",
    )
    outcome: WantedOutcome = Field("success", description="How it ended.")
    occurred_at: Time | None = Field(
        None, description="When it happened, at most a day back; now when left out.", examples=["2026-11-21T08:30:00Z"]
    )
    targets: list[BroughtTarget] = Field([], max_length=20, description="What it was done to.")
    changes: list[BroughtChange] = Field([], max_length=50, description="What is different now; secrets are masked.")
    metadata: dict[str, Any] = Field({}, max_length=50, description="Whatever else tells of it; secrets are masked.")

    @model_validator(mode="after")
    def is_no_archive(self) -> "AuditEventCreate":
        values = [self.metadata, *((one.before, one.after) for one in self.changes)]
        if len(json.dumps(values)) > _LARGEST_VALUES:
            raise ValueError(f"changes and metadata together have at most {_LARGEST_VALUES} characters as JSON")
        return self

    @property
    def as_outcome(self) -> Outcome:
        return Outcome(self.outcome)

    @property
    def as_targets(self) -> list[Target]:
        return [Target(one.type, one.id, one.label) for one in self.targets]

    @property
    def as_changes(self) -> list[Change]:
        return [Change(one.field, one.before, one.after) for one in self.changes]
