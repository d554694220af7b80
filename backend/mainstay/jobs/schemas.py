from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

from pydantic import ConfigDict, Field
from pydantic.config import JsonDict

from mainstay.audit.schemas import Time
from mainstay.jobs.kinds import Kind
from mainstay.jobs.models import Job, JobAttempt
from mainstay.web.schemas import Incoming, Moment, Outgoing

State = Literal["scheduled", "queued", "running", "succeeded", "failed", "cancelled"]
QueueName = Literal["high", "default", "bulk"]
_WHEN = "2026-11-21T08:30:00.000000Z"
_JOB: JsonDict = {
    "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
    "kind": "http.call",
    "queue": "default",
    "state": "running",
    "cause": None,
    "payload": {"method": "POST", "url": "https://example.com/hook"},
    "result": None,
    "error": None,
    "unique_key": None,
    "attempt": 1,
    "max_attempts": 8,
    "progress": {"current": 3, "total": 10, "message": "reading"},
    "request_id": "01JD5Q8Z7N2K4X9C",
    "created_at": _WHEN,
    "run_at": _WHEN,
    "started_at": _WHEN,
    "finished_at": None,
    "cancel_requested_at": None,
    "dismissed_at": None,
}


class JobCreate(Incoming):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"kind": "http.call", "payload": {"method": "POST", "url": "https://example.com/hook"}}]
        }
    )

    kind: str = Field(max_length=100, description="One of `GET /jobs/kinds`.")
    payload: dict[str, Any] = Field(description="What the kind asks for; its JSON schema is in `GET /jobs/kinds`.")
    unique_key: str | None = Field(
        None,
        min_length=1,
        max_length=200,
        description="While one of this kind and key is unfinished, it is the answer.",
    )
    run_at: Time | None = Field(None, description="Not before then, RFC 3339.")
    queue: QueueName | None = Field(None, description="Another queue than the kind's own.")


class Progress(Outgoing):
    current: int
    total: int | None
    message: str | None


class JobRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_JOB]})

    id: UUID
    kind: str
    queue: str
    state: State
    cause: str | None = Field(
        description="Why it stands where it stands, such as `held_back` by a limit, `lost_worker` or `attempts_spent`."
    )
    payload: dict[str, Any]
    result: dict[str, Any] | None
    error: str | None = Field(description="What the last failed attempt said.")
    unique_key: str | None
    attempt: int = Field(description="The number of the latest attempt; 0 before the first.")
    max_attempts: int = Field(description="After so many failures it is left to a person.")
    progress: Progress | None
    request_id: str | None
    created_at: Moment
    run_at: Moment
    started_at: Moment | None
    finished_at: Moment | None
    cancel_requested_at: Moment | None
    dismissed_at: Moment | None

    @classmethod
    def values_of(cls, job: Job) -> dict[str, Any]:
        named = {name: getattr(job, name) for name in cls.model_fields if hasattr(job, name)}
        progress = None
        if job.progress_current is not None:
            progress = Progress(current=job.progress_current, total=job.progress_total, message=job.progress_message)
        own = f"{job.organization_id}:"
        key = job.unique_key.removeprefix(own) if job.unique_key else None
        return named | {"progress": progress, "unique_key": key}

    @classmethod
    def of(cls, job: Job) -> "JobRead":
        return cls(**cls.values_of(job))


class JobAsked(JobRead):
    model_config = ConfigDict(json_schema_extra={"examples": [{**_JOB, "state": "queued", "deduplicated": False}]})

    deduplicated: bool = Field(description="There was one of this kind and key already, and it is that one.")

    @classmethod
    def asked(cls, job: Job, *, deduplicated: bool) -> "JobAsked":
        return cls(**cls.values_of(job), deduplicated=deduplicated)


class Line(Outgoing):
    at: str
    event: str
    facts: dict[str, Any]


class AttemptRead(Outgoing):
    number: int
    outcome: str | None = Field(description="Null while it runs.")
    error: str | None
    started_at: Moment
    finished_at: Moment | None
    lines: list[Line] = Field(description="What it logged; the first 200 lines.")


_ATTEMPT: JsonDict = {
    "number": 1,
    "outcome": None,
    "error": None,
    "started_at": _WHEN,
    "finished_at": None,
    "lines": [{"at": _WHEN, "event": "called", "facts": {"status": 200}}],
}


class JobDetail(JobRead):
    model_config = ConfigDict(json_schema_extra={"examples": [{**_JOB, "attempts": [_ATTEMPT]}]})

    attempts: list[AttemptRead] = Field(description="The latest 50, newest first.")

    @classmethod
    def detailed(cls, job: Job, attempts: Sequence[JobAttempt]) -> "JobDetail":
        return cls(**cls.values_of(job), attempts=[AttemptRead.model_validate(one) for one in attempts])


class RetryFailed(Incoming):
    """Which failed jobs to try again; all of them without a filter."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"kind": "http.call"}]})

    kind: str | None = Field(None, max_length=100)
    queue: QueueName | None = None
    since: Time | None = Field(None, description="Only those created then or later.")
    until: Time | None = Field(None, description="Only those created before.")


class RetriedRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"retried": 12, "has_more": False}]})

    retried: int
    has_more: bool = Field(description="Whether to call again for the rest; one call takes up to 200.")


_KIND: JsonDict = {
    "kind": "http.call",
    "queue": "default",
    "max_attempts": 8,
    "timeout_seconds": 60.0,
    "is_open": True,
    "paused": False,
    "payload_schema": {"type": "object", "properties": {"url": {"type": "string"}}},
}


class KindRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_KIND]})

    kind: str
    queue: str
    max_attempts: int
    timeout_seconds: float
    is_open: bool = Field(description="Whether clients may ask for it; else only the service does.")
    paused: bool = Field(description="Jobs of it can be asked for, and wait until it is resumed.")
    payload_schema: dict[str, Any] = Field(description="JSON schema of the payload.")

    @classmethod
    def of(cls, kind: Kind, *, paused: bool) -> "KindRead":
        return cls(
            kind=kind.name,
            queue=kind.queue,
            max_attempts=kind.max_attempts,
            timeout_seconds=kind.timeout.total_seconds(),
            is_open=kind.is_open,
            paused=paused,
            payload_schema=kind.payload.model_json_schema(),
        )


class KindList(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"data": [_KIND]}]})

    data: list[KindRead]


_QUEUE: JsonDict = {"name": "default", "queued": 3, "running": 2, "oldest_seconds": 1.5, "paused": False}


class QueueRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_QUEUE]})

    name: str
    queued: int
    running: int
    oldest_seconds: float = Field(description="For how long the oldest queued job has been due.")
    paused: bool


class QueueList(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"data": [_QUEUE]}]})

    data: list[QueueRead]
