"""A backup is one when its manifest is there, and then it is whole."""

import asyncio
import hashlib
import json
import os
import signal
import subprocess
from dataclasses import replace

import pytest

from mainstay.backups.errors import AlreadyUnderWay, BackupFailed, BackupRefused
from mainstay.backups.manifest import Kind
from mainstay.backups.repository import BackupRepository
from mainstay.backups.service.making import make
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db.revisions import head
from mainstay.infra.postgres_tools import PostgresPrograms, open_snapshot
from mainstay.infra.storage import Storage, StorageUnavailable
from mainstay.kit.secrets import EncryptionKey
from tests.backups.conftest import EVENTS, drafts, events_in, fetch, files, is_gone
from tests.waiting import until


async def test_a_dump_and_then_its_manifest_are_in_the_storage(vault, folder, source):
    manifest = await make(vault, Kind.database)
    assert files(folder) == ["database/dump.pgc", "database/manifest.json"]
    body = (folder / manifest.key).read_bytes()
    assert (manifest.bytes, manifest.sha256) == (len(body), hashlib.sha256(body).hexdigest())
    assert manifest.revision == head()
    assert manifest.postgres_version.startswith("16.")
    there_are = await fetch(source.owner_url, "SELECT count(*) FROM audit_events")
    assert events_in(manifest) == there_are[0][0] >= EVENTS
    assert manifest.rows["public.audit_seals"] == EVENTS
    assert await BackupRepository(vault.storage).newest(Kind.database) == manifest
    assert drafts(folder) == []


async def test_rows_written_while_it_is_dumped_are_neither_in_it_nor_counted(vault, source, owner):
    """What is counted is what is dumped: both see the moment at which the backup began."""
    await owner.execute("CREATE TABLE notes (n int); INSERT INTO notes SELECT generate_series(1, 100)")
    try:
        async with open_snapshot(source.owner_url) as snapshot:
            await owner.execute("INSERT INTO notes SELECT generate_series(1, 50)")
            assert (await snapshot.count_rows())["public.notes"] == 100
    finally:
        await owner.execute("DROP TABLE notes")


async def test_no_encryption_key_is_in_a_dump(vault, folder, owner, source):
    key = EncryptionKey.new()
    sealed = Sealer([key.raw], "tests/v1").seal(b"a secret of somebody's", "context")
    await owner.execute("CREATE TABLE sealed_things (body bytea)")
    try:
        await owner.execute("INSERT INTO sealed_things VALUES ($1)", sealed)
        manifest = await make(vault, Kind.database)
    finally:
        await owner.execute("DROP TABLE sealed_things")
    restore = PostgresPrograms().find("pg_restore")
    plain = await asyncio.to_thread(subprocess.check_output, [restore, "-f", "-", folder / manifest.key])
    assert sealed.hex().encode() in plain
    for secret in (key.encode().encode(), key.raw, key.raw.hex().encode(), b"a secret of somebody's"):
        assert secret not in plain


async def test_the_password_is_on_no_command_line_in_no_line_and_in_no_error(vault, source, stub, lines):
    """The password does reach the program: without it there would be no dump."""
    password = source.owner_url.split(":")[2].split("@")[0]
    real = PostgresPrograms().find("pg_dump")
    stub.write("pg_dump", f'echo "$0 $@" >> {stub.folder}/seen; exec {real} "$@"')
    await make(stub.put_in(vault), Kind.database)
    assert password not in (stub.folder / "seen").read_text("utf-8")
    assert "--snapshot=" in (stub.folder / "seen").read_text("utf-8")
    wrong = replace(vault, database_url=source.owner_url.replace(password, "another-password-of-somebodys"))
    with pytest.raises(BackupFailed) as refused:
        await make(wrong, Kind.database)
    stub.write(
        "pg_dump",
        f'[ "$1" = --version ] && exec {real} --version; exec {real} --format=custom --dbname=postgresql://nobody@127.0.0.1:1/x',
    )
    with pytest.raises(BackupFailed) as failed:
        await make(stub.put_in(vault), Kind.database)
    for text in (str(refused.value), str(failed.value), lines.text, repr(vault)):
        assert password not in text
        assert "another-password-of-somebodys" not in text


async def test_a_program_older_than_the_server_is_refused_with_what_to_do(vault, stub, folder):
    stub.write("pg_dump", 'echo "pg_dump (PostgreSQL) 15.6 (Debian 15.6-0)"')
    with pytest.raises(BackupRefused, match=r"version 15\.6 and the server is 16.*MAINSTAY_BACKUP_PG_BIN"):
        await make(stub.put_in(vault), Kind.database)
    assert files(folder) == []


async def test_a_missing_program_is_refused_with_what_to_do(vault, stub):
    with pytest.raises(BackupRefused, match=r"no pg_dump in .*bin.*MAINSTAY_BACKUP_PG_BIN"):
        await make(stub.put_in(vault), Kind.database)


async def test_a_role_that_may_not_read_everything_is_told_what_to_set(vault, source, owner):
    """The service's own role reaches partitions through their parents only."""
    if source.runtime_url == source.owner_url:
        pytest.skip("one role does all on the server that was handed in")
    with pytest.raises(BackupRefused, match=r"may not read \w+.*MAINSTAY_BACKUP_DATABASE_URL.*pg_read_all_data"):
        await make(replace(vault, database_url=source.runtime_url), Kind.database)


@pytest.fixture
def slow(stub):
    """Sends the beginning of a real dump and then nothing more, until it is killed."""
    real = PostgresPrograms().find("pg_dump")
    stub.write("pg_dump", f'[ "$1" = --version ] && exec {real} --version; {real} "$@" | head -c 9000; exec sleep 600')
    return stub


async def test_a_dump_that_is_killed_in_the_middle_leaves_nothing(vault, slow, folder, children):
    making = asyncio.ensure_future(make(slow.put_in(vault), Kind.database))

    async def begun():
        return children

    await until(begun)
    os.kill(children[0], signal.SIGKILL)
    with pytest.raises(BackupFailed, match="killed by signal 9"):
        await making
    assert files(folder) == []
    assert drafts(folder) == []


async def test_a_backup_that_is_cut_off_takes_its_program_and_its_connections_along(
    vault, slow, folder, children, source
):
    making = asyncio.ensure_future(make(slow.put_in(vault), Kind.database))

    async def writes():
        return drafts(folder)

    await until(writes)
    making.cancel()
    with pytest.raises(asyncio.CancelledError):
        await making
    assert [is_gone(pid) for pid in children] == [True]
    assert drafts(folder) == []
    sessions = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('pg_dump', 'mainstay backup')"

    async def none_left():
        return (await fetch(source.owner_url, sessions))[0][0] == 0

    await until(none_left)
    await make(vault, Kind.database)


async def test_of_two_at_once_one_is_made(vault, source):
    async with open_snapshot(source.owner_url):
        with pytest.raises(AlreadyUnderWay):
            await make(vault, Kind.database)


class Slow:
    """A storage that takes a piece only when it is let."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.taken = 0

    async def write(self, _, pieces):
        async for piece in pieces:
            self.taken += len(piece)
            await self.go.wait()
        return self.taken

    async def put(self, _, body):
        self.manifest = json.loads(body)


async def test_a_slow_storage_makes_the_program_wait_and_not_the_memory_grow(vault, stub, children):
    """64 MiB that nobody takes: no more than a few of them leave the program."""
    real = PostgresPrograms().find("pg_dump")
    count = stub.folder / "written"
    stub.write(
        "pg_dump",
        f'[ "$1" = --version ] && exec {real} --version; for n in $(seq 64); do head -c 1048576 /dev/zero; echo $n > {count}; done',
    )
    slow = Slow()
    making = asyncio.ensure_future(make(replace(stub.put_in(vault), storage=slow), Kind.database))

    async def waits():
        return slow.taken

    await until(waits)
    written = 0

    async def stands_still():
        nonlocal written
        before, written = written, int(count.read_text("utf-8") or 0) if count.exists() else 0
        return written == before and written > 0

    await until(stands_still, pause=0.3)
    assert written < 12
    slow.go.set()
    manifest = await making
    assert manifest.bytes == slow.taken == 64 * 1024 * 1024


class Away(Storage):
    """Nobody answers."""

    def _connect(self):
        raise NotImplementedError

    def link(self, *_):
        raise NotImplementedError

    async def _away(self, *_, **__):
        raise StorageUnavailable

    _put = _write = _copy = _probe = _away
    put = write = open = delete = _away

    async def list(self, _):
        raise StorageUnavailable
        yield


async def test_with_the_storage_away_there_is_no_backup_and_no_program_left(vault, children):
    with pytest.raises(StorageUnavailable):
        await make(replace(vault, storage=Away()), Kind.database)
    assert [is_gone(pid) for pid in children] == [True]
