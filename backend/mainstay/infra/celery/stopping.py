"""The soft stop: what runs may finish for a while, then it is cancelled, then the process goes whatever holds it.

Celery's own soft shutdown waits for a thread pool's tasks as long as they take.
"""

import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

import structlog
from celery.worker import state as celery_state

from mainstay.infra.celery.bell import Bell
from mainstay.infra.celery.shared_values import remove_own_folder
from mainstay.infra.celery.watchdog import EXIT_STUCK

log = structlog.get_logger()

SOFT = b"s"
QUICK = b"q"
# From a prefork parent to its children.
CUT_SIGNAL = signal.SIGUSR2
GRACE_SECONDS = 20.0
# Within the 28 s after which an orchestrator kills.
LIMIT_SECONDS = 26.0


class SoftStop:
    def __init__(self, cut: Callable[[], None], *, grace: float = GRACE_SECONDS, limit: float = LIMIT_SECONDS) -> None:
        self._cut = cut
        self._grace = grace
        self._limit = limit
        self._bell = Bell()
        self._begun = False
        self._thread = threading.Thread(target=self._watch_over, name="soft-stop", daemon=True)

    @property
    def begun(self) -> bool:
        return self._begun

    def listen(self) -> None:
        """SIGTERM, Ctrl-C and a closed terminal stop softly, SIGQUIT without the grace. More of them change nothing."""
        self._thread.start()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: self.begin(SOFT))
        signal.signal(signal.SIGQUIT, lambda *_: self.begin(QUICK))

    def begin(self, how: bytes = SOFT) -> None:
        """Called from signal handlers: no lock, no log."""
        if not self._begun or how == QUICK:
            self._bell.ring(how)
        self._begun = True
        celery_state.should_stop = os.EX_OK

    def _watch_over(self) -> None:
        how = self._bell.wait()
        began = time.monotonic()
        log.info("worker_stopping", grace=self._grace, quick=how == QUICK)
        if how != QUICK:
            self._bell.wait_for(QUICK, self._grace)
        log.warning("worker_cuts_running_work")
        self._cut()
        self._bell.wait_for(b"", max(0.0, began + self._limit - time.monotonic()))
        log.critical("worker_stop_overran", seconds=self._limit)
        remove_own_folder()
        os._exit(EXIT_STUCK)


def obey_parent(cut: Callable[[], Any]) -> None:
    """In a prefork child: the parent decides when to cut, also when a signal went to the whole group."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_IGN)
    signal.signal(CUT_SIGNAL, lambda *_: cut())
