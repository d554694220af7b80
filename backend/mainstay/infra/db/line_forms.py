"""How a row is written as a line, in SQL: as JSON or as a table's row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

# What makes a spreadsheet take a cell for a formula, or pull one into the cell before.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_FORMULA: Final = ", ".join(str(ord(one)) for one in FORMULA)
_MOMENT: Final = """to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""


class LineForm(StrEnum):
    csv = "csv"
    jsonl = "jsonl"

    @property
    def end(self) -> str:
        """RFC 4180 ends its lines with both."""
        return "\r\n" if self is LineForm.csv else "\n"


class Shape(StrEnum):
    # An id, or a word that a constraint has chosen: nothing in it needs to be escaped.
    word = "word"
    number = "number"
    text = "text"
    moment = "moment"
    json = "json"


@dataclass(frozen=True, slots=True)
class Field:
    """A dot in the name leads into an object; in a table it is a part of the column's name."""

    name: str
    sql: str
    shape: Shape = Shape.word


def header(names: Iterable[str]) -> bytes:
    return (",".join(names) + LineForm.csv.end).encode()


def line_of(fields: Sequence[Field], form: LineForm) -> str:
    """SQL that writes the line, without its end."""
    if form is LineForm.csv:
        # What is NULL adds nothing, and what is no text is written as text, without a word about it.
        cells = ", ',', ".join(_cell(one) for one in fields)
        return f"concat({cells})"
    return json_object(fields)


def json_object(fields: Sequence[Field]) -> str:
    return f"concat({', '.join(_members(fields, depth=0))})"


def _members(fields: Sequence[Field], depth: int) -> list[str]:
    parts, opening = [], "{"
    for name, group in groupby(fields, lambda one: one.name.split(".")[depth]):
        inside = list(group)
        parts.append(f"""'{opening}"{name}":'""")
        opening = ","
        is_object = len(inside[0].name.split(".")) > depth + 1
        parts += _members(inside, depth + 1) if is_object else [_value(inside[0])]
    return [*parts, "'}'"]


def _value(field: Field) -> str:
    written = {
        Shape.word: f"""'"' || ({field.sql}) || '"'""",
        Shape.number: f"({field.sql})::text",
        Shape.text: f"to_json({field.sql})::text",
        Shape.moment: f"""'"' || {_MOMENT.format(field.sql)} || '"'""",
        Shape.json: f"({field.sql})::text",
    }
    return f"coalesce({written[field.shape]}, 'null')"


def _cell(field: Field) -> str:
    """Nothing at all is what is not there; an empty text is in quotes."""
    sql = f"({field.sql})"
    guarded = f"CASE WHEN ascii({sql}) IN ({_FORMULA}) THEN '''' || {sql} ELSE {sql} END"
    written = {
        Shape.word: sql,
        Shape.number: sql,
        Shape.text: f"""'"' || replace({guarded}, '"', '""') || '"'""",
        Shape.moment: _MOMENT.format(field.sql),
        Shape.json: f"""'"' || replace({sql}::text, '"', '""') || '"'""",
    }
    return written[field.shape]
