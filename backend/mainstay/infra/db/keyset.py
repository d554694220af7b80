"""Pages by key: the next one starts right after the last row seen, so that it costs the same at any depth."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from mainstay.kit.paging import PageWanted, Position, Slice


async def take_page[Row](
    session: AsyncSession,
    query: Select[Row],
    wanted: PageWanted,
    *,
    at: InstrumentedAttribute[datetime],
    key: InstrumentedAttribute[UUID],
) -> Slice[Row]:
    """Newest first. Rows added meanwhile stand before the walk and are neither skipped into nor seen twice."""
    if wanted.after:
        query = query.where(tuple_(at, key) < tuple_(wanted.after.at, wanted.after.id))
    query = query.order_by(at.desc(), key.desc()).limit(wanted.limit + 1)
    rows = list(await session.scalars(query))
    items, has_more = rows[: wanted.limit], len(rows) > wanted.limit
    return Slice(items, _position(items[-1], at.key, key.key) if has_more else None, has_more)


def _position(row: Any, at: str, key: str) -> Position:
    return Position(getattr(row, at), getattr(row, key))
