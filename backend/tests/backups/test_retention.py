"""Which are kept, and that nothing goes while nothing new comes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mainstay.backups.manifest import Kind, RestoreTest, key_of, new_id
from mainstay.backups.repository import BackupRepository
from mainstay.backups.retention import Keep, kept_databases, kept_snapshots
from mainstay.backups.service.pruning import prune
from mainstay.kit.clock import utc_now

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)


def days_ago(*ages: float) -> dict[str, datetime]:
    return {f"{age:g}": NOW - timedelta(days=age) for age in ages}


@pytest.mark.parametrize(
    ("made", "kept"),
    [
        ([], []),
        ([0], ["0"]),
        # The only one there is stays, however old.
        ([4000], ["4000"]),
        ([0, 1, 2, 3, 4, 5, 6], ["0", "1", "2", "3", "4", "5", "6"]),
        # 21 November is a Saturday: 6 and 13 are Sundays, the newest of their weeks; 20 is in the last of four.
        ([0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 20], ["0", "1", "2", "3", "4", "5", "6", "13", "20"]),
        # Of a day that has several the newest counts, and of the last 24 hours all.
        ([0, 0.1, 0.5, 2, 2.05], ["0", "0.1", "0.5", "2"]),
        # Days without one do not use up the number.
        ([0, 100, 200, 300, 400, 500, 600], ["0", "100", "200", "300", "400", "500", "600"]),
    ],
)
def test_of_a_database_the_newest_of_each_day_week_and_month_are_kept(made, kept):
    assert sorted(kept_databases(days_ago(*made), Keep()), key=float) == kept


def test_a_year_of_daily_backups_comes_to_twenty_one():
    """Seven days; four weeks, of which one or two are among them; twelve months likewise."""
    kept = kept_databases(days_ago(*range(400)), Keep())
    assert len(kept) in range(19, 24)
    assert {NOW - timedelta(days=float(age)) for age in kept} >= {NOW - timedelta(days=day) for day in range(7)}
    months = {((NOW - timedelta(days=float(age))).year, (NOW - timedelta(days=float(age))).month) for age in kept}
    assert len(months) == 12


def test_of_redis_the_newest_of_each_of_the_last_hours_is_kept():
    made = {f"{n}": NOW - timedelta(minutes=30 * n) for n in range(100)}
    assert kept_snapshots(made, Keep(redis_hourly=3)) == {"0", "1", "3"}


async def put_away(vault, now=None, **keep):
    return await prune(vault.storage, Kind.database, replace(vault.keep, **keep), now)


@pytest.fixture
def put(vault):
    async def make(age: timedelta, *, whole: bool = True, passed: bool | None = None) -> str:
        backup_id = new_id(Kind.database, utc_now() - age)
        await vault.storage.put(key_of(backup_id, "dump.pgc"), b"a dump")
        if passed is not None:
            test = RestoreTest(tested_at=utc_now(), passed=passed)
            await BackupRepository(vault.storage).note(backup_id, test)
        if whole:
            await vault.storage.put(key_of(backup_id, "manifest.json"), b"{}")
        return backup_id

    return make


async def left(vault):
    return [kept.id for kept in await BackupRepository(vault.storage).kept(Kind.database)]


async def test_what_is_over_goes_with_all_its_files(vault, put, folder):
    new = await put(timedelta(days=2))
    old = await put(timedelta(days=3), passed=False)
    assert await put_away(vault, daily=1, weekly=0, monthly=0) == [old]
    assert await left(vault) == [new]
    assert len([one for one in folder.rglob("*") if one.is_file()]) == 2


async def test_the_newest_that_is_known_to_restore_stays_whatever_its_age(vault, put):
    new = await put(timedelta(0), passed=False)
    await put(timedelta(days=50))
    proved = await put(timedelta(days=100), passed=True)
    await put_away(vault, daily=1, weekly=0, monthly=0)
    assert await left(vault) == [new, proved]


async def test_without_a_manifest_it_is_no_backup_and_goes_after_a_day(vault, put):
    """It counts for nothing: the last whole one stays although a newer half one lies there."""
    half = await put(timedelta(0), whole=False)
    whole = await put(timedelta(days=30))
    assert await put_away(vault, daily=1, weekly=0, monthly=0) == []
    assert await left(vault) == [half, whole]
    later = utc_now() + timedelta(days=1, minutes=1)
    assert await put_away(vault, now=later, daily=1, weekly=0, monthly=0) == [half]


async def test_strangers_files_in_the_folder_are_left_alone(vault, put):
    await vault.storage.put("backups/database/notes-of-mine/read.me", b"mine")
    await put(timedelta(0))
    await put_away(vault, now=utc_now() + timedelta(days=9), daily=1, weekly=0, monthly=0)
    assert await vault.storage.exists("backups/database/notes-of-mine/read.me")
