"""A backup is tried by restoring it and reading its rows: whatever is wrong with it is found, and said."""

import asyncio
import json
import secrets
from dataclasses import replace
from hashlib import sha256

import asyncpg
import pytest
from prometheus_client import REGISTRY

from mainstay.backups.errors import AlreadyUnderWay, BackupDamaged, BackupRefused
from mainstay.backups.manifest import Kind, key_of
from mainstay.backups.repository import BackupRepository
from mainstay.backups.service.making import make
from mainstay.backups.service.testing import content, try_restore
from mainstay.infra.postgres_tools import restore, scratch_database
from mainstay.infra.postgres_tools.address import at_database, named_database
from mainstay.infra.postgres_tools.scratch import scratch_name
from tests.backups.conftest import fetch, is_gone, scratch_databases
from tests.conftest import Postgres
from tests.waiting import until

VERIFIED = "mainstay_backup_restore_verified_timestamp_seconds"


@pytest.fixture
async def made(vault):
    return await make(vault, Kind.database)


async def noted(vault, manifest):
    (kept,) = await BackupRepository(vault.storage).whole(Kind.database)
    return await BackupRepository(vault.storage).test_of(kept)


async def test_a_good_one_brings_back_every_row_and_leaves_no_database(vault, made, source):
    test = await try_restore(vault, made)
    assert test.passed
    assert await noted(vault, made) == test
    assert REGISTRY.get_sample_value(VERIFIED) == pytest.approx(test.tested_at.timestamp())
    assert await scratch_databases(source.owner_url) == []


async def test_a_truncated_dump_fails_and_says_so(vault, made, folder):
    """Even when its manifest was made to fit: what is cut off are rows, which no list of contents shows."""
    file = folder / made.key
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) * 9 // 10])
    with pytest.raises(BackupDamaged, match=r"has \d+ bytes in the storage, \d+ were written"):
        await try_restore(vault, made)
    told = await noted(vault, made)
    assert (told.passed, "bytes in the storage" in told.reason) == (False, True)
    fitting = made.model_copy(update={"bytes": len(file.read_bytes()), "sha256": sha256(file.read_bytes()).hexdigest()})
    with pytest.raises(BackupDamaged, match="cannot be restored"):
        await try_restore(vault, fitting)


async def test_changed_bytes_are_noticed_before_anything_is_restored(vault, made, folder, source):
    file = folder / made.key
    body = bytearray(file.read_bytes())
    body[len(body) // 2] ^= 1
    file.write_bytes(body)
    with pytest.raises(BackupDamaged, match="SHA-256"):
        await try_restore(vault, made)
    assert await scratch_databases(source.owner_url) == []


async def test_a_dump_that_is_gone_is_noticed(vault, made, folder):
    (folder / made.key).unlink()
    with pytest.raises(BackupDamaged, match="is not in the storage; its manifest is"):
        await try_restore(vault, made)


@pytest.mark.parametrize(
    ("table", "rows", "said"),
    [
        ("public.audit_seals", 41, "audit_seals has 40 rows instead of 41"),
        ("public.gone", 3, "gone has no rows instead of 3"),
        ("public.users", None, "users has 0 rows instead of none"),
    ],
)
async def test_rows_and_tables_that_do_not_come_back_are_named(vault, made, table, rows, said, source):
    expected = {name: count for name, count in (made.rows | {table: rows}).items() if count is not None}
    before = REGISTRY.get_sample_value(VERIFIED)
    with pytest.raises(BackupDamaged, match=said):
        await try_restore(vault, made.model_copy(update={"rows": expected}))
    assert REGISTRY.get_sample_value(VERIFIED) == before
    assert await scratch_databases(source.owner_url) == []


async def test_another_schema_than_the_one_that_was_noted_is_noticed(vault, made):
    with pytest.raises(BackupDamaged, match="brings back the schema"):
        await try_restore(vault, made.model_copy(update={"revision": "0001_something"}))


async def test_a_trail_that_is_broken_in_the_backup_is_noticed(vault, made, empty_database):
    """Rows can be counted and yet be others than they were."""
    other = empty_database()
    await restore(vault.postgres, other.owner_url, content(vault.storage, made))
    owner = await asyncpg.connect(other.owner_url)
    try:
        await owner.execute("ALTER TABLE audit_events DISABLE TRIGGER USER")
        await owner.execute("UPDATE audit_events SET actor_label = 'somebody else'")
    finally:
        await owner.close()
    elsewhere = replace(vault, database_url=other.owner_url)
    with pytest.raises(BackupDamaged, match=r"audit trail .* is broken"):
        await try_restore(elsewhere, await make(elsewhere, Kind.database))


async def test_what_a_killed_try_left_is_dropped_and_somebody_elses_database_is_not(
    vault, made, source, postgres_server
):
    left = scratch_name(named_database(source.owner_url))
    other = f"mainstay_restore_test_{secrets.token_hex(6)}"
    for name in (left, other):
        postgres_server.create_database(name)
    try:
        await try_restore(vault, made)
        assert await scratch_databases(source.owner_url, other) == [other]
    finally:
        postgres_server.drop_database(other)


async def test_of_two_tries_at_once_one_is_told_so(vault, made, source):
    async with scratch_database(source.owner_url, named_database(source.owner_url)):
        with pytest.raises(AlreadyUnderWay):
            await try_restore(vault, made)


async def test_a_try_that_is_cut_off_leaves_neither_program_nor_database(vault, made, source, children, stub):
    real = vault.postgres.find("pg_restore")
    stub.write("pg_restore", f'[ "$1" = --version ] && exec {real} --version; exec sleep 600')
    trying = asyncio.ensure_future(try_restore(stub.put_in(vault), made))

    async def begun():
        return children

    await until(begun)
    assert len(await scratch_databases(source.owner_url)) == 1
    trying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await trying
    assert [is_gone(pid) for pid in children] == [True]
    assert await scratch_databases(source.owner_url) == []


async def test_a_role_that_may_not_make_databases_is_told_what_to_grant(vault, made, source: Postgres):
    (may,) = await fetch(source.runtime_url, "SELECT rolcreatedb FROM pg_roles WHERE rolname = current_user")
    if may[0]:
        pytest.skip("the role of the server that was handed in may")
    with pytest.raises(BackupRefused, match=r"ALTER ROLE \w+ CREATEDB.*MAINSTAY_BACKUP_SCRATCH_URL"):
        await try_restore(replace(vault, scratch_url=source.runtime_url), made)


async def test_nobody_else_may_look_into_the_database_of_a_try(vault, source):
    (may,) = await fetch(
        source.runtime_url, "SELECT rolsuper OR rolcreatedb FROM pg_roles WHERE rolname = current_user"
    )
    if may[0]:
        pytest.skip("the role of the server that was handed in may do everything")
    async with scratch_database(source.owner_url, named_database(source.owner_url)) as url:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await fetch(at_database(source.runtime_url, named_database(url)), "SELECT 1")


async def test_a_manifest_that_cannot_be_read_is_no_manifest(vault, made):
    await vault.storage.put(key_of(made.id, "manifest.json"), json.dumps({"id": made.id}).encode())
    with pytest.raises(BackupDamaged, match="cannot be read"):
        await BackupRepository(vault.storage).require(made.id)
