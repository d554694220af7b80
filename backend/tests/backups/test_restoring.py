"""Brought back for good: into what is empty, or what somebody gave up by name, and never into what is in use."""

from contextlib import asynccontextmanager
from dataclasses import replace

import asyncpg
import pytest

from mainstay.backups.errors import BackupDamaged, BackupFailed, BackupRefused, NoSuchBackup, TargetRefused
from mainstay.backups.manifest import Kind
from mainstay.backups.repository import BackupRepository
from mainstay.backups.service.making import make
from mainstay.backups.service.restoring import require_restorable, restore_into
from mainstay.infra.db import migrations
from mainstay.infra.db.revisions import head
from mainstay.infra.postgres_tools import PostgresPrograms
from mainstay.infra.postgres_tools.address import named_database
from tests.backups.conftest import events_in, fetch
from tests.conftest import apart

RIGHTS = """
SELECT relname, (SELECT array_agg(privilege_type || ' ' || is_grantable ORDER BY privilege_type) FROM aclexplode(relacl)
       WHERE grantee = (SELECT oid FROM pg_roles WHERE rolname = $1)) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'S') ORDER BY 1
"""
CALLERS = """
SELECT proname, (SELECT array_agg(grantee::regrole::text ORDER BY 1) FROM aclexplode(proacl) WHERE grantee <> proowner), prosecdef
FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1
"""


@pytest.fixture
async def made(vault):
    return await make(vault, Kind.database)


async def bring_back(vault, manifest, url, overwrite=None):
    target = await require_restorable(vault.postgres, manifest, url, overwrite)
    await restore_into(vault.storage, vault.postgres, manifest, url, target)


async def count(url, table):
    return (await fetch(url, f"SELECT count(*) FROM {table}"))[0][0]


async def test_an_empty_database_becomes_what_was_dumped(vault, made, empty_database, source):
    target = empty_database()
    await bring_back(vault, made, target.owner_url)
    assert await count(target.owner_url, "audit_events") == events_in(made)
    await apart_migrate(target)
    apart(migrations.differences, target.owner_url)


async def apart_migrate(target):
    apart(migrations.migrate, target.owner_url, runtime_role=migrations.role_of(target.runtime_url))


async def test_after_migrating_everybody_may_what_they_may_in_a_new_installation(vault, made, empty_database, source):
    """Rights are not in what is restored: were they forgotten, anybody could call what runs with the owner's."""
    target = empty_database()
    await bring_back(vault, made, target.owner_url)
    open_to_all = (
        "SELECT count(*) FROM pg_proc, aclexplode(proacl) WHERE pronamespace = 'public'::regnamespace AND grantee = 0"
    )
    assert (await fetch(target.owner_url, open_to_all))[0][0] == 0
    await apart_migrate(target)
    role = migrations.role_of(target.runtime_url)
    assert await fetch(target.owner_url, RIGHTS, role) == await fetch(source.owner_url, RIGHTS, role)
    restored, new = await fetch(target.owner_url, CALLERS), await fetch(source.owner_url, CALLERS)
    for after, before in zip(restored, new, strict=True):
        assert (after["proname"], after["prosecdef"]) == (before["proname"], before["prosecdef"])
        # No more than there; a function that nobody calls by itself may have lost its openness to all.
        assert set(after[1] or ()) <= set(before[1] or ["-", role])


async def test_a_backup_of_an_older_schema_is_brought_up_to_this_release(vault, empty_database):
    older, target = empty_database(), empty_database()
    apart(migrations.migrate, older.owner_url)
    apart(migrations.step_back, older.owner_url, "-3")
    manifest = await make(replace(vault, database_url=older.owner_url), Kind.database)
    assert manifest.revision != head()
    await bring_back(vault, manifest, target.owner_url)
    apart(migrations.migrate, target.owner_url)
    assert (await fetch(target.owner_url, "SELECT version_num FROM alembic_version"))[0][0] == head()
    apart(migrations.differences, target.owner_url)


async def test_what_is_not_empty_is_refused_and_keeps_what_it_has(vault, made, empty_database):
    target = empty_database()
    await fetch(target.owner_url, "CREATE TABLE mine AS SELECT 1 AS n")
    name = named_database(target.owner_url)
    for overwrite in (None, "", "yes", "another"):
        with pytest.raises(TargetRefused, match=f"not empty: 1 tables.*--overwrite {name}"):
            await bring_back(vault, made, target.owner_url, overwrite)
    assert await count(target.owner_url, "mine") == 1


async def test_what_was_given_up_by_name_is_replaced(vault, made, empty_database):
    target = empty_database()
    await fetch(target.owner_url, "CREATE TABLE mine AS SELECT 1 AS n")
    await bring_back(vault, made, target.owner_url, named_database(target.owner_url))
    assert await count(target.owner_url, "audit_events") == events_in(made)
    with pytest.raises(asyncpg.UndefinedTableError):
        await count(target.owner_url, "mine")


@asynccontextmanager
async def somebody_in(url):
    connection = await asyncpg.connect(url)
    try:
        yield
    finally:
        await connection.close()


async def test_the_running_one_is_refused_even_when_it_is_named(vault, made, empty_database):
    target = empty_database()
    await bring_back(vault, made, target.owner_url)
    async with somebody_in(target.owner_url):
        with pytest.raises(TargetRefused, match=r"1 sessions are connected .* in use"):
            await bring_back(vault, made, target.owner_url, named_database(target.owner_url))
    assert await count(target.owner_url, "audit_events") == events_in(made)


async def test_somebody_elses_schemas_are_not_dropped(vault, made, empty_database):
    target = empty_database()
    await fetch(target.owner_url, "CREATE SCHEMA theirs CREATE TABLE things (n int)")
    with pytest.raises(TargetRefused, match="schemas of somebody else \\(theirs\\)"):
        await bring_back(vault, made, target.owner_url, named_database(target.owner_url))


async def test_changed_bytes_are_noticed_before_the_target_loses_anything(vault, made, empty_database, folder):
    target = empty_database()
    await fetch(target.owner_url, "CREATE TABLE mine AS SELECT 1 AS n")
    body = bytearray((folder / made.key).read_bytes())
    body[-20] ^= 1
    (folder / made.key).write_bytes(body)
    with pytest.raises(BackupDamaged, match="SHA-256"):
        await bring_back(vault, made, target.owner_url, named_database(target.owner_url))
    assert await count(target.owner_url, "mine") == 1


async def test_a_restore_that_fails_in_the_middle_leaves_nothing_behind(vault, made, empty_database, stub):
    real = PostgresPrograms().find("pg_restore")
    stub.write("pg_restore", f'[ "$1" = --version ] && exec {real} --version; head -c 60000 | {real} "$@"; exit 3')
    target = empty_database()
    with pytest.raises(BackupFailed):
        await bring_back(stub.put_in(vault), made, target.owner_url)
    assert (
        await fetch(target.owner_url, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace") == []
    )


async def test_a_program_older_than_the_one_that_dumped_is_refused(vault, made, empty_database, stub):
    stub.write("pg_restore", 'echo "pg_restore (PostgreSQL) 14.1"')
    with pytest.raises(BackupRefused, match=r"pg_restore is version 14\.1"):
        await bring_back(stub.put_in(vault), made, empty_database().owner_url)


@pytest.mark.parametrize("wanted", ["", "nothing", "../../etc/passwd", "database-20260101T000000Z-aaaaaa"])
async def test_an_id_that_is_none_is_refused(vault, wanted):
    with pytest.raises(NoSuchBackup):
        await BackupRepository(vault.storage).require(wanted)
