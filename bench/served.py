"""One uvicorn process on a core of its own, answering rightly."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from bench.comparison import Call
from bench.cores import on_core
from bench.refusals import NotMeasured
from bench.stand import Stand
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.program import Program

ROOT = Path(__file__).resolve().parents[1]
# Enough of them to see that the path and the answer are right; the load counts every failure by itself.
CHECKED_PATHS = 5
PATIENCE = 30.0


@dataclass(frozen=True)
class Served:
    pid: int
    port: int

    def check(self, call: Call, paths: list[str], bearer: str = "") -> None:
        with self.client() as client:
            if bearer:
                client.headers["Authorization"] = f"Bearer {bearer}"
            for path in paths[:CHECKED_PATHS]:
                answer = client.request(call.method, path, json=call.body)
                if answer.status_code != call.status or not call.right(answer):
                    raise NotMeasured(
                        f"{call.program}: {call.method} {path} answered {answer.status_code} {answer.text[:300]}"
                    )

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=5)


@contextmanager
def served(stand: Stand, application: str) -> Iterator[Served]:
    port = free_port()
    argv = (sys.executable, "-m", "bench.serve", application)
    program = Program(application, argv, cwd=ROOT, prefix=on_core(stand.core), env=stand.environment(port))
    # The log is a real file: what writing it costs belongs to a request.
    log = stand.folder / f"{application.replace(':', '-')}-{port}.log"
    with running(program, lambda: answers(port), log) as pid:
        yield Served(pid, port)


async def answers(port: int, path: str = "/", status: bytes = b"") -> None:
    """Raises until the path is answered, and with that status if one is given. The port listens before the application does."""
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n".encode())
            first = await reader.readline()
        finally:
            writer.close()
    if not first or status not in first:
        raise NotMeasured(f"{path} answers {first.decode('latin-1').strip() or 'nothing'}")
