"""People who are signed in, made without asking for passwords."""

from typing import Any
from uuid import UUID

import asyncpg

from mainstay.kit.actor import Origin
from mainstay.kit.ids import new_id
from mainstay.kit.permissions import Role
from mainstay.sessions.service.sign_in import begin


async def add_organization(owner: asyncpg.Connection, name: str) -> UUID:
    id_ = new_id()
    await owner.execute(
        "INSERT INTO organizations (id, name, slug) VALUES ($1, $2, $3)", id_, name, f"a{id_.hex[-12:]}"
    )
    return id_


async def add_member(app: Any, owner: asyncpg.Connection, organization_id: UUID, role: Role) -> str:
    """Somebody new, and the access token of a session of theirs."""
    id_, room = new_id(), app.state.sessions
    await owner.execute(
        "INSERT INTO users (id, email, full_name, status, email_verified_at) VALUES ($1, $2, 'B', 'active', now())",
        id_,
        f"{id_}@bench.example",
    )
    await owner.execute(
        "INSERT INTO memberships (id, user_id, organization_id, role) VALUES ($1, $2, $3, $4)",
        new_id(),
        id_,
        organization_id,
        role,
    )
    async with app.state.database.transaction() as session:
        renewed = await begin(session, id_, room.lifetimes, Origin(), transport="body")
    return str(await room.tokens.issue(id_, renewed.session.id, 1, now=renewed.session.created_at.timestamp()))


async def close(app: Any) -> None:
    for end in app.state.endings:
        await end()
    await app.state.database.close()
    await app.state.redis.aclose()
