"""One connection beside the pool, to ask whether the database is there: the question must not wait for anybody's work."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg

from mainstay.infra.db.connecting import DatabaseSilent, DatabaseUnreachable

# Longer than a healthy server under load ever takes for `SELECT 1`, short enough to tell of a lost one within 2 s.
PATIENCE = 1.2


class Aside:
    def __init__(self, connect: Callable[[], Awaitable[Any]]) -> None:
        self._connect = connect
        self._connection: Any = None
        self._lock = asyncio.Lock()
        self._asking: set[asyncio.Future[Any]] = set()

    async def fetchval(self, query: str) -> Any:
        # Shielded: who gives up waiting must not make asyncpg ask a silent server to cancel.
        asking = asyncio.ensure_future(self._ask(query))
        self._asking.add(asking)
        asking.add_done_callback(self._forget)
        return await asyncio.shield(asking)

    async def close(self) -> None:
        under_way = list(self._asking)
        for asking in under_way:
            asking.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        if self._connection is not None:
            self._connection.terminate()

    def _forget(self, asked: asyncio.Future[Any]) -> None:
        self._asking.discard(asked)
        # Looked at, since whoever asked may have left.
        if not asked.cancelled():
            asked.exception()

    async def _ask(self, query: str) -> Any:
        async with self._lock:
            connection = await self._open()
            overdue = asyncio.get_running_loop().call_later(PATIENCE, connection.terminate)
            started = overdue.when() - PATIENCE
            try:
                return await connection.fetchval(query)
            except (asyncpg.PostgresConnectionError, asyncpg.InterfaceError, OSError) as lost:
                if asyncio.get_running_loop().time() - started < PATIENCE:
                    raise DatabaseUnreachable(str(lost)) from lost
                raise DatabaseSilent(f"No answer within {PATIENCE} s.") from lost
            finally:
                overdue.cancel()

    async def _open(self) -> Any:
        if self._connection is None or self._connection.is_closed():
            self._connection = await self._connect()
        return self._connection
