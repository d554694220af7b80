"""Redis as a broker that strangers may write garbage to: what is no message is dropped, and the worker lives on."""

from typing import Any, Final
from uuid import uuid4

import structlog
from celery.worker import state
from kombu.exceptions import KombuError
from kombu.transport import redis
from kombu.utils.scheduling import round_robin_cycle

log = structlog.get_logger()

# Not JSON, not UTF-8, or JSON of another shape than a message's.
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


# What may use the reserved slots, as named in `app`.
URGENT: Final = frozenset({"high", "system"})


# A message in a list that only this channel waits at; it says nothing but that there is room again.
_WAKING: Final = "{}"
_WAKES_FOR: Final = 5


class Channel(redis.Channel):
    slots = 0
    reserved_slots = 0
    _asks_for_urgent_only = False
    from_transport_options: Any = (*redis.Channel.from_transport_options, "slots", "reserved_slots")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)  # type: ignore[no-untyped-call]  # kombu types only part of itself
        self._waker = f"mainstay.waker.{uuid4()}"

    def _brpop_start(self, timeout: Any = None) -> None:
        """While only reserved slots are free, the worker asks for urgent work alone."""
        everything = self._queue_cycle
        urgent = [queue for queue in everything.items if queue in URGENT]
        self._asks_for_urgent_only = bool(urgent and not self._has_room())
        if self._asks_for_urgent_only:
            self.connection._callbacks[self._waker] = _nothing  # noqa: SLF001 - where kombu looks up who takes a message
            self._queue_cycle = round_robin_cycle([*urgent, self._waker])  # type: ignore[no-untyped-call]  # as above
        try:
            super()._brpop_start(timeout)  # type: ignore[no-untyped-call]  # as above
        finally:
            self._queue_cycle = everything

    def _has_room(self) -> bool:
        """For work that is not urgent."""
        return not self.reserved_slots or _patient_work() < self.slots - self.reserved_slots

    def ask_again(self) -> None:
        """A question for urgent work alone, once asked, is open for a second: meanwhile free slots would wait for nothing."""
        if self._in_poll and self._asks_for_urgent_only and self._has_room():
            self._asks_for_urgent_only = False
            with self.conn_or_acquire() as client:
                client.pipeline().lpush(self._waker, _WAKING).expire(self._waker, _WAKES_FOR).execute()

    def _brpop_read(self, **options: Any) -> Any:
        try:
            return super()._brpop_read(**options)  # type: ignore[no-untyped-call]  # as above
        except (*self.connection_errors, KombuError):
            raise
        except UNREADABLE as error:
            log.warning("message_unreadable", reason=type(error).__name__)
            return True


def _patient_work() -> int:
    """How many slots are taken by what is not urgent. Threads of the pool take things out while we count."""
    while True:
        try:
            held = list(state.reserved_requests)
        except RuntimeError:
            continue
        return sum(request.delivery_info.get("routing_key") not in URGENT for request in held)


def _nothing(_: Any) -> None:
    """That it came is what matters: the next question is for everything."""


class Poller(redis.MultiChannelPoller):
    def on_poll_start(self) -> None:
        super().on_poll_start()  # type: ignore[no-untyped-call]  # kombu types only part of itself
        for channel in self._channels:
            channel.ask_again()


class Transport(redis.Transport):
    Channel = Channel

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)  # type: ignore[no-untyped-call]  # as above
        poller: Any = Poller()  # type: ignore[no-untyped-call]  # as above
        self.cycle = poller
