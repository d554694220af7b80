"""`Range: bytes=…`, for one range. Several at once, and other units, are answered with the whole, as HTTP allows."""

import re
from dataclasses import dataclass
from typing import Final

from mainstay.infra.storage import RangeNotSatisfiable

# More digits than any file has bytes.
_ONE: Final = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(frozen=True, slots=True)
class Part:
    """From `start` to before `end`, of `size` bytes."""

    start: int
    end: int
    size: int

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def content_range(self) -> str:
        return f"bytes {self.start}-{self.end - 1}/{self.size}"


def part_of(header: str | None, size: int) -> Part | None:
    """None means the whole."""
    asked = _ONE.fullmatch(header.strip()) if header else None
    if asked is None or asked.groups() == ("", ""):
        return None
    first, last = asked.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
    if last and first and int(last) < int(first):
        return None
    if start >= size:
        raise RangeNotSatisfiable(f"The file has {size} bytes.")
    return Part(start, end, size)
