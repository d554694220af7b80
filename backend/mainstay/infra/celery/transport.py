"""Redis as a broker that strangers may write garbage to: what is no message is dropped, and the worker lives on."""

from typing import Any, Final

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


class Channel(redis.Channel):
    slots = 0
    reserved_slots = 0
    from_transport_options: Any = (*redis.Channel.from_transport_options, "slots", "reserved_slots")

    def _brpop_start(self, timeout: Any = None) -> None:
        """While only reserved slots are free, the worker asks for urgent work alone."""
        everything = self._queue_cycle
        urgent = [queue for queue in everything.items if queue in URGENT]
        if urgent and self.reserved_slots and _patient_work() >= self.slots - self.reserved_slots:
            self._queue_cycle = round_robin_cycle(urgent)  # type: ignore[no-untyped-call]  # as below
        try:
            super()._brpop_start(timeout)  # type: ignore[no-untyped-call]  # kombu types only part of itself
        finally:
            self._queue_cycle = everything

    def _brpop_read(self, **options: Any) -> Any:
        try:
            return super()._brpop_read(**options)  # type: ignore[no-untyped-call]  # kombu types only part of itself
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


class Transport(redis.Transport):
    Channel = Channel
