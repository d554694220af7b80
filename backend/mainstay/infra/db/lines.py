"""Rows as lines of a file, written by PostgreSQL itself: what passes through Python is bytes, so many rows cost it little.

A page is one statement, and so one short look at what is committed: a cursor held open for minutes would keep the
vacuum from everything that dies meanwhile.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, literal_column, select, true, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from mainstay.infra.db.engine import Database
from mainstay.infra.db.line_forms import Field, LineForm, header, line_of

type Key = tuple[Any, ...]

# What a page may hold. A single line that is larger comes alone.
_PAGE_BYTES: Final = 2 * 1024 * 1024
_FIRST_PAGE: Final = 200
_LARGEST_PAGE: Final = 4000


@dataclass(frozen=True, slots=True)
class Lines:
    """A piece of the file, with the line ends. `share` is how much of the way is behind it, where that can be told."""

    body: bytes
    rows: int = 0
    share: float | None = None


@dataclass(frozen=True)
class Walk:
    """Rows in the order of their keys, in pages. `counts` tells the lines that are rows from those that only frame them."""

    query: Select[Any]
    fields: Sequence[Field]
    keys: Sequence[InstrumentedAttribute[Any]]
    order: Sequence[ColumnElement[Any] | InstrumentedAttribute[Any]]
    form: LineForm
    counts: ColumnElement[bool] | None = None

    async def lines(self, database: Database, *, through: Key | None = None) -> AsyncGenerator[Lines]:
        """What is there when it begins; whatever comes later is not walked to."""
        if self.form is LineForm.csv:
            yield Lines(header(one.name for one in self.fields))
        through = through or await self._newest(database)
        if through is None:
            return
        # The next page is asked for while this one is put away.
        asked = asyncio.create_task(self._ask(database, None, through, _FIRST_PAGE))
        limit, start = _FIRST_PAGE, None
        try:
            while (row := await asked).lines:
                after = tuple(row[: len(self.keys)])
                is_last = after == through
                # As many as are likely to fill a page; what was cut off is asked for again.
                limit = max(1, min(_LARGEST_PAGE, limit * 4, 1 + _PAGE_BYTES * row.lines // len(row.body)))
                if not is_last:
                    asked = asyncio.create_task(self._ask(database, after, through, limit))
                start = _place(row.first) if start is None else start
                yield Lines(row.body, row.rows, _share(start, _place(after[0]), _place(through[0])))
                if is_last:
                    return
        finally:
            asked.cancel()
            await asyncio.gather(asked, return_exceptions=True)

    async def _ask(self, database: Database, after: Key | None, through: Key, limit: int) -> Row[Any]:
        async with database.reading() as connection:
            row: Row[Any] = (await connection.execute(self._page(after, through, limit))).one()
            return row

    async def _newest(self, database: Database) -> Key | None:
        newest = self.query.with_only_columns(*self.keys).order_by(*(one.desc() for one in self.keys)).limit(1)
        async with database.reading() as connection:
            row = (await connection.execute(newest)).one_or_none()
        return tuple(row) if row else None

    def _page(self, after: Key | None, through: Key, limit: int) -> Select[Any]:
        names = [f"key{place}" for place, _ in enumerate(self.keys)]
        keys = [one.label(name) for one, name in zip(self.keys, names, strict=True)]
        line: ColumnElement[str] = literal_column(line_of(self.fields, self.form)).label("line")
        counts: ColumnElement[bool] = true() if self.counts is None else self.counts
        walked = self.query.with_only_columns(*keys, line, counts.label("counts"))
        walked = walked.where(tuple_(*self.keys) <= tuple_(*through))
        if after is not None:
            walked = walked.where(tuple_(*self.keys) > tuple_(*after))
        page = walked.order_by(*self.order).limit(limit).subquery("page")
        size = func.octet_length(page.c.line)
        # In the order in which the page comes; PostgreSQL keeps it as long as nothing is joined.
        before = (func.sum(size).over(rows=(None, 0)) - size).label("before")
        sized = select(page, before).subquery("sized")
        lasts = [func.array_agg(sized.c[name])[func.count()].label(name) for name in names]
        return select(
            *lasts,
            func.array_agg(sized.c[names[0]])[1].label("first"),
            func.count().label("lines"),
            func.count().filter(sized.c.counts).label("rows"),
            # Bytes and not text: nobody decodes and encodes them again.
            func.convert_to(func.string_agg(sized.c.line.concat(self.form.end), ""), "UTF8").label("body"),
        ).where(sized.c.before < _PAGE_BYTES)


def _place(key: Any) -> float:
    """How far along the order: ids and times go by time."""
    if isinstance(key, datetime):
        return key.timestamp()
    return float(key.int >> 80 if isinstance(key, UUID) else key)


def _share(start: float, here: float, end: float) -> float | None:
    return (here - start) / (end - start) if end > start and here > start else None
