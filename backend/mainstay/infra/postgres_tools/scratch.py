"""A database for one try: made, used, dropped. What a killed try left is dropped by the next."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from typing import Any, Final

import asyncpg

from mainstay.infra.postgres_tools.address import at_database
from mainstay.infra.postgres_tools.connecting import ToolsRefused, connected

# Nobody else's database begins like this, so whatever does may be dropped.
MARK: Final = "mainstay_restore_test_"
# An arbitrary number, beside one made of the name.
_LOCK: Final = 1_846_222


class ScratchTaken(Exception):
    """Somebody else tries a restore at this moment."""


def scratch_name(source: str) -> str:
    """One a database that is tried, so that several installations on a server do not drop each other's."""
    return MARK + sha256(source.encode()).hexdigest()[:12]


@asynccontextmanager
async def scratch_database(url: str, source: str) -> AsyncIterator[str]:
    """The address of an empty database beside the one that `url` names."""
    name = scratch_name(source)
    async with connected(url) as admin:
        if not await admin.fetchval("SELECT pg_try_advisory_lock($1, hashtext($2))", _LOCK, name):
            raise ScratchTaken("A restore test is under way already.")
        await _drop(admin, name)
        await _create(admin, name)
        try:
            yield at_database(url, name)
        finally:
            await asyncio.shield(asyncio.ensure_future(_drop(admin, name)))


async def _create(admin: Any, name: str) -> None:
    try:
        await admin.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    except asyncpg.InsufficientPrivilegeError as refused:
        role = await admin.fetchval("SELECT current_user")
        raise ToolsRefused(
            f"The role {role} may not create the database that a restore test needs. Grant it: ALTER ROLE {role} CREATEDB; "
            "or set MAINSTAY_BACKUP_SCRATCH_URL to a server and a role that may."
        ) from refused
    # All rows of all organizations lie in it for a while.
    await admin.execute(f'REVOKE ALL ON DATABASE "{name}" FROM PUBLIC')


async def _drop(admin: Any, name: str) -> None:
    """Not by force: that also means the server's own vacuum worker, which an owner may not end."""
    await admin.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = $1 AND usename = current_user AND pid <> pg_backend_pid()",
        name,
    )
    await admin.execute(f'DROP DATABASE IF EXISTS "{name}"')
