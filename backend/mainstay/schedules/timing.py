"""When a schedule is due: a cron expression in a time zone, or a span. Nothing here knows the time by itself.

An expression that names hours follows the clock on the wall: what it names in an hour that is skipped comes once, right
after, and in an hour that comes twice it comes once, the first time. One that leaves every hour open (`*/5 * * * *`)
goes by the time that passes, so that it neither pauses for an hour nor catches one up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError

LONGEST_EXPRESSION: Final = 200
_FIELDS: Final = 5
_EVERY_HOUR: Final = set(range(24))
_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


class NotUnderstood(ValueError):
    """The expression is none of five fields that cron would take."""


class NeverDue(ValueError):
    """The expression names no day that comes in the next fifty years."""


class ZoneUnknown(ValueError):
    """No time zone of this name is in the IANA database."""


class Timing(Protocol):
    def after(self, moment: datetime) -> datetime | None:
        """The first time later than that; none when there is no other."""


def times_after(timing: Timing, moment: datetime) -> Iterator[datetime]:
    while (following := timing.after(moment)) is not None:
        yield following
        moment = following


def next_times(timing: Timing, moment: datetime, count: int) -> list[datetime]:
    return list(islice(times_after(timing, moment), count))


@dataclass(frozen=True, slots=True)
class Every:
    span: timedelta
    # From when the spans are counted.
    since: datetime

    def after(self, moment: datetime) -> datetime:
        passed = (moment - self.since) // self.span
        return self.since + max(passed + 1, 1) * self.span


@dataclass(frozen=True, slots=True)
class Cron:
    expression: str
    zone: ZoneInfo
    by_the_wall: bool

    @classmethod
    def parse(cls, expression: str, zone: str) -> "Cron":
        """Says nothing of whether it is ever due: see `require_due`."""
        fields = expression.upper().split()
        if len(expression) > LONGEST_EXPRESSION or not expression.isascii() or len(fields) != _FIELDS:
            raise NotUnderstood(expression)
        return _parsed(" ".join(fields), zone)

    def require_due(self, moment: datetime) -> None:
        if self.after(moment) is None:
            raise NeverDue(self.expression)

    def after(self, moment: datetime) -> datetime | None:
        return self._on_the_wall(moment) if self.by_the_wall else self._as_time_passes(moment)

    def _on_the_wall(self, moment: datetime) -> datetime | None:
        for local in self._locals_after(self._local(moment)):
            due = self._first_instant(local)
            if due > moment:
                return due
        return None

    def _first_instant(self, local: datetime) -> datetime:
        """The earlier one of two; for a time that the wall never shows, the moment at which it is skipped."""
        instant = local.replace(tzinfo=self.zone, fold=0).astimezone(UTC)
        if self._local(instant) == local:
            return instant
        # Read with the offset after the gap, a skipped time lies before it; read with the one before, after it.
        early = local.replace(tzinfo=self.zone, fold=1).astimezone(UTC)
        return self._change_between(early, instant)

    def _as_time_passes(self, moment: datetime) -> datetime | None:
        at, start = moment, self._local(moment)
        while (local := next(self._locals_after(start), None)) is not None:
            offset = self._offset(at)
            due = local.replace(tzinfo=UTC) - offset
            edge = min(due, at + _DAY)
            if self._offset(edge) != offset:
                # The clock is changed before that: go on from the change, which may be due itself.
                at = self._change_between(at, edge)
                start = self._local(at) - _SECOND
            elif edge == due:
                return due
            else:
                # Nothing within a day, and no change. What follows is looked at from a day before it.
                at = max(edge, due - _DAY)
                start = self._local(at)
        return None

    def _locals_after(self, local: datetime) -> Iterator[datetime]:
        try:
            yield from CronSim(self.expression, local)
        except (CronSimError, OverflowError):
            return

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone).replace(tzinfo=None, fold=0)

    def _offset(self, moment: datetime) -> timedelta:
        offset = moment.astimezone(self.zone).utcoffset()
        assert offset is not None
        return offset

    def _change_between(self, before: datetime, after: datetime) -> datetime:
        """The first second with another offset than `before` has."""
        old = self._offset(before)
        low, high = before.replace(microsecond=0), after.replace(microsecond=0) + _SECOND
        while high - low > _SECOND:
            middle = low + (high - low) // 2
            middle = middle.replace(microsecond=0)
            low, high = (middle, high) if self._offset(middle) == old else (low, middle)
        return high


@lru_cache(maxsize=10_000)
def _parsed(expression: str, zone: str) -> Cron:
    fields = expression.split()
    hours = _understood(expression).hours
    return Cron(" ".join(fields), read_zone(zone), by_the_wall=hours != _EVERY_HOUR)


def _understood(expression: str) -> CronSim:
    try:
        return CronSim(expression, datetime(2000, 1, 1))  # noqa: DTZ001 - on a wall without a zone
    except CronSimError as wrong:
        # "Bad day-of-month" is what it says of `0 0 31 2 *` too, which is well written.
        if _is_a_date(expression):
            raise NeverDue(expression) from wrong
        raise NotUnderstood(expression) from wrong
    except (AssertionError, TypeError, ValueError) as wrong:
        raise NotUnderstood(expression) from wrong


def _is_a_date(expression: str) -> bool:
    """Whether its fields are good by themselves, and only no month is long enough for the day."""
    minute, hour, day, month, weekday = expression.split()
    try:
        for alone in (f"{day} *", f"* {month}"):
            CronSim(f"{minute} {hour} {alone} {weekday}", datetime(2000, 1, 1))  # noqa: DTZ001 - as above
    except (CronSimError, AssertionError, TypeError, ValueError):
        return False
    return True


@lru_cache(maxsize=1000)
def read_zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise ZoneUnknown(name) from unknown
