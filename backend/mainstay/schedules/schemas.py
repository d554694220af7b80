from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field
from pydantic.config import JsonDict

from mainstay.kit.text import one_line
from mainstay.schedules.models import Schedule, ScheduleRun
from mainstay.schedules.service.keeping import coming_times
from mainstay.schedules.service.wanted import TimingWanted, Wanted
from mainstay.schedules.timing import LONGEST_EXPRESSION
from mainstay.web.schemas import Incoming, Moment, Outgoing

_WHEN = "2026-11-21T08:30:00.000000Z"
_TEN_YEARS = 10 * 366 * 24 * 3600


def _on_one_line(text: str) -> str:
    line = one_line(text)
    if not line:
        raise ValueError("a name has at least one character that can be seen")
    return line


Name = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_on_one_line)]
Expression = Annotated[
    str,
    Field(
        min_length=1,
        max_length=LONGEST_EXPRESSION,
        description="Minute, hour, day of month, month, day of week, as Debian's cron reads them.",
    ),
]
Seconds = Annotated[int, Field(ge=1, le=_TEN_YEARS, description="Instead of `cron`: a span, counted from now.")]
Zone = Annotated[str, Field(max_length=100, description="A name of the IANA database, such as `Europe/Berlin`.")]
Overlap = Annotated[
    Literal["skip", "queue", "replace"],
    Field(description="While its last job is unfinished: skip a time, let it wait, or stop that job and start anew."),
]
Misfire = Annotated[
    Literal["skip", "run_once", "run_all"],
    Field(description="Times more than 60 s late: run none, the last one, or the last `misfire_max`."),
]
MisfireMax = Annotated[int, Field(ge=1, le=100, description="How many `run_all` runs at the most.")]

_WANTED: JsonDict = {
    "name": "Nightly report",
    "cron": "30 2 * * *",
    "time_zone": "Europe/Berlin",
    "kind": "http.call",
    "payload": {"method": "POST", "url": "https://example.com/report"},
}


class SchedulePreview(Incoming):
    model_config = ConfigDict(json_schema_extra={"examples": [{"cron": "30 2 * * *", "time_zone": "Europe/Berlin"}]})

    cron: Expression | None = None
    interval_seconds: Seconds | None = None
    time_zone: Zone = "UTC"

    def timing(self) -> TimingWanted:
        return TimingWanted(self.cron, self.interval_seconds, self.time_zone)


class ScheduleCreate(SchedulePreview):
    model_config = ConfigDict(json_schema_extra={"examples": [_WANTED]})

    name: Name
    kind: str = Field(max_length=100, description="One of `GET /jobs/kinds`.")
    payload: dict[str, Any] = Field(description="What the kind asks for; its JSON schema is in `GET /jobs/kinds`.")
    overlap: Overlap = "skip"
    misfire: Misfire = "run_once"
    misfire_max: MisfireMax = 1
    enabled: bool = Field(True, description="False makes it paused.")

    def wanted(self) -> Wanted:
        return Wanted(
            name=self.name,
            timing=self.timing(),
            kind=self.kind,
            payload=self.payload,
            overlap=self.overlap,
            misfire=self.misfire,
            misfire_max=self.misfire_max,
            enabled=self.enabled,
        )


class SchedulePatch(Incoming):
    """What is left out or null stays as it is. A `cron` takes the place of an interval, and the other way round."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"cron": "0 3 * * *", "overlap": "queue"}]})

    name: Name | None = None
    cron: Expression | None = None
    interval_seconds: Seconds | None = None
    time_zone: Zone | None = None
    kind: str | None = Field(None, max_length=100)
    payload: dict[str, Any] | None = None
    overlap: Overlap | None = None
    misfire: Misfire | None = None
    misfire_max: MisfireMax | None = None

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude_none=True)


_SCHEDULE: JsonDict = {
    "id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfab",
    **_WANTED,
    "interval_seconds": None,
    "overlap": "skip",
    "misfire": "run_once",
    "misfire_max": 1,
    "enabled": True,
    "next_fire_at": _WHEN,
    "next_times": [_WHEN],
    "last_job_id": None,
    "maker_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
    "maker_left_at": None,
    "created_at": _WHEN,
    "updated_at": _WHEN,
}


class ScheduleRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [_SCHEDULE]})

    id: UUID
    name: str
    cron: str | None
    interval_seconds: int | None
    time_zone: str
    kind: str
    payload: dict[str, Any]
    overlap: str
    misfire: str
    misfire_max: int
    enabled: bool
    next_fire_at: Moment | None = Field(description="Null while it is paused.")
    next_times: list[Moment] = Field(description="The next five.")
    last_job_id: UUID | None = Field(description="The job it started last, as long as that is kept.")
    maker_id: UUID | None
    maker_left_at: Moment | None = Field(description="Since when its maker is not in the organization any more.")
    created_at: Moment
    updated_at: Moment

    @classmethod
    def of(cls, schedule: Schedule) -> "ScheduleRead":
        named = {name: getattr(schedule, name) for name in cls.model_fields if hasattr(schedule, name)}
        return cls(**named, next_times=coming_times(schedule))


class TimesRead(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"data": [_WHEN]}]})

    data: list[Moment] = Field(description="The next five; fewer when there are no more.")

    @classmethod
    def of(cls, times: list[datetime]) -> "TimesRead":
        return cls(data=times)


class RunRead(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "01a1fc12-b9f7-73a1-a39b-4e84cfe0bfab",
                    "fire_at": _WHEN,
                    "outcome": "started",
                    "reason": None,
                    "by_hand": False,
                    "job_id": "01a1fc11-b9f7-73a1-a39b-4e84cfe0bfac",
                    "created_at": _WHEN,
                }
            ]
        }
    )

    id: UUID
    fire_at: Moment = Field(description="When it was due.")
    outcome: Literal["waiting", "started", "skipped", "missed"]
    reason: str | None = Field(description="Why it did not start: `overlap`, `misfire`, `paused` or `refused`.")
    by_hand: bool
    job_id: UUID | None
    created_at: Moment = Field(description="When that was decided.")

    @classmethod
    def of(cls, run: ScheduleRun) -> "RunRead":
        return cls.model_validate(run)
