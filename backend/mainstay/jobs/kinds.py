"""The kinds of work there are: each declared once, with a payload that is checked when it is asked for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from mainstay.jobs.context import JobContext

HIGH: Final = "high"
DEFAULT: Final = "default"
BULK: Final = "bulk"
# In the order in which they are looked after.
QUEUES: Final = (HIGH, DEFAULT, BULK)


class Payload(BaseModel):
    """What a job is told. It is kept in the database and shown to people: ids and choices, never a secret."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PermanentFailure(Exception):
    """Trying again would not help."""


class TryLater(Exception):
    """Failed, and somebody said when another try makes sense; it counts like any other failure."""

    def __init__(self, reason: str, after: timedelta | None = None) -> None:
        super().__init__(reason)
        self.after = after


type Do[P: Payload] = Callable[["JobContext", P], Awaitable[dict[str, Any] | None]]


@dataclass(frozen=True)
class Kind:
    name: str
    payload: type[Payload]
    do: Do[Any]
    queue: str
    max_attempts: int
    timeout: timedelta
    # Whether clients of the API may ask for it.
    is_open: bool = False
    # How many of it may run at a time: over all workers, and of one organization.
    most_running: int | None = None
    most_per_organization: int | None = None

    @property
    def is_limited(self) -> bool:
        return self.most_running is not None or self.most_per_organization is not None


KNOWN: Final[dict[str, Kind]] = {}
_OF_PAYLOAD: Final[dict[type[Payload], Kind]] = {}


def job(
    name: str,
    *,
    queue: str = DEFAULT,
    max_attempts: int = 8,
    timeout: timedelta = timedelta(minutes=5),
    is_open: bool = False,
    most_running: int | None = None,
    most_per_organization: int | None = None,
) -> Callable[[Do[Any]], Do[Any]]:
    """Declare a kind: the decorated `async def (ctx, payload)` does it, and its second annotation is the payload."""

    def declare(do: Do[Any]) -> Do[Any]:
        payload = _payload_of(do)
        if queue not in QUEUES:
            raise ValueError(f"{queue!r} is no queue for jobs")
        limits = (most_running, most_per_organization)
        kind = Kind(name, payload, do, queue, max_attempts, timeout, is_open, *limits)
        if KNOWN.setdefault(name, kind) is not kind or _OF_PAYLOAD.setdefault(payload, kind) is not kind:
            raise ValueError(f"the kind {name!r} or its payload is declared twice")
        return do

    return declare


def kind_of(payload: Payload) -> Kind:
    return _OF_PAYLOAD[type(payload)]


def _payload_of(do: Do[Any]) -> type[Payload]:
    names = list(getattr(do, "__annotations__", {}).items())
    payload = names[1][1] if len(names) > 1 else None
    if not (isinstance(payload, type) and issubclass(payload, Payload)):
        raise TypeError("a job takes its context and a payload, both annotated")
    return payload
