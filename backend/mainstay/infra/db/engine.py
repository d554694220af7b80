"""One engine a process. Writes run in a transaction; hot reads run on the same pool without BEGIN and COMMIT."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Protocol
from weakref import WeakSet

import asyncpg
from sqlalchemy import event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from structlog import get_logger

from mainstay.infra.db.after_commit import commit
from mainstay.infra.db.aside import PATIENCE, Aside
from mainstay.infra.db.connecting import (
    DIALECT,
    DatabaseSilent,
    DatabaseUnreachable,
    connect_args,
    open_connection,
    plain_url,
)
from mainstay.infra.db.failures import name_lost_connections

log = get_logger("database")

# By how much an alarm may be late before we doubt our own clock.
_OWN_DELAY = 0.3


class PoolWatcher(Protocol):
    """Told how long a connection was waited for; metrics implement it."""

    def waited(self, seconds: float) -> None: ...
    def timed_out(self) -> None: ...


class WatchedPool(AsyncAdaptedQueuePool):
    watcher: PoolWatcher | None = None
    is_silent = False

    def _do_get(self) -> Any:
        if self.is_silent:
            raise DatabaseSilent("The database has stopped answering.")
        started = time.perf_counter()
        try:
            return super()._do_get()
        except PoolTimeout:
            if self.watcher:
                self.watcher.timed_out()
            raise
        finally:
            if self.watcher:
                self.watcher.waited(time.perf_counter() - started)


def _replace_closed(connection: Any, record: Any, proxy: Any) -> None:  # noqa: ARG001 - SQLAlchemy's signature
    """A connection whose socket has closed meanwhile is opened anew; seeing that costs no round trip."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


class Database:
    def __init__(
        self,
        url: str,
        *,
        application: str = "mainstay",
        pool_size: int = 10,
        pool_timeout: float = 1.0,
        connect_timeout: float = 1.5,
        statement_timeout: float = 10.0,
        lock_timeout: float = 3.0,
        prepared_statements: bool = True,
    ) -> None:
        self.pool_size = pool_size
        self._open: WeakSet[Any] = WeakSet()
        self._is_closed = False
        server_settings = {
            "application_name": application,
            "statement_timeout": str(int(statement_timeout * 1000)),
            "lock_timeout": str(int(lock_timeout * 1000)),
            "idle_in_transaction_session_timeout": "60000",
        }
        self.engine = create_async_engine(
            DIALECT,
            poolclass=WatchedPool,
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=pool_timeout,
            pool_recycle=1800,
            pool_use_lifo=True,
            # What was asked with may be a secret; an error that tells of it ends up in a log.
            hide_parameters=True,
            connect_args=connect_args(
                url,
                prepared_statements=prepared_statements,
                timeout=connect_timeout,
                command_timeout=statement_timeout + 1,
                server_settings=server_settings,
                async_creator_fn=partial(self._connect, plain_url(url)),
            ),
        )
        event.listen(self.engine.sync_engine, "handle_error", name_lost_connections)
        event.listen(self.engine.sync_engine, "checkout", _replace_closed)
        self.aside = Aside(
            partial(
                open_connection,
                plain_url(url),
                timeout=PATIENCE,
                statement_cache_size=0,
                server_settings={"application_name": f"{application} probe"},
            )
        )
        self.reads: AsyncEngine = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self.sessions = async_sessionmaker(self.engine, expire_on_commit=False)

    @property
    def pool(self) -> WatchedPool:
        pool = self.engine.sync_engine.pool
        assert isinstance(pool, WatchedPool)
        return pool

    def watch(self, watcher: PoolWatcher) -> None:
        self.pool.watcher = watcher

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Commits when the block ends well, rolls back otherwise."""
        async with self.sessions() as session:
            yield session
            await commit(session)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection in autocommit: each statement sees what is committed, and costs one round trip."""
        async with self.reads.connect() as connection:
            yield connection

    async def ping(self) -> None:
        await self.aside.fetchval("SELECT 1")

    async def keep_watch(self, interval: float = 0.5) -> None:
        """Cut everybody loose from a database that hangs: a slow statement may take its time, a silent server may not."""
        while True:
            await self._look()
            await asyncio.sleep(interval)

    async def close(self) -> None:
        """Whoever is still at work is cut off, instead of leaving a session behind on the server."""
        self._is_closed = True
        await self.engine.dispose()
        await self.aside.close()
        for connection in list(self._open):
            connection.terminate()

    async def _look(self) -> None:
        started = time.monotonic()
        try:
            await self.ping()
        except DatabaseSilent:
            # Overdue by more than the alarm itself: then it was this process that slept.
            if time.monotonic() - started < PATIENCE + _OWN_DELAY:
                self._fall_silent()
        except (DatabaseUnreachable, asyncpg.PostgresError):
            self._hear()
        else:
            self._hear()

    def _fall_silent(self) -> None:
        if not self.pool.is_silent:
            log.error("database_silent", connections=len(self._open))
        self.pool.is_silent = True
        for connection in list(self._open):
            connection.terminate()

    def _hear(self) -> None:
        if self.pool.is_silent:
            log.info("database_answers")
        self.pool.is_silent = False

    async def _connect(self, url: str, **options: Any) -> Any:
        connection = await open_connection(url, **options)
        self._open.add(connection)
        if self._is_closed:
            connection.terminate()
            raise DatabaseUnreachable("This process has closed its connections.")
        return connection
