"""Two thousand pages that listen to one process: what each costs in memory, and how soon one event is with all of them."""

import asyncio
import os
import resource
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch
from uuid import UUID

import asyncpg

from bench.cores import on_core
from bench.members import add_member, add_organization, close
from bench.served import answers
from bench.stand import Stand
from mainstay.entrypoints.api import app_from
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.program import Program
from mainstay.kit.permissions import Permission, Role
from mainstay.live import service as live
from mainstay.settings import load

STREAMS: Final = 2000
# As many as one person may have, with room to spare.
_OF_ONE: Final = 25
_PATIENCE: Final = 60.0


def memory_each(stand: Stand) -> float:
    """KiB."""
    return _with_served(stand, _measure_memory)


def fan_out(stand: Stand) -> float:
    """Seconds from the commit to the last page."""
    return _with_served(stand, _measure_fan_out)


class _Pages:
    def __init__(self, port: int, app: Any, organization: UUID, tokens: list[str]) -> None:
        self.app = app
        self.organization = organization
        self._port = port
        self._tokens = tokens
        self._all: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def open(self) -> None:
        for start in range(0, STREAMS, 100):
            self._all += await asyncio.gather(
                *(self._open(self._tokens[one // _OF_ONE]) for one in range(start, start + 100))
            )

    async def _open(self, token: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        path = f"/api/v1/events?organization_id={self.organization}"
        writer.write(f"GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
        await asyncio.wait_for(reader.readuntil(b"event: ready"), _PATIENCE)
        return reader, writer

    async def until_told(self) -> None:
        told = (reader.readuntil(b"event: bench.told") for reader, _ in self._all)
        await asyncio.wait_for(asyncio.gather(*told), _PATIENCE)

    def close(self) -> None:
        for _, writer in self._all:
            writer.close()


async def _measure_memory(pages: _Pages, pid: int) -> float:
    before = _resident(pid)
    await pages.open()
    return (_resident(pid) - before) / STREAMS


async def _measure_fan_out(pages: _Pages, pid: int) -> float:
    assert pid
    await pages.open()
    async with pages.app.state.database.transaction() as session:
        await live.tell_organization(session, "bench.told", {}, pages.organization, Permission.jobs_read)
    began = time.perf_counter()
    await pages.until_told()
    return time.perf_counter() - began


def _with_served(stand: Stand, measure: Callable[[_Pages, int], Any]) -> float:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    port = free_port()
    environment = stand.environment(port)
    command = (str(Path(sys.executable).with_name("mainstay")), "api")
    program = Program("api", command, cwd=stand.folder, prefix=on_core(stand.core), env=environment)
    ready = lambda: answers(port, "/api/v1/health/ready", b" 200 ")  # noqa: E731 - one word for one question
    with (
        running(program, ready, stand.folder / "live-streams.log") as pid,
        patch.dict(os.environ, environment, clear=True),
    ):
        return float(asyncio.run(_run(stand, port, pid, measure)))


async def _run(stand: Stand, port: int, pid: int, measure: Callable[[_Pages, int], Any]) -> float:
    async with _audience(stand) as (app, organization, tokens):
        pages = _Pages(port, app, organization, tokens)
        try:
            return float(await measure(pages, pid))
        finally:
            pages.close()


@asynccontextmanager
async def _audience(stand: Stand) -> AsyncIterator[tuple[Any, UUID, list[str]]]:
    """An organization of its own, with as many members as there have to be."""
    app = app_from(load())
    owner = await asyncpg.connect(stand.owner_url)
    organization = await add_organization(owner, "Audience")
    tokens = [await add_member(app, owner, organization, Role.viewer) for _ in range(STREAMS // _OF_ONE)]
    await owner.close()
    try:
        yield app, organization, tokens
    finally:
        await close(app)


def _resident(pid: int) -> float:
    """KiB that the process holds."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith("VmRSS:")))
