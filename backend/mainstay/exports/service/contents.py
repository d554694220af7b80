"""The lines of each kind of export."""

import csv
import io
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import orjson

from mainstay.audit.service.exporting import Filters as AuditFilters
from mainstay.audit.service.exporting import event_lines, trail_lines
from mainstay.exports.kinds import ExportKind
from mainstay.exports.models import Export
from mainstay.exports.ports import Press
from mainstay.infra.db import Database
from mainstay.infra.db.line_forms import FORMULA, LineForm, header
from mainstay.infra.db.lines import Lines
from mainstay.jobs.service.exporting import Filters as JobFilters
from mainstay.jobs.service.exporting import job_lines
from mainstay.kit.clock import rfc3339
from mainstay.organizations import service as organizations

_MEMBER: Final = ("user_id", "email", "full_name", "role", "joined_at")
_OWN: Final = ("part", "data")

type Row = Sequence[Any]


def lines_of(export: Export, database: Database, press: Press) -> AsyncGenerator[Lines]:
    kind, form = ExportKind(export.kind), LineForm(export.format)
    if kind is ExportKind.users:
        return _written(form, _MEMBER, _members(database, export.organization_id))
    if kind is ExportKind.my_data:
        assert export.requested_by is not None, "own data is a person's"
        return _written(form, _OWN, _own(database, press, export.requested_by))
    if kind is ExportKind.jobs:
        return job_lines(database, export.organization_id, JobFilters(**_typed(export.filters)), form)
    filters = AuditFilters(**_typed(export.filters))
    if form is LineForm.csv:
        return event_lines(database, export.organization_id, filters)
    return trail_lines(database, press.audit_keys, [export.organization_id], filters)


def _typed(filters: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Callable[[str], Any]] = {
        "actor": UUID,
        "since": datetime.fromisoformat,
        "until": datetime.fromisoformat,
    }
    return {name: read.get(name, str)(value) for name, value in filters.items()}


async def _members(database: Database, organization_id: UUID) -> AsyncIterator[list[Row]]:
    async for page in organizations.walk_members(database, organization_id):
        persons = [(one.person, one) for one in page]
        yield [(who.id, who.email, who.full_name, one.role, rfc3339(one.joined_at)) for who, one in persons]


async def _own(database: Database, press: Press, user_id: UUID) -> AsyncIterator[list[Row]]:
    async for part, rows in press.own_data(database, user_id):
        yield [(part, row) for row in rows]


async def _written(form: LineForm, names: Sequence[str], batches: AsyncIterator[list[Row]]) -> AsyncGenerator[Lines]:
    """Few enough for Python to write them."""
    if form is LineForm.csv:
        yield Lines(header(names))
    async for rows in batches:
        yield Lines(_table(rows) if form is LineForm.csv else _objects(names, rows), len(rows))


def _objects(names: Sequence[str], rows: Iterable[Row]) -> bytes:
    return b"".join(orjson.dumps(dict(zip(names, row, strict=True)), default=str) + b"\n" for row in rows)


def _table(rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator=LineForm.csv.end).writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _cell(value: Any) -> str:
    text = orjson.dumps(value, default=str).decode() if isinstance(value, dict) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
