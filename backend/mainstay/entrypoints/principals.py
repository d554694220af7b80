"""What every request needs to know of its caller: facts of several rooms under one version."""

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from mainstay.accounts.service import principal_facts
from mainstay.organizations.service import roles_of


async def load_principal(connection: AsyncConnection, user_id: UUID) -> tuple[int, dict[str, Any]] | None:
    # The version first: what is read after it is at least as new, so that it never vouches for something older.
    person = await principal_facts(connection, user_id)
    if person is None:
        return None
    version, facts = person
    return version, {**facts, "roles": await roles_of(connection, user_id)}
