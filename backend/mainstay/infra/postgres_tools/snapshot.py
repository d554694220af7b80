"""One moment of a database: what is dumped and what is counted are the same rows."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from mainstay.infra.children import Command, running
from mainstay.infra.postgres_tools.address import parted
from mainstay.infra.postgres_tools.connecting import ToolsRefused, connected
from mainstay.infra.postgres_tools.programs import PostgresPrograms, major

# Two at once would read everything twice: the second is told so. An arbitrary number, held by the snapshot's session.
_LOCK: Final = 7_301_846_221
# A migration may hold a table for a while; queueing behind it for longer would queue everybody else behind us.
_WAIT_FOR_A_TABLE: Final = "60s"
TABLES: Final = """
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1
"""


_UNREADABLE: Final = """
SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'S')
AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' AND NOT has_table_privilege(c.oid, 'SELECT') ORDER BY 1 LIMIT 1
"""


class SnapshotTaken(Exception):
    """Somebody dumps this database already."""


@dataclass(frozen=True)
class Snapshot:
    id: str
    taken_at: datetime
    server_version: str
    revision: str | None
    connection: Any

    @property
    def server_major(self) -> int:
        return major(self.server_version)

    async def count_rows(self) -> dict[str, int]:
        return await count_rows(self.connection)


@asynccontextmanager
async def open_snapshot(url: str) -> AsyncIterator[Snapshot]:
    async with connected(url) as connection:
        if not await connection.fetchval("SELECT pg_try_advisory_lock($1)", _LOCK):
            raise SnapshotTaken("A backup of this database is being made already.")
        await _require_readable(connection)
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            yield Snapshot(
                id=await connection.fetchval("SELECT pg_export_snapshot()"),
                taken_at=await connection.fetchval("SELECT now()"),
                server_version=str(await connection.fetchval("SHOW server_version")).partition(" ")[0],
                revision=await revision_of(connection),
                connection=connection,
            )


async def _require_readable(connection: Any) -> None:
    unreadable = await connection.fetchval(_UNREADABLE)
    if unreadable is None:
        return
    role = await connection.fetchval("SELECT current_user")
    raise ToolsRefused(
        f"The role {role} may not read {unreadable}, so its backup would lack it. Set MAINSTAY_BACKUP_DATABASE_URL to the same database "
        "as a role that may read everything: the owner of the tables, or one that was granted pg_read_all_data."
    )


async def revision_of(connection: Any) -> str | None:
    if await connection.fetchval("SELECT to_regclass('public.alembic_version')") is None:
        return None
    found: str | None = await connection.fetchval("SELECT version_num FROM public.alembic_version")
    return found


async def count_rows(connection: Any) -> dict[str, int]:
    """Of every table that holds rows; a partitioned one is the sum of its parts."""
    names = [row[0] for row in await connection.fetch(TABLES)]
    return {name: await connection.fetchval(f"SELECT count(*) FROM {name}") for name in names}  # noqa: S608 - quoted by the database


@asynccontextmanager
async def dump(programs: PostgresPrograms, url: str, snapshot: Snapshot) -> AsyncIterator[AsyncIterator[bytes]]:
    """pg_dump's custom format as it comes. Left early, pg_dump is ended."""
    shown, environment = parted(url)
    command = Command(
        (
            programs.find("pg_dump"),
            "--format=custom",
            f"--snapshot={snapshot.id}",
            f"--lock-wait-timeout={_WAIT_FOR_A_TABLE}",
            "--no-password",
            f"--dbname={shown}",
        ),
        environment,
    )
    async with running(command) as child, aclosing(child.pieces()) as pieces:
        yield pieces
