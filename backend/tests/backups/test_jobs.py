"""As jobs: asked for when due, tried again when that helps, stopped when somebody says so, and told of."""

import asyncio
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from prometheus_client import REGISTRY

from mainstay.backups import metrics, work
from mainstay.backups.manifest import Kind, RestoreTest, key_of, new_id
from mainstay.backups.ports import Vault
from mainstay.backups.repository import BackupRepository
from mainstay.backups.service.asking import Times, ask_for_what_is_due
from mainstay.backups.service.looking import tell_metrics
from mainstay.backups.service.making import make
from mainstay.backups.service.testing import try_restore
from mainstay.backups.work import BackUpDatabase, BackUpRedis, TryRestore
from mainstay.infra.postgres_tools import PostgresPrograms
from mainstay.infra.storage import S3Storage
from mainstay.jobs import service as jobs
from mainstay.jobs.context import Bench
from mainstay.jobs.service.running import run_one
from mainstay.kit.actor import Actor
from mainstay.kit.clock import utc_now
from tests.backups.conftest import drafts, files, is_gone
from tests.backups.test_making import Away
from tests.infra.storage.s3_server import BUCKET, REGION, s3_server
from tests.waiting import until

LAST = "mainstay_backup_last_success_timestamp_seconds"
SIZE = "mainstay_backup_size_bytes"
VERIFIED = "mainstay_backup_restore_verified_timestamp_seconds"
DATABASE = {"kind": "database"}

pytestmark = pytest.mark.usefixtures("owner")


async def ask(base, payload, **options):
    async with base.transaction() as session:
        return (await jobs.enqueue(session, Actor.system("tests"), payload, **options)).job.id


@pytest.fixture
def do(base, redis, work_off, owner, vault):
    """Asks for it and does it; the row of the job, as it stands then."""

    async def ask_and_do(payload, vault=vault):
        job_id = await ask(base, payload)
        await work_off(base, redis, {Vault: vault})
        return await owner.fetchrow("SELECT * FROM jobs WHERE id = $1", job_id)

    return ask_and_do


@pytest.fixture
async def told(owner):
    """What the trail says of backups since the test began."""
    ours = "FROM audit_events WHERE action LIKE 'backup.%'"
    before = {row["id"] for row in await owner.fetch(f"SELECT id {ours}")}

    async def fetch():
        rows = await owner.fetch(f"SELECT id, action, outcome, actor_type {ours} ORDER BY id")
        return [tuple(row)[1:] for row in rows if row["id"] not in before]

    return fetch


async def test_a_backup_is_made_told_of_and_known_by_its_metrics(do, told, vault):
    row = await do(BackUpDatabase())
    assert row["state"] == "succeeded"
    manifest = await BackupRepository(vault.storage).newest(Kind.database)
    assert REGISTRY.get_sample_value(LAST, DATABASE) == pytest.approx(manifest.finished_at.timestamp())
    assert REGISTRY.get_sample_value(SIZE, DATABASE) == manifest.bytes
    assert ("backup.made", "success", "system") in await told()


async def test_it_goes_to_an_s3_server_and_comes_back(do, vault, tmp_path):
    with s3_server(tmp_path / "s3.log") as server:
        server.client().create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        remote = replace(vault, storage=S3Storage(server.place(secrets.token_hex(4)), patience=30))
        assert (await do(BackUpDatabase(), remote))["state"] == "succeeded"
        assert (await do(TryRestore(), remote))["state"] == "succeeded"
        (kept,) = await BackupRepository(remote.storage).whole(Kind.database)
        assert sorted(kept.files) == ["dump.pgc", "manifest.json", "restore-test.json"]
        await BackupRepository(remote.storage).remove(kept)
        assert await BackupRepository(remote.storage).kept(Kind.database) == []


async def test_with_the_storage_away_it_is_tried_again_and_the_metrics_stand(do, told, vault):
    metrics.gauges().last_success.labels("database").set(1234)
    row = await do(BackUpDatabase(), replace(vault, storage=Away()))
    assert (row["state"], row["failures"]) == ("scheduled", 1)
    assert REGISTRY.get_sample_value(LAST, DATABASE) == 1234
    assert await told() == [("backup.failed", "failure", "system")]


async def test_what_another_try_would_not_mend_fails_at_once_with_what_to_do(do, vault, stub):
    row = await do(BackUpDatabase(), stub.put_in(vault))
    assert (row["state"], row["cause"]) == ("failed", "permanent")
    assert "MAINSTAY_BACKUP_PG_BIN" in row["error"]


async def test_a_failed_one_puts_nothing_away(do, vault, stub):
    old = new_id(Kind.database, utc_now() - timedelta(days=900))
    older = new_id(Kind.database, utc_now() - timedelta(days=901))
    for one in (old, older):
        await vault.storage.put(key_of(one, "manifest.json"), b"{}")
    stub.write("pg_dump", f'[ "$1" = --version ] && exec {PostgresPrograms().find("pg_dump")} --version; exit 1')
    assert (await do(BackUpDatabase(), stub.put_in(vault)))["state"] == "scheduled"
    assert [kept.id for kept in await BackupRepository(vault.storage).kept(Kind.database)] == [old, older]


async def test_a_job_whose_first_try_failed_leaves_one_whole_backup(
    do, vault, stub, base, redis, owner, work_off, folder
):
    real = PostgresPrograms().find("pg_dump")
    stub.write("pg_dump", f'[ "$1" = --version ] && exec {real} --version; {real} "$@" | head -c 20000; exit 1')
    row = await do(BackUpDatabase(), stub.put_in(vault))
    assert (row["state"], files(folder), drafts(folder)) == ("scheduled", [], [])
    await owner.execute("UPDATE jobs SET state = 'queued', run_at = now()")
    await work_off(base, redis, {Vault: vault})
    assert await owner.fetchval("SELECT state FROM jobs WHERE id = $1", row["id"]) == "succeeded"
    assert files(folder) == ["database/dump.pgc", "database/manifest.json"]


@pytest.fixture
def running(base, redis, vault, stub):
    """A job whose program sends a little and then waits for ever."""
    real = PostgresPrograms().find("pg_dump")
    stub.write("pg_dump", f'[ "$1" = --version ] && exec {real} --version; {real} "$@" | head -c 9000; exec sleep 600')

    async def start():
        job_id = await ask(base, BackUpDatabase())
        bench = Bench(base, redis, httpx.AsyncClient(), {Vault: stub.put_in(vault)}, worker="test")
        return job_id, asyncio.ensure_future(run_one(bench, job_id)), bench

    return start


async def test_a_running_one_that_is_to_stop_ends_its_program(running, owner, children, folder, monkeypatch):
    monkeypatch.setattr(work, "LOOK", 0.05)
    job_id, doing, bench = await running()

    async def writes():
        return drafts(folder) and children

    await until(writes)
    await owner.execute("UPDATE jobs SET cancel_requested_at = now() WHERE id = $1", job_id)
    await asyncio.wait_for(doing, 30)
    await bench.http.aclose()
    assert await owner.fetchval("SELECT state FROM jobs WHERE id = $1", job_id) == "cancelled"
    assert [is_gone(pid) for pid in children] == [True]
    assert (files(folder), drafts(folder)) == ([], [])


async def test_a_worker_that_stops_hands_it_back_and_ends_its_program(running, owner, children, folder):
    job_id, doing, bench = await running()

    async def writes():
        return drafts(folder) and children

    await until(writes)
    doing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await doing
    await bench.http.aclose()
    row = await owner.fetchrow("SELECT state, losses FROM jobs WHERE id = $1", job_id)
    assert tuple(row) == ("queued", 0)
    assert [is_gone(pid) for pid in children] == [True]


async def test_the_newest_is_tried_and_told_of(do, told, vault):
    await do(BackUpDatabase())
    row = await do(TryRestore())
    assert row["state"] == "succeeded"
    assert (await told())[-1] == ("backup.restore_verified", "success", "system")


async def test_one_that_does_not_restore_fails_for_good_and_is_told_of(do, told, vault, folder):
    await do(BackUpDatabase())
    manifest = await BackupRepository(vault.storage).newest(Kind.database)
    (folder / manifest.key).write_bytes(b"PGDMP")
    row = await do(TryRestore())
    assert (row["state"], row["cause"]) == ("failed", "permanent")
    assert "5 bytes in the storage" in row["error"]
    assert (await told())[-1] == ("backup.failed", "failure", "system")


async def test_a_try_whose_program_was_killed_says_nothing_of_the_backup(do, vault, stub):
    """The machine ran out of memory, the server was restarted: it is tried again, and nothing is noted."""
    await do(BackUpDatabase())
    real = PostgresPrograms().find("pg_restore")
    for ending in ("kill -9 $$", "echo 'server closed the connection unexpectedly' >&2; exit 1"):
        stub.write("pg_restore", f'[ "$1" = --version ] && exec {real} --version; {ending}')
        assert (await do(TryRestore(), stub.put_in(vault)))["state"] == "scheduled"
    (kept,) = await BackupRepository(vault.storage).whole(Kind.database)
    assert kept.tested_at is None


async def test_without_a_backup_there_is_nothing_to_try(do):
    row = await do(TryRestore())
    assert (row["state"], row["cause"]) == ("failed", "permanent")


async def test_a_process_that_has_just_started_tells_what_the_storage_says(vault):
    manifest = await make(vault, Kind.database)
    test = await try_restore(vault, manifest)
    told = metrics.gauges()
    for gauge in (told.last_success.labels("database"), told.size.labels("database"), told.verified):
        gauge.set(0)
    await tell_metrics(vault.storage)
    assert REGISTRY.get_sample_value(LAST, DATABASE) == pytest.approx(manifest.finished_at.timestamp())
    assert REGISTRY.get_sample_value(SIZE, DATABASE) == manifest.bytes
    assert REGISTRY.get_sample_value(VERIFIED) == pytest.approx(test.tested_at.timestamp())


SATURDAY = datetime(2026, 11, 21, 2, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "database", "test"),
    [
        (SATURDAY, datetime(2026, 11, 20, 3, tzinfo=UTC), datetime(2026, 11, 15, 5, tzinfo=UTC)),
        (SATURDAY + timedelta(minutes=1), datetime(2026, 11, 21, 3, tzinfo=UTC), datetime(2026, 11, 15, 5, tzinfo=UTC)),
        (datetime(2026, 11, 22, 4, 59, tzinfo=UTC), datetime(2026, 11, 22, 3, tzinfo=UTC), datetime(2026, 11, 15, 5, tzinfo=UTC)),
        (datetime(2026, 11, 22, 5, tzinfo=UTC), datetime(2026, 11, 22, 3, tzinfo=UTC), datetime(2026, 11, 22, 5, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_a_backup_is_due_by_the_day_and_a_try_by_the_week(now, database, test):
    assert Times().database_since(now) == database
    assert Times().test_since(now) == test
    assert Times().redis_since(now) == now.replace(minute=0)


async def asked(owner):
    return [row["kind"] for row in await owner.fetch("SELECT kind FROM jobs ORDER BY kind")]


async def test_what_is_due_is_asked_for_once(base, vault, owner):
    """By however many beats, also when what was asked for has failed: a person decides then, or the next day does."""
    await asyncio.gather(*(ask_for_what_is_due(base, vault.storage, Times()) for _ in range(4)))
    assert await asked(owner) == ["backups.database", "backups.redis"]
    await owner.execute("UPDATE jobs SET state = 'failed', finished_at = now()")
    assert await ask_for_what_is_due(base, vault.storage, Times()) == []
    await owner.execute("UPDATE jobs SET created_at = now() - interval '1 day 1 hour'")
    assert await ask_for_what_is_due(base, vault.storage, Times(redis=False)) == ["BackUpDatabase"]


async def test_what_lies_in_the_storage_is_not_due(base, vault, owner):
    """Whoever made it: a job whose row is long gone, or somebody at the command line."""
    for kind in Kind:
        backup_id = new_id(kind, utc_now())
        await vault.storage.put(key_of(backup_id, "manifest.json"), b"{}")
        await BackupRepository(vault.storage).note(backup_id, RestoreTest(tested_at=utc_now(), passed=True))
    now = utc_now()
    # Sunday a moment ago would be a week that has just begun: the marks are of now, so none of them is older.
    assert await ask_for_what_is_due(base, vault.storage, Times(hour=now.hour)) == []
    assert await asked(owner) == []


async def test_a_try_is_due_as_soon_as_there_is_something_to_try(base, vault, owner):
    await vault.storage.put(key_of(new_id(Kind.database, utc_now()), "manifest.json"), b"{}")
    assert await ask_for_what_is_due(base, vault.storage, Times(redis=False)) == ["TryRestore"]


async def test_two_that_are_asked_for_at_once_are_one_job(base, vault, owner):
    for _ in range(3):
        await ask(base, BackUpRedis(), unique="backup")
    assert await asked(owner) == ["backups.redis"]
