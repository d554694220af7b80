"""Which backups are still of use: the newest of each of the last days, weeks and months that have one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

# Whoever makes one by hand before a risky step still finds it the day after.
_EVERYTHING: Final = timedelta(hours=24)


@dataclass(frozen=True)
class Keep:
    daily: int = 7
    weekly: int = 4
    monthly: int = 12
    redis_hourly: int = 24


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month


def _hour(moment: datetime) -> object:
    return moment.date(), moment.hour


def kept_databases(made: Mapping[str, datetime], keep: Keep) -> set[str]:
    if not made:
        return set()
    young = max(made.values()) - _EVERYTHING
    return (
        {one for one, moment in made.items() if moment > young}
        | _newest_of_each(made, _day, keep.daily)
        | _newest_of_each(made, _week, keep.weekly)
        | _newest_of_each(made, _month, keep.monthly)
    )


def kept_snapshots(made: Mapping[str, datetime], keep: Keep) -> set[str]:
    return _newest_of_each(made, _hour, keep.redis_hourly)


def _newest_of_each(made: Mapping[str, datetime], period: Callable[[datetime], object], count: int) -> set[str]:
    newest: dict[object, str] = {}
    for one in sorted(made, key=lambda one: made[one], reverse=True):
        newest.setdefault(period(made[one]), one)
    return set(list(newest.values())[:count])
