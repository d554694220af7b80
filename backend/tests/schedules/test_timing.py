"""Times of expressions against a model that simply looks at every minute, on both edges of summer time."""

import contextlib
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from cronsim import CronSim
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mainstay.schedules.timing import Cron, Every, NeverDue, NotUnderstood, ZoneUnknown, next_times

MINUTE = timedelta(minutes=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def cron(expression: str, zone: str = "UTC") -> Cron:
    return Cron.parse(expression, zone)


def shown(expression: str, zone: str, moment: str, count: int) -> list[str]:
    found = next_times(cron(expression, zone), at(moment), count)
    return [one.astimezone(ZoneInfo(zone)).isoformat(timespec="minutes") for one in found]


# Where clocks are changed: by an hour, by half an hour, at midnight, across a day, back at midnight.
EDGES = [
    ("Europe/Berlin", "2026-03-29T00:00"), ("Europe/Berlin", "2026-10-25T00:00"),
    ("America/New_York", "2026-03-08T06:00"), ("America/New_York", "2026-11-01T05:00"),
    ("Australia/Lord_Howe", "2026-04-04T14:00"), ("Australia/Lord_Howe", "2026-10-03T14:00"),
    ("America/Havana", "2026-03-08T04:00"), ("America/Havana", "2026-11-01T04:00"),
    ("Africa/Cairo", "2026-04-23T21:00"), ("America/Asuncion", "2024-03-24T02:00"),
    ("Pacific/Apia", "2011-12-30T09:00"), ("Asia/Kolkata", "2026-03-01T00:00"), ("UTC", "2028-02-28T12:00"),
]  # fmt: skip


def field(low: int, high: int):
    number = st.integers(low, high)
    some = st.lists(number, min_size=1, max_size=4).map(lambda found: ",".join(map(str, found)))
    span = st.tuples(number, number).map(lambda pair: f"{min(pair)}-{max(pair)}")
    step = st.integers(1, high).map(lambda size: f"*/{size}")
    return st.one_of(st.just("*"), some, span, step)


EXPRESSIONS = st.tuples(
    field(0, 59), field(0, 23), field(1, 31), st.just("*") | field(1, 12), st.just("*") | field(0, 7)
).map(" ".join)


def model(expression: str, zone: ZoneInfo, start: datetime, minutes: int) -> list[datetime]:
    """Every minute of the time that passes, and beside it every minute that a wall could show."""
    known = CronSim(expression, start.replace(tzinfo=None))

    def fits(local: datetime) -> bool:
        return (
            local.minute in known.minutes and local.hour in known.hours
            and local.month in known.months and known.match_day(local.date())
        )  # fmt: skip

    instants = [start + number * MINUTE for number in range(1, minutes + 1)]
    walls = {one: one.astimezone(zone).replace(tzinfo=None, fold=0) for one in instants}
    if known.hours == set(range(24)):
        return [one for one in instants if fits(walls[one])]
    due, seen = [], set()
    earlier = start.astimezone(zone).replace(tzinfo=None, fold=0)
    for back in range(25 * 60):
        seen.add((start - back * MINUTE).astimezone(zone).replace(tzinfo=None, fold=0))
    for one in instants:
        wall = walls[one]
        skipped = []
        while (earlier := earlier + MINUTE) < wall:
            skipped.append(earlier)
        earlier = wall
        if any(fits(gone) for gone in skipped) or (fits(wall) and wall not in seen):
            due.append(one)
        seen.add(wall)
    return due


@settings(max_examples=400, deadline=None)
@given(EXPRESSIONS, st.sampled_from(EDGES), st.integers(-600, 600))
@example("30 2 * * *", EDGES[0], 0)
@example("*/15 2 * * *", EDGES[1], 0)
@example("30 * 24 3 *", EDGES[9], 0)
@example("0 0 29 2 *", EDGES[12], 0)
def test_times_are_those_of_looking_at_every_minute(expression, edge, shift):
    zone, moment = edge
    start, length = at(moment) + shift * MINUTE, 30 * 60
    expected = model(expression, ZoneInfo(zone), start, length)
    try:
        timing = cron(expression, zone)
    except NeverDue:
        assert expected == []
        return
    found = next_times(timing, start, len(expected) + 1)
    assert [one for one in found if one <= start + length * MINUTE] == expected
    assert all(earlier < later for earlier, later in pairwise([start, *found]))


def test_a_time_that_is_skipped_comes_once_right_after():
    assert shown("30 2 * * *", "Europe/Berlin", "2026-03-28T00:00", 3) == [
        "2026-03-28T02:30+01:00", "2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00",
    ]  # fmt: skip
    assert shown("*/15 2 29 3 *", "Europe/Berlin", "2026-03-01T00:00", 1) == ["2026-03-29T03:00+02:00"]


def test_a_time_that_comes_twice_is_due_once():
    assert shown("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00", 2) == [
        "2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00",
    ]  # fmt: skip


def test_what_is_due_in_every_hour_goes_by_the_time_that_passes():
    assert shown("0 * * * *", "Europe/Berlin", "2026-10-24T23:30", 4) == [
        "2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00", "2026-10-25T03:00+01:00", "2026-10-25T04:00+01:00",
    ]  # fmt: skip
    assert shown("30 * * * *", "Europe/Berlin", "2026-03-29T00:00", 2) == [
        "2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00",
    ]  # fmt: skip


def test_the_29th_of_february_comes_every_four_years():
    assert shown("0 12 29 2 *", "UTC", "2026-01-01T00:00", 2) == ["2028-02-29T12:00+00:00", "2032-02-29T12:00+00:00"]


@pytest.mark.parametrize("expression", ["0 0 31 2 *", "0 0 30 2 *", "0 0 31 4,6,9,11 *"])
def test_a_day_that_never_comes_is_told_apart_from_a_mistake(expression):
    with pytest.raises(NeverDue):
        cron(expression).require_due(at("2026-01-01T00:00"))


@pytest.mark.parametrize(
    "expression",
    ["", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 8", "*/0 * * * *",
     "a * * * *", "5-1 * * * *", "@daily", "1,, * * * *", "٣ * * * *", "* * * * MON#2/3", "x" * 300],
)  # fmt: skip
def test_what_cron_would_not_take_is_refused(expression):
    with pytest.raises(NotUnderstood):
        cron(expression)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789*/-,#LWMON ?@\x00é", max_size=40))
def test_no_text_breaks_the_reader(text):
    with contextlib.suppress(NotUnderstood, NeverDue):
        cron(text).require_due(at("2026-01-01T00:00"))


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe", "a\x00b"])
def test_a_zone_is_one_of_the_iana_database(zone):
    with pytest.raises(ZoneUnknown):
        cron("* * * * *", zone)


def test_spans_are_counted_from_where_they_began():
    every = Every(timedelta(seconds=90), at("2026-01-01T00:00"))
    assert next_times(every, at("2026-01-01T00:00"), 2) == [at("2026-01-01T00:01:30"), at("2026-01-01T00:03")]
    assert every.after(at("2025-01-01T00:00")) == at("2026-01-01T00:01:30")
