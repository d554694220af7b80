from typing import Any, Literal, Self
from uuid import UUID

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from mainstay.audit.schemas import Time, WantedOutcome
from mainstay.exports.kinds import FILTERS, ExportKind, Status
from mainstay.exports.service.fetching import Download
from mainstay.exports.service.looking import Shown
from mainstay.infra.db.line_forms import LineForm
from mainstay.jobs.schemas import QueueName, State
from mainstay.web.schemas import Incoming, Moment, Outgoing

_ID = "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab"
_WHEN = "2026-11-21T08:30:00.000000Z"
_SUM = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
_EXPORT: JsonDict = {
    "id": _ID,
    "kind": "audit_events",
    "format": "jsonl",
    "filters": {},
    "status": "ready",
    "requested_by": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
    "key_id": None,
    "job_id": "01a1fc11-bb5e-72eb-9ff3-efb0720935ad",
    "progress": None,
    "rows": 4711,
    "bytes": 4_477_000,
    "sha256": _SUM,
    "failure": None,
    "created_at": _WHEN,
    "finished_at": "2026-11-21T08:30:02.000000Z",
    "expires_at": "2026-11-28T08:30:02.000000Z",
}
_BUILDING: JsonDict = {
    **_EXPORT,
    "status": "building",
    "progress": {"rows": 1200, "estimated_rows": 4700},
    "rows": None,
    "bytes": None,
    "sha256": None,
    "finished_at": None,
    "expires_at": None,
}


class ExportFilters(Incoming):
    """Those of the list of the same kind. `users` and `my_data` have none."""

    actor: UUID | None = Field(None, description="Audit events: only what this user, key or operator did.")
    action: str | None = Field(None, max_length=200, description="Audit events: only this action.")
    target: str | None = Field(None, max_length=200, description="Audit events: only what was done to this thing.")
    outcome: WantedOutcome | None = Field(None, description="Audit events: only what ended like this.")
    state: State | None = Field(None, description="Jobs: only those in this state.")
    kind: str | None = Field(None, max_length=100, description="Jobs: only this kind.")
    queue: QueueName | None = Field(None, description="Jobs: only this queue.")
    since: Time | None = Field(None, description="Only what happened or was created then or later, RFC 3339.")
    until: Time | None = Field(None, description="Only what happened or was created before, RFC 3339.")

    @property
    def given(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude_none=True)


class ExportCreate(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"kind": "jobs", "format": "csv", "filters": {"state": "failed"}}],
        }
    )

    kind: ExportKind = Field(
        description="`audit_events` needs `audit:read`, `users` (the organization's members) `members:write`, `jobs` "
        "`jobs:read`; `my_data` is what is kept about you, for yourself."
    )
    format: LineForm = Field(
        description="`csv` with a header line, or `jsonl`, a JSON object a line in the form in which the API shows it. "
        "Audit events as `jsonl` carry their seals and checkpoints: `mainstay audit verify` checks the file."
    )
    filters: ExportFilters = Field(default_factory=lambda: ExportFilters.model_validate({}))

    @model_validator(mode="after")
    def filters_fit_the_kind(self) -> Self:
        for name in self.filters.given:
            if name not in FILTERS[self.kind]:
                inside = {"inside": ("filters", name), "kind": self.kind.value}
                raise PydanticCustomError("filter_unknown", "{kind} cannot be narrowed by this", inside)
        return self


class ExportProgress(Outgoing):
    rows: int = Field(description="Written so far.")
    estimated_rows: int | None = Field(description="How many there will be, as far as can be told.")


class ExportRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_EXPORT]})

    id: UUID
    kind: ExportKind
    format: LineForm
    filters: dict[str, Any]
    status: Status = Field(description="`expired`: the file was kept for seven days and is deleted.")
    requested_by: UUID | None = Field(description="The person who asked; null for a key of the organization.")
    key_id: UUID | None = Field(description="The key it was asked for with.")
    job_id: UUID = Field(description="The job that writes it. Cancel the job to cancel the export.")
    progress: ExportProgress | None = Field(description="While it is being written.")
    rows: int | None = Field(description="How many rows the file holds, its header not counted.")
    bytes: int | None
    sha256: str | None = Field(description="Of the file, in hexadecimal.")
    failure: str | None = Field(description="Why there is no file.")
    created_at: Moment
    finished_at: Moment | None
    expires_at: Moment | None = Field(description="When the file is deleted.")

    @classmethod
    def values_of(cls, shown: Shown) -> dict[str, Any]:
        export, job = shown.export, shown.job
        named = {name: getattr(export, name) for name in cls.model_fields if hasattr(export, name)}
        progress = None
        if shown.status is Status.building and job is not None and job.current is not None:
            progress = ExportProgress(rows=job.current, estimated_rows=job.total)
        return named | {"status": shown.status, "failure": shown.failure, "progress": progress}

    @classmethod
    def of(cls, shown: Shown) -> "ExportRead":
        return cls(**cls.values_of(shown))


class ExportAsked(ExportRead):
    model_config = ConfigDict(json_schema_extra={"examples": [{**_BUILDING, "deduplicated": False}]})

    deduplicated: bool = Field(description="You asked for the same before, it is still being written, and it is that.")

    @classmethod
    def asked(cls, shown: Shown, *, deduplicated: bool) -> "ExportAsked":
        return cls(**cls.values_of(shown), deduplicated=deduplicated)


class ExportDownload(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "url": "https://mainstay.example/api/v1/files?token=WyJleHBvcnRz",
                    "expires_at": _WHEN,
                    "filename": "audit-events-2026-11-21.jsonl",
                    "media_type": "application/x-ndjson",
                    "rows": 4711,
                    "bytes": 4_477_000,
                    "sha256": _SUM,
                }
            ]
        }
    )

    url: str = Field(description="Gives the file to whoever has it.")
    expires_at: Moment = Field(description="Until when the link works; ask again for another.")
    filename: str
    media_type: Literal["text/csv; charset=utf-8", "application/x-ndjson"]
    rows: int
    bytes: int
    sha256: str = Field(description="Of the file, in hexadecimal.")

    @classmethod
    def of(cls, download: Download) -> "ExportDownload":
        return cls.model_validate(download)
