"""What the broker holds, asked by each worker for itself: whoever is scraped tells what is so, however many there are."""

import threading
from collections.abc import Callable, Iterable
from typing import Final

from prometheus_client import Gauge
from structlog import get_logger

from mainstay.infra.celery.forks import side_work

log = get_logger("broker")

MESSAGES: Final = Gauge(
    "mainstay_broker_queue_messages",
    "Messages that wait in a queue of the broker; not a number while it does not say.",
    ["queue", "state"],
    multiprocess_mode="livemostrecent",
)
PROBE: Final = Gauge(
    "mainstay_broker_probe_success",
    "1 when the broker has just told how much it holds.",
    multiprocess_mode="livemostrecent",
)
READY: Final = "ready"
EVERY: Final = 5.0
_UNKNOWN: Final = float("nan")


class BrokerSilent(Exception):
    """The broker did not answer within its time."""


class BrokerWatch:
    def __init__(self, depth: Callable[[str], int], queues: Iterable[str], *, every: float = EVERY) -> None:
        """`depth` raises `BrokerSilent`."""
        self._depth = depth
        self._queues = tuple(queues)
        self._every = every
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="broker-watch", daemon=True)
        self._tell(dict.fromkeys(self._queues, _UNKNOWN), answered=False)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def _watch(self) -> None:
        while True:
            with side_work:
                self.look()
            if self._over.wait(self._every):
                return

    def look(self) -> None:
        try:
            found = {queue: float(self._depth(queue)) for queue in self._queues}
        except BrokerSilent as failure:
            log.debug("broker_silent", reason=str(failure))
            # An outage must not look like an empty queue.
            self._tell(dict.fromkeys(self._queues, _UNKNOWN), answered=False)
            return
        self._tell(found, answered=True)

    def _tell(self, messages: dict[str, float], *, answered: bool) -> None:
        for queue, count in messages.items():
            MESSAGES.labels(queue, READY).set(count)
        PROBE.set(answered)
