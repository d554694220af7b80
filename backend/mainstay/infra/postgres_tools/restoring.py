"""A dump back into a database, whole or not at all, and what a database holds before and after."""

from collections.abc import AsyncIterable
from dataclasses import dataclass
from typing import Any

from mainstay.infra.children import Command, running
from mainstay.infra.postgres_tools.address import parted
from mainstay.infra.postgres_tools.connecting import connected
from mainstay.infra.postgres_tools.programs import PostgresPrograms
from mainstay.infra.postgres_tools.snapshot import TABLES, count_rows, revision_of

# Rights are not restored, since their roles may have other names here: `mainstay migrate` grants them. Until then
# nobody but the owner may call what runs with the owner's rights.
_SHUT = "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC"
_STRANGERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
_OBJECTS = """
SELECT n.nspname, count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' GROUP BY 1
"""


@dataclass(frozen=True)
class Target:
    database: str
    server_major: int
    tables: int
    # Schemas besides `public` that hold something.
    others: tuple[str, ...]
    # Who is connected to it besides ourselves.
    sessions: int
    is_empty: bool


async def inspect_target(url: str) -> Target:
    async with connected(url) as connection:
        schemas = {row[0] for row in await connection.fetch(_OBJECTS)}
        return Target(
            database=await connection.fetchval("SELECT current_database()"),
            server_major=int(await connection.fetchval("SHOW server_version_num")) // 10_000,
            tables=len(await connection.fetch(TABLES)),
            others=tuple(sorted(schemas - {"public"})),
            sessions=await connection.fetchval(_STRANGERS),
            is_empty=not schemas,
        )


async def restore(programs: PostgresPrograms, url: str, pieces: AsyncIterable[bytes], *, emptied: bool = False) -> None:
    """In one transaction. `emptied`: what is in the schema `public` goes first, and stays gone when the restore fails."""
    shown, environment = parted(url)
    if emptied:
        async with connected(url) as connection:
            await _empty(connection)
    command = Command(
        (
            programs.find("pg_restore"),
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--no-privileges",
            "--no-password",
            f"--dbname={shown}",
        ),
        environment,
    )
    async with running(command, reads=True) as child:
        await child.feed(pieces)
    async with connected(url) as connection:
        await connection.execute(_SHUT)


async def _empty(connection: Any) -> None:
    async with connection.transaction():
        await connection.execute("DROP SCHEMA IF EXISTS public CASCADE")
        await connection.execute("CREATE SCHEMA public")
        await connection.execute("ALTER SCHEMA public OWNER TO pg_database_owner")
        await connection.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")


async def rows_of(url: str) -> tuple[dict[str, int], str | None]:
    """How many rows each table has, each of them read, and the revision of the schema."""
    async with connected(url) as connection:
        return await count_rows(connection), await revision_of(connection)
