"""Connections of the tools' own: as long as a dump takes, and with errors in our words, which hold no secret."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import asyncpg

from mainstay.infra.db.connecting import DatabaseUnreachable, open_connection, plain_url

_CONNECT: Final = 10.0
_GOODBYE: Final = 3.0
# A snapshot is open and idle for as long as the dump takes.
_PATIENT: Final = {
    "application_name": "mainstay backup",
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
}


class PostgresRefuses(Exception):
    """It is away, or does not do what it was asked; another try may find it otherwise."""


class ToolsRefused(Exception):
    """Trying again would not help: something has to be installed, granted or set first."""


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Any]:
    try:
        connection = await open_connection(plain_url(url), timeout=_CONNECT, server_settings=_PATIENT)
        try:
            yield connection
        finally:
            await asyncio.shield(asyncio.ensure_future(_close(connection)))
    except DatabaseUnreachable as away:
        raise PostgresRefuses("The database cannot be reached.") from away
    except (asyncpg.PostgresError, asyncpg.InterfaceError, ConnectionError) as refused:
        raise PostgresRefuses(f"The database refuses: {refused}") from refused


async def _close(connection: Any) -> None:
    with contextlib.suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError):
        await connection.close(timeout=_GOODBYE)
        return
    connection.terminate()
