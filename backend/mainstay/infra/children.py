"""Programs that are run for what they print or read. Whoever stops waiting for one ends it, with everything it started."""

import asyncio
import contextlib
import os
import shutil
import signal
import sys
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mainstay.infra.embedded.program import LEASH

_PIECE: Final = 1024 * 1024
# What a program says of its failure stands in its first lines.
_SAID: Final = 4096
# PostgreSQL shows whole rows there, and what people keep in them must not reach a log.
_OF_ROWS: Final = ("DETAIL:", "CONTEXT:", "Command was:")
_GRACE: Final = 3.0
# Without these a program finds neither its libraries nor the files that a person keeps for it.
_NEEDED: Final = ("PATH", "HOME", "LANG", "TZ", "LD_LIBRARY_PATH")


class ProgramMissing(Exception):
    """It is not installed where it was looked for."""


class ChildFailed(Exception):
    """The program ended with an error; what it said is the text."""

    def __init__(self, program: str, code: int, said: str) -> None:
        self.program, self.code, self.said = program, code, said
        super().__init__(f"{program} failed ({_how(code)}): {said or 'it said nothing'}")


def _how(code: int) -> str:
    return f"killed by signal {-code}" if code < 0 else f"exit code {code}"


@dataclass(frozen=True)
class Command:
    argv: tuple[str, ...]
    # All that it is told besides where things are: our own environment holds secrets that are none of its business.
    env: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        return Path(self.argv[0]).name


def find_program(name: str, folder: Path | None, embedded: str | None, remedy: str) -> str:
    """In the folder that the settings name; else where the embedded servers have theirs; else on the path."""
    places = [str(folder / name)] if folder else [embedded, shutil.which(name)]
    for place in places:
        if place and os.access(place, os.X_OK):
            return place
    looked = f"in {folder}" if folder else "on the PATH"
    raise ProgramMissing(f"There is no {name} {looked}. {remedy}")


class Child:
    def __init__(self, process: asyncio.subprocess.Process, name: str) -> None:
        self._process = process
        self._name = name
        assert process.stderr is not None, "it was asked for"
        self._said = asyncio.ensure_future(_beginning(process.stderr))

    @property
    def pid(self) -> int:
        return self._process.pid

    async def pieces(self) -> AsyncGenerator[bytes]:
        """What it prints, no faster than it is taken. A program that fails at last has failed: this raises."""
        assert self._process.stdout is not None, "it was asked for"
        while piece := await self._process.stdout.read(_PIECE):
            yield piece
        await self.ended()

    async def feed(self, pieces: AsyncIterable[bytes]) -> None:
        """All of it, then the end. A program that takes no more has a reason, and that is raised."""
        stdin = self._process.stdin
        assert stdin is not None, "it was asked for"
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            async for piece in pieces:
                stdin.write(piece)
                await stdin.drain()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            stdin.close()
            await stdin.wait_closed()
        await self.ended()

    async def ended(self) -> None:
        code = await self._process.wait()
        said = await self._said
        if code != 0:
            raise ChildFailed(self._name, code, said)

    async def end(self) -> None:
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self._process.returncode is not None:
                break
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), _GRACE)
        # Whoever it started belongs to its group, and may outlive it.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._said.cancel()
        # Pipes that nobody reads any more must not wait for the garbage collector.
        transport = getattr(self._process, "_transport", None)
        if transport is not None:
            transport.close()


@asynccontextmanager
async def running(command: Command, *, reads: bool = False) -> AsyncIterator[Child]:
    """On a leash: it is ended by the kernel when this process is killed."""
    env = {name: os.environ[name] for name in _NEEDED if name in os.environ} | {"LC_ALL": "C.UTF-8"} | dict(command.env)
    leash = (sys.executable, "-I", "-S", str(LEASH), str(os.getpid()), str(int(signal.SIGTERM)))
    pipe, nothing = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *leash,
        *command.argv,
        stdin=pipe if reads else nothing,
        stdout=nothing if reads else pipe,
        stderr=pipe,
        env=env,
        limit=_PIECE,
        start_new_session=True,
    )
    child = Child(process, command.name)
    try:
        yield child
    finally:
        await asyncio.shield(asyncio.ensure_future(child.end()))


async def printed(command: Command) -> str:
    """All that a program prints, for those that print little."""
    async with running(command) as child:
        return b"".join([piece async for piece in child.pieces()]).decode(errors="replace")


async def _beginning(stream: asyncio.StreamReader) -> str:
    """Read to its end, so that the program never waits for us; kept as far as anybody will read."""
    kept = b""
    while piece := await stream.read(_SAID):
        kept += piece[: _SAID - len(kept)]
    lines = kept.decode(errors="replace").strip().splitlines()
    return "\n".join(line for line in lines if not line.startswith(_OF_ROWS))
