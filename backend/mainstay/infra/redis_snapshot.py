"""What Redis holds at one moment, by its own program: it asks as a replica would, and Redis sends it all."""

import os
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from mainstay.infra.children import Child, Command, find_program, running
from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.wheels import redis_program

_REMEDY: Final = (
    "Install Redis's client program, set MAINSTAY_BACKUP_REDIS_BIN to the folder that holds it, "
    "or turn these backups off: MAINSTAY_BACKUP_REDIS=false."
)
MAGIC: Final = b"REDIS"


def redis_cli(folder: Path | None) -> str:
    """Raises ProgramMissing, with what to do."""
    return find_program("redis-cli", folder, _embedded(), _REMEDY)


@asynccontextmanager
async def redis_snapshot(url: str, folder: Path | None) -> AsyncIterator[AsyncIterator[bytes]]:
    parts = urlsplit(url)
    argv = [redis_cli(folder), *_where(url)]
    if parts.username:
        argv += ["--user", unquote(parts.username)]
    environment = {"REDISCLI_AUTH": unquote(parts.password)} if parts.password else {}
    async with (
        running(Command((*argv, "--rdb", "-"), environment)) as child,
        aclosing(_pieces(child)) as pieces,
    ):
        yield pieces


def _where(url: str) -> list[str]:
    parts = urlsplit(url)
    if parts.scheme == "unix":
        return ["-s", unquote(parts.path)]
    tls = ["--tls"] if parts.scheme == "rediss" else []
    return [*tls, "-h", parts.hostname or "127.0.0.1", "-p", str(parts.port or 6379)]


async def _pieces(child: Child) -> AsyncGenerator[bytes]:
    """A server that refuses is told from one that sends by the first bytes: the program does not always fail itself."""
    begun = b""
    async for piece in child.pieces():
        if len(begun) < len(MAGIC):
            begun += piece
            if len(begun) >= len(MAGIC) and not begun.startswith(MAGIC):
                raise NotASnapshot
        yield piece
    if not begun.startswith(MAGIC):
        raise NotASnapshot


class NotASnapshot(Exception):
    """What came is not what Redis sends to a replica: it may not be asked for one here, or by this user."""


def _embedded() -> str | None:
    try:
        found = Path(redis_program()).with_name("redis-cli")
    except StartRefused:
        return None
    return str(found) if os.access(found, os.X_OK) else None
