"""Servers that a test may stop, kill and freeze without hurting any other test."""

import asyncio
import contextlib
import os
import signal
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.postgres import PostgresServer
from mainstay.infra.embedded.processes import Identity, end_session
from mainstay.infra.embedded.redis_server import RedisServer
from tests.conftest import apart
from tests.waiting import until_true


class Spare:
    """A server with its whole session of processes."""

    def __init__(self, server: PostgresServer | RedisServer, url: str) -> None:
        self.server = server
        self.url = url
        self._process: subprocess.Popen[bytes] | None = None
        self._leader: Identity | None = None

    def start(self) -> None:
        """From the main thread: a server is ended when the thread that started it ends."""
        program = self.server.program()
        with (self.server.folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                program.leashed, cwd=program.cwd, env=dict(program.env), stdout=log, stderr=log, start_new_session=True
            )
        self._leader = Identity.of(self._process.pid)
        until_true(self._answers, patience=20)

    def stop(self) -> None:
        if self._process is None or self._leader is None:
            return
        self.thaw()
        end_session(self._leader, self.server.program().stop_signal, 10)
        self._process.wait()
        self._process = self._leader = None

    def _answers(self) -> bool:
        try:
            apart(asyncio.run, self.server.check())
        except Exception:  # noqa: BLE001 - whatever the reason, it does not answer yet
            return False
        return True

    def kill(self) -> None:
        self._signal(signal.SIGKILL)
        self.stop()

    def freeze(self) -> None:
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def ensure_running(self) -> None:
        if self._leader is None:
            self.start()

    def _signal(self, number: signal.Signals) -> None:
        for pid in family(self._leader.pid) if self._leader else []:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)


def family(pid: int) -> list[int]:
    """The process, its children and theirs: each of PostgreSQL's is the head of a session of its own."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
    except FileNotFoundError:
        return [pid]
    return [pid, *(one for child in children for one in family(int(child)))]


@pytest.fixture(scope="session")
def _spare_postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spare]:
    server = PostgresServer(private(tmp_path_factory.mktemp("postgres")), free_port(), durable=False)
    apart(server.prepare)
    spare = Spare(server, server.runtime_url())
    yield spare
    spare.stop()


@pytest.fixture
async def spare_postgres(_spare_postgres: Spare) -> AsyncIterator[Spare]:
    _spare_postgres.ensure_running()
    yield _spare_postgres
    _spare_postgres.thaw()


@pytest.fixture(scope="session")
def _spare_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spare]:
    server = RedisServer(private(tmp_path_factory.mktemp("redis")), free_port())
    server.prepare()
    spare = Spare(server, server.url())
    yield spare
    spare.stop()


@pytest.fixture
async def spare_redis(_spare_redis: Spare) -> AsyncIterator[Spare]:
    _spare_redis.ensure_running()
    yield _spare_redis
    _spare_redis.thaw()


def private(folder: Path) -> Path:
    """In a folder of its own below pytest's, which the server's user may enter."""
    return folder / "server"
