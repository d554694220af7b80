"""What a person is given of their own: each room tells its part, in rows without secrets. A new room adds a line."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service as accounts
from mainstay.api_keys import service as api_keys
from mainstay.audit import service as audit
from mainstay.exports import service as exports
from mainstay.infra.db import Database
from mainstay.notifications import service as notifications
from mainstay.organizations import service as organizations
from mainstay.personal_data.archive import Row
from mainstay.sessions.service import telling

type Part = Callable[[Database, UUID], AsyncIterator[Sequence[Row]]]
type Ask = Callable[[AsyncSession, UUID], Awaitable[Sequence[Any]]]

_BATCH: Final = 500
_OF_A_NOTIFICATION: Final = ("id", "organization_id", "kind", "title", "body", "link", "created_at", "read_at")


def _at_once(ask: Ask, *columns: str) -> Part:
    """Few enough for one query; only the named columns leave the house."""

    async def tell(database: Database, user_id: UUID) -> AsyncIterator[Sequence[Row]]:
        async with database.transaction() as session:
            rows = [{name: getattr(row, name) for name in columns} for row in await ask(session, user_id)]
        yield rows

    return tell


async def _account(session: AsyncSession, user_id: UUID) -> Sequence[Any]:
    return [await accounts.require_account(session, user_id)]


async def _deeds(database: Database, user_id: UUID) -> AsyncIterator[Sequence[Row]]:
    """Page by page, each in a transaction of its own: there may be years of them."""
    last = UUID(int=0)
    while True:
        async with database.transaction() as session:
            forms = await audit.deeds_of(session, user_id, after=last, limit=_BATCH)
        if not forms:
            return
        yield forms
        last = UUID(forms[-1]["id"])


async def _notifications(database: Database, user_id: UUID) -> AsyncIterator[Sequence[Row]]:
    last = UUID(int=0)
    while True:
        async with database.transaction() as session:
            found = await notifications.received_by(session, user_id, after=last, limit=_BATCH)
        if not found:
            return
        yield [{name: getattr(one, name) for name in _OF_A_NOTIFICATION} for one in found]
        last = found[-1].id


PARTS: Final[dict[str, Part]] = {
    "profile.json": _at_once(
        _account, "id", "email", "full_name", "status", "is_operator", "email_verified_at", "created_at", "updated_at"
    ),
    "organizations.json": _at_once(organizations.memberships_of, "id", "name", "slug", "role", "created_at"),
    "invitations_sent.json": _at_once(
        organizations.invitations_sent_by,
        "id",
        "organization_id",
        "email",
        "role",
        "created_at",
        "expires_at",
        "accepted_at",
        "revoked_at",
    ),
    "sessions.json": _at_once(
        telling.sessions_of,
        "id",
        "transport",
        "user_agent",
        "ip",
        "created_at",
        "last_seen_at",
        "expires_at",
        "ended_at",
        "end_reason",
    ),
    "second_factors.json": _at_once(telling.factors_of, "kind", "created_at", "confirmed_at"),
    "passkeys.json": _at_once(telling.passkeys_of, "id", "name", "backed_up", "created_at", "last_used_at"),
    "api_keys.json": _at_once(
        api_keys.keys_of,
        "id",
        "organization_id",
        "name",
        "scopes",
        "created_at",
        "expires_at",
        "last_used_at",
        "revoked_at",
    ),
    "notifications.json": _notifications,
    "notification_preferences.json": _at_once(notifications.decided_by, "kind", "mail"),
    "exports.json": _at_once(
        exports.asked_for_by, "id", "organization_id", "kind", "format", "filters", "status", "rows", "created_at"
    ),
    "audit_events.json": _deeds,
}


async def tell_all(database: Database, user_id: UUID) -> AsyncIterator[tuple[str, Sequence[Row]]]:
    """Everything, row by row, each with the name of its part."""
    for name, part in PARTS.items():
        async for rows in part(database, user_id):
            yield name.removesuffix(".json"), rows
