"""A walk through a list: where it stands, what it takes, what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Position:
    """The last row of a page, in the order of the list."""

    at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class PageWanted:
    limit: int
    after: Position | None = None


@dataclass(frozen=True, slots=True)
class Slice[Item]:
    items: Sequence[Item]
    end: Position | None
    has_more: bool
