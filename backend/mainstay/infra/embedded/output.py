"""What a program prints: every line into its log file, rotated by size; the last ones kept for when it fails."""

import asyncio
import contextlib
import logging
import logging.handlers
from collections import deque
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import override

LOG_BYTES = 10 * 1024 * 1024
OLD_LOGS = 3
REMEMBERED = 15
LONGEST_LINE = 256 * 1024


class LogFile(logging.handlers.RotatingFileHandler):
    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=LOG_BYTES, backupCount=OLD_LOGS, encoding="utf-8", errors="replace")
        self.path = file
        self.last: deque[str] = deque(maxlen=REMEMBERED)

    def write(self, line: str) -> None:
        self.last.append(line)
        self.emit(logging.makeLogRecord({"msg": line}))

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk costs lines of log; the stack goes on."""


async def lines_of(reader: asyncio.StreamReader) -> AsyncIterator[str]:
    """By hand, since `readline` gives up on a line longer than its buffer."""
    rest = b""
    while chunk := await reader.read(65536):
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.decode("utf-8", "replace").rstrip("\r")
        if len(rest) > LONGEST_LINE:
            yield rest.decode("utf-8", "replace")
            rest = b""
    if rest:
        yield rest.decode("utf-8", "replace")


async def pump(reader: asyncio.StreamReader, log: LogFile, show: Callable[[str], None]) -> None:
    with contextlib.suppress(ConnectionError):
        async for line in lines_of(reader):
            log.write(line)
            show(line)
