"""An event as listeners see it: what it says, who may know, and where in the order it stands."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import orjson

from mainstay.kit.permissions import Permission

# What stands before the first event there ever was.
BEGINNING: Final = "0-00000000"
_PLACE: Final = re.compile(r"(\d{1,18})-([0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class Place:
    """A number, and the end of the event's id: after a restored backup the same number may be another event."""

    number: int
    tag: str

    def __str__(self) -> str:
        return f"{self.number}-{self.tag}"

    @classmethod
    def read(cls, text: str) -> "Place | None":
        found = _PLACE.fullmatch(text)
        return cls(int(found[1]), found[2]) if found else None

    @classmethod
    def of(cls, number: int, id_: UUID) -> "Place":
        return cls(number, id_.hex[-8:])


START: Final = Place(0, "00000000")


@dataclass(frozen=True, slots=True)
class Told:
    place: Place
    topic: str
    body: dict[str, Any]
    user_id: UUID | None
    organization_id: UUID | None
    permission: Permission | None
    told_at: datetime

    def frame(self) -> bytes:
        return frame(self.topic, self.body, self.place)


def frame(topic: str, body: dict[str, Any], place: Place | None = None) -> bytes:
    """A server-sent event. JSON has no line breaks of its own, so `data` is one line."""
    first = f"id: {place}\n" if place else ""
    return f"{first}event: {topic}\ndata: ".encode() + orjson.dumps(body, default=str) + b"\n\n"


def heartbeat(place: Place) -> bytes:
    """Without data it calls no listener, but moves what the browser sends as `Last-Event-ID`."""
    return f": heartbeat\nid: {place}\n\n".encode()
