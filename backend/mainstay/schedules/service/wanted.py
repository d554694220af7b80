"""What somebody wants of a schedule, checked: it names times that come, and a kind that may be asked for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from mainstay.kit.errors import FieldError, ValidationFailed
from mainstay.schedules.models import Schedule
from mainstay.schedules.timing import Cron, Every, NeverDue, NotUnderstood, Timing, ZoneUnknown

FIVE_FIELDS = "is no expression of five fields: minute, hour, day of month, month, day of week"


@dataclass(frozen=True, slots=True)
class TimingWanted:
    cron: str | None
    interval_seconds: int | None
    time_zone: str

    def understood(self, now: datetime) -> Timing:
        if (self.cron is None) == (self.interval_seconds is None):
            raise _wrong("/cron", "one_timing", "give either this or interval_seconds")
        if self.cron is None:
            _parse("* * * * *", self.time_zone, now)
            assert self.interval_seconds is not None
            return Every(timedelta(seconds=self.interval_seconds), now)
        return _parse(self.cron, self.time_zone, now)


@dataclass(frozen=True, slots=True)
class Wanted:
    name: str
    timing: TimingWanted
    kind: str
    payload: dict[str, Any]
    overlap: str
    misfire: str
    misfire_max: int
    enabled: bool


def timing_of(schedule: Schedule) -> Timing:
    """Raises ValueError when the zone or the expression is not understood any more."""
    if schedule.cron is not None:
        return Cron.parse(schedule.cron, schedule.time_zone)
    return Every(timedelta(seconds=schedule.interval_seconds or 0), schedule.counted_from)


def _parse(expression: str, zone: str, now: datetime) -> Cron:
    try:
        cron = Cron.parse(expression, zone)
        cron.require_due(now)
    except NotUnderstood as wrong:
        raise _wrong("/cron", "cron_invalid", FIVE_FIELDS) from wrong
    except NeverDue as wrong:
        raise _wrong("/cron", "cron_never_due", "names no day that comes in the next fifty years") from wrong
    except ZoneUnknown as wrong:
        raise _wrong("/time_zone", "time_zone_unknown", "is no time zone of the IANA database") from wrong
    return cron


def _wrong(pointer: str, code: str, message: str) -> ValidationFailed:
    return ValidationFailed(errors=(FieldError(pointer, code, message),))
