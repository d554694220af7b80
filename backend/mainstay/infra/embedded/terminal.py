"""What the person who started the stack sees: progress, prefixed lines, events."""

import asyncio
import contextlib
import os
import shutil
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TextIO

COLOURS = (36, 35, 34, 32, 33, 96, 95, 94)
RED, GREEN, YELLOW, DIM, BOLD = 31, 32, 33, 2, 1
NAME_WIDTH = 9
TICK, REMINDER = 0.5, 10.0


class Terminal:
    def __init__(self, *, verbose: bool = False, stream: TextIO = sys.stdout) -> None:
        self.verbose = verbose
        self._stream = stream
        self.is_tty = stream.isatty()
        self._coloured = self.is_tty and "NO_COLOR" not in os.environ
        self._places: dict[str, int] = {}
        self._progress = False
        self._waits: list[tuple[Callable[[], str], float]] = []
        self._ticking: asyncio.Task[None] | None = None
        # While the stack starts, progress is what matters; each line is in its log all the same.
        self.shows_lines = verbose

    def paint(self, text: str, *codes: int) -> str:
        return f"\033[{';'.join(map(str, codes))}m{text}\033[0m" if self._coloured and codes else text

    def say(self, text: str = "") -> None:
        self._clear()
        with contextlib.suppress(BrokenPipeError):
            print(text, file=self._stream, flush=True)

    def line(self, name: str, text: str) -> None:
        if self.shows_lines:
            self.say(f"{self._prefix(name)} {text}")

    def event(self, name: str, text: str, colour: int = YELLOW) -> None:
        self.say(f"{self._prefix(name)} {self.paint(text, colour)}")

    def done(self, what: str, seconds: float) -> None:
        self.say(f"{self.paint('✓', GREEN)} {what} {self.paint(f'({seconds:.1f} s)', DIM)}")

    @asynccontextmanager
    async def progress(self, what: str) -> AsyncIterator[None]:
        started = time.monotonic()
        async with self.waiting(lambda: what):
            yield
        self.done(what, time.monotonic() - started)

    @asynccontextmanager
    async def waiting(self, what: Callable[[], str]) -> AsyncIterator[None]:
        """Says for what and how long; where nobody watches, a line now and then. Several may wait at a time."""
        self._waits.append((what, time.monotonic()))
        entry = self._waits[-1]
        self._ticking = self._ticking or asyncio.create_task(self._tick())
        try:
            yield
        finally:
            self._waits.remove(entry)
            self._clear()
            if not self._waits:
                self._ticking.cancel()
                self._ticking = None

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK if self.is_tty else REMINDER)
            now = time.monotonic()
            text = "… " + ", ".join(f"{what()} ({now - started:.0f} s)" for what, started in self._waits)
            if not self.is_tty:
                self.say(text)
                continue
            self._progress = True
            self._stream.write(f"\r\033[K{text[: shutil.get_terminal_size().columns - 1]}")
            self._stream.flush()

    def _clear(self) -> None:
        if self._progress:
            self._stream.write("\r\033[K")
            self._progress = False

    def _prefix(self, name: str) -> str:
        place = self._places.setdefault(name, len(self._places))
        return self.paint(f"{name:<{NAME_WIDTH}}│", COLOURS[place % len(COLOURS)])
