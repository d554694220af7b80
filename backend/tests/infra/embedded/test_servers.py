"""PostgreSQL and Redis out of their wheels, each by itself."""

import asyncio
import os
import select
import signal
import subprocess
import sys
from collections.abc import Coroutine

import asyncpg
import pytest
import redis

from mainstay.infra.embedded import cluster, unprivileged
from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.postgres import PostgresServer
from mainstay.infra.embedded.redis_server import RedisServer


@pytest.fixture
def postgres(tmp_path):
    """Deep and with blanks in its path: no socket has to fit into 107 characters."""
    return PostgresServer(tmp_path / ("a long name " * 10).strip() / "postgres", free_port(), durable=False)


def started(server):
    server.prepare()
    return running(server.program(), server.check, server.folder / "server.log")


def wait[T](work: Coroutine[None, None, T]) -> T:
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.close()


async def _ask(url, statement):
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()


def ask(url, statement):
    return wait(_ask(url, statement))


def test_the_service_may_sign_in_owns_nothing_and_is_no_superuser(postgres):
    with started(postgres):
        assert ask(postgres.runtime_url(), "SELECT current_user") == "mainstay"
        assert ask(
            postgres.runtime_url(), "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'mainstay'"
        ) == ("mainstay_owner")
        assert (
            ask(postgres.owner_url(), "SELECT bool_or(rolsuper) FROM pg_roles WHERE rolname LIKE 'mainstay%'") is False
        )


@pytest.mark.parametrize("role", ["mainstay", "postgres"])
def test_nobody_signs_in_without_a_password_and_the_superuser_not_at_all(postgres, role):
    with started(postgres), pytest.raises(asyncpg.PostgresError):
        ask(f"postgresql://{role}:guess@127.0.0.1:{postgres.port}/mainstay", "SELECT 1")


def test_a_lost_password_is_made_anew_and_the_data_stay(postgres):
    with started(postgres):
        ask(postgres.owner_url(), "CREATE TABLE kept AS SELECT 42 AS answer")
    before = postgres.owner_url()
    (postgres.folder / "owner.password").unlink()
    with started(postgres):
        assert postgres.owner_url() != before
        assert ask(postgres.owner_url(), "SELECT answer FROM kept") == 42


def test_an_interrupted_preparation_is_begun_again(postgres):
    (postgres.folder / "data.new").mkdir(parents=True)
    (postgres.folder / "data.new" / "half").write_text("of a cluster")
    with started(postgres):
        assert ask(postgres.runtime_url(), "SELECT 1") == 1


def test_a_pid_file_that_names_a_living_stranger_does_not_stop_the_start(postgres):
    postgres.prepare()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        (postgres.data / "postmaster.pid").write_text(f"{stranger.pid}\n{postgres.data}\n1\n1\n\n127.0.0.1\n\n")
        with started(postgres):
            assert ask(postgres.runtime_url(), "SELECT 1") == 1
        assert stranger.poll() is None
        stranger.kill()


def test_a_server_left_over_in_the_folder_is_ended_before_the_next_one_starts(postgres):
    with started(postgres) as former:
        cluster.clear_after_crash(postgres.data)
        with pytest.raises(ProcessLookupError):
            os.kill(_reaped(former), 0)


def _reaped(pid):
    os.waitpid(pid, 0)
    return pid


def test_a_full_disk_is_said_before_anything_is_written(postgres, monkeypatch):
    usage = type("Usage", (), {"free": 5 * 1024 * 1024})
    monkeypatch.setattr("mainstay.infra.embedded.folders.shutil.disk_usage", lambda _: usage)
    with pytest.raises(StartRefused, match="is full: 5 MB are free"):
        postgres.prepare()
    assert not postgres.data.exists()


@pytest.fixture
def as_root(monkeypatch):
    monkeypatch.setattr(unprivileged.os, "geteuid", lambda: 0)
    unprivileged.unprivileged.cache_clear()
    yield
    unprivileged.unprivileged.cache_clear()


@pytest.mark.usefixtures("as_root")
def test_root_becomes_nobody_where_it_cannot_have_a_user_namespace(monkeypatch):
    monkeypatch.setattr(unprivileged, "_works", lambda prefix, _: prefix == unprivileged.AS_NOBODY)
    assert unprivileged.unprivileged("postgres") == unprivileged.AS_NOBODY


@pytest.mark.usefixtures("as_root")
def test_root_that_can_become_nobody_else_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(unprivileged, "_works", lambda *_: False)
    with pytest.raises(StartRefused, match="ordinary user"):
        unprivileged.unprivileged("postgres")


def test_redis_asks_for_its_password_and_keeps_nothing(tmp_path):
    server = RedisServer(tmp_path / "a folder", free_port())
    with started(server):
        with pytest.raises(redis.AuthenticationError), redis.Redis(port=server.port) as stranger:
            stranger.ping()
        with redis.Redis.from_url(server.url(3)) as client:
            client.set("gone", "soon")
            assert client.config_get("save")["save"] == ""
    assert not list(server.folder.glob("*.rdb"))


def test_a_program_ends_with_the_process_that_started_it(tmp_path):
    """Killed without warning, as the kernel does when memory runs out."""
    script = (
        "import os, signal, subprocess, sys\n"
        "from pathlib import Path\n"
        "from mainstay.infra.embedded.program import Program\n"
        "program = Program('cat', ('cat', sys.argv[1]), cwd=Path('/'))\n"
        "child = subprocess.Popen(program.leashed)\n"
        "print(child.pid, flush=True)\n"
        "sys.stdin.read(1)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    fifo = tmp_path / "never written"
    os.mkfifo(fifo)
    parent = subprocess.Popen(
        [sys.executable, "-c", script, str(fifo)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with parent:
        child = int(parent.stdout.readline())
        handle = os.pidfd_open(child)
        parent.stdin.write("x")
    assert parent.returncode == -signal.SIGKILL
    try:
        assert select.select([handle], [], [], 10)[0], "the child outlived its parent"
    finally:
        os.close(handle)
