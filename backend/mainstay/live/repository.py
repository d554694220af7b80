"""The rows of live events: told, numbered, read in the order of their numbers, forgotten."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, exists, func, insert, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.infra.db.advisory import lock
from mainstay.kit.ids import new_id
from mainstay.kit.permissions import Permission
from mainstay.live.events import START, Place, Told
from mainstay.live.models import LiveEvent

# Many small transactions: who waits for the lock waits for one of these.
BATCH = 2000
_KNOWN = frozenset(Permission)
_COLUMNS = (
    LiveEvent.id,
    LiveEvent.number,
    LiveEvent.topic,
    LiveEvent.body,
    LiveEvent.user_id,
    LiveEvent.organization_id,
    LiveEvent.permission,
    LiveEvent.told_at,
)
# Numbers follow each other without a gap, and the highest row is never deleted: it says which one is next.
_NUMBER = text(
    """
    WITH waiting AS (
        SELECT id, row_number() OVER (ORDER BY told_at, id) AS place
        FROM (SELECT id, told_at FROM live_events WHERE number IS NULL ORDER BY told_at, id LIMIT :batch) AS first_ones
    ), head AS (
        SELECT coalesce(max(number), 0) AS number FROM live_events WHERE number IS NOT NULL
    )
    UPDATE live_events SET number = head.number + waiting.place
    FROM waiting, head WHERE live_events.id = waiting.id
    RETURNING live_events.told_at < clock_timestamp() - interval '2 seconds'
    """
)


class TellingRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, rows: Sequence[dict[str, Any]]) -> None:
        await self._session.execute(insert(LiveEvent), [{"id": new_id(), **row} for row in rows])

    async def number(self) -> tuple[int, int]:
        """How many were numbered, and how many of them had waited for long.

        Behind the lock the statement sees every number given before, and every row whose commit came before it.
        """
        await lock(self._session, "live events are numbered")
        late = list(await self._session.scalars(_NUMBER, {"batch": BATCH}))
        return len(late), sum(late)

    async def blank(self, user_id: UUID) -> None:
        """Nothing of this person is told any more; the numbers stay."""
        await self._session.execute(
            update(LiveEvent)
            .where(LiveEvent.user_id == user_id)
            .values(body={})
            .execution_options(synchronize_session=False)
        )


async def is_any_waiting(connection: AsyncConnection) -> bool:
    return bool(await connection.scalar(select(exists().where(LiveEvent.number.is_(None)))))


async def head_of(connection: AsyncConnection) -> Place:
    query = select(LiveEvent.number, LiveEvent.id).where(LiveEvent.number.is_not(None))
    row = (await connection.execute(query.order_by(LiveEvent.number.desc()).limit(1))).one_or_none()
    return Place.of(row.number, row.id) if row and row.number else START


async def is_known(connection: AsyncConnection, place: Place) -> bool:
    """Whether everything after this place is still here."""
    if place == START:
        first = await connection.scalar(select(func.min(LiveEvent.number)).where(LiveEvent.number.is_not(None)))
        return first in {None, 1}
    id_ = await connection.scalar(select(LiveEvent.id).where(LiveEvent.number == place.number))
    return id_ is not None and Place.of(place.number, id_) == place


async def between(
    connection: AsyncConnection, after: int, until: int | None, limit: int, *whose: ColumnElement[bool]
) -> list[Told]:
    """In their order, those after a number, up to another."""
    query = select(*_COLUMNS).where(LiveEvent.number > after, *whose)
    if until is not None:
        query = query.where(LiveEvent.number <= until)
    rows = await connection.execute(query.order_by(LiveEvent.number).limit(limit))
    return [_told(row) for row in rows]


def seen_by(user_id: UUID, organization_id: UUID | None) -> ColumnElement[bool]:
    mine = LiveEvent.user_id == user_id
    return mine if organization_id is None else or_(mine, LiveEvent.organization_id == organization_id)


def _told(row: Row[Any]) -> Told:
    return Told(
        Place.of(row.number, row.id),
        row.topic,
        row.body,
        row.user_id,
        row.organization_id,
        # A permission that this release does not know is held by nobody.
        Permission(row.permission) if row.permission in _KNOWN else None,
        row.told_at,
    )
