"""UUIDv7: unique everywhere, in the order of time, so that a primary key is also the order of creation."""

import secrets
import threading
import time
from datetime import UTC, datetime
from uuid import UUID

_RANDOM_BITS = 62
_COUNTER_BITS = 12
_LAST_MILLISECOND = (1 << 48) - 1


class _Clock:
    """Milliseconds and a counter that never go back within a process, not even when the machine's clock does."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def tick(self) -> int:
        with self._lock:
            # The counter starts in the lower half so that a burst has room to count up within its millisecond.
            fresh = (time.time_ns() // 1_000_000) << _COUNTER_BITS | secrets.randbits(_COUNTER_BITS - 1)
            self._last = max(fresh, self._last + 1)
            return self._last


_clock = _Clock()


def new_id() -> UUID:
    tick = _clock.tick()
    milliseconds, counter = tick >> _COUNTER_BITS, tick & ((1 << _COUNTER_BITS) - 1)
    value = milliseconds << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | secrets.randbits(_RANDOM_BITS)
    return UUID(int=value)


def first_id_of(moment: datetime) -> UUID:
    """The smallest id of that millisecond: where a walk through ids starts or ends in time."""
    milliseconds = int(moment.timestamp() * 1000)
    return UUID(int=min(max(milliseconds, 0), _LAST_MILLISECOND) << 80)


def id_at(moment: datetime) -> UUID:
    """An id for something of an earlier time, that stands among the ids of that time."""
    random = 0x7 << 76 | secrets.randbits(_COUNTER_BITS) << 64 | 0b10 << 62 | secrets.randbits(_RANDOM_BITS)
    return UUID(int=first_id_of(moment).int | random)


def moment_of(id_: UUID) -> datetime:
    """When the id was made, by the clock of the process that made it."""
    return datetime.fromtimestamp((id_.int >> 80) / 1000, UTC)
