"""One program for the time of a block, without a supervisor: how tests run their servers."""

import asyncio
import subprocess
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.processes import Identity, end_session
from mainstay.infra.embedded.program import Program

PAUSE = 0.02


@contextmanager
def running(program: Program, ready: Callable[[], Awaitable[None]], log: Path, patience: float = 30) -> Iterator[int]:
    """Gives the process's number once it is ready; afterwards it has gone."""
    with log.open("ab") as output:
        started = subprocess.Popen(
            program.leashed, cwd=program.cwd, env=dict(program.env), stdin=subprocess.DEVNULL,
            stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    identity = Identity.of(started.pid)
    try:
        _wait(started, ready, log, patience)
        yield started.pid
    finally:
        if identity:
            end_session(identity, program.stop_signal, program.grace)
        started.wait()


def _wait(started: subprocess.Popen[bytes], ready: Callable[[], Awaitable[None]], log: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    while (reason := _why_not(ready)) is not None:
        if started.poll() is not None or time.monotonic() > deadline:
            raise StartRefused(f"It did not become ready: {reason}", log.read_text("utf-8", "replace"))
        time.sleep(PAUSE)


def _why_not(ready: Callable[[], Awaitable[None]]) -> Exception | None:
    """On a loop of its own that is nobody's current one: pytest keeps one for its tests."""
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(_check(ready))
    except Exception as not_yet:  # noqa: BLE001 - whatever the reason, it is not ready yet
        return not_yet
    finally:
        loop.close()
    return None


async def _check(ready: Callable[[], Awaitable[None]]) -> None:
    await ready()
