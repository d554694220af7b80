"""Ends the process when a loop hangs: a worker that does nothing looks alive to everybody but its jobs."""

import faulthandler
import os
import sys
import threading
import traceback
from collections.abc import Callable

import structlog

log = structlog.get_logger()

# EX_SOFTWARE of sysexits.h; the supervisor starts the process again.
EXIT_STUCK = 70


class Watchdog:
    """Counts its own steps rather than the clock's, so that a process which was frozen and thawed is not blamed."""

    def __init__(
        self,
        name: str,
        last_sign: Callable[[], float],
        *,
        limit: float,
        thread_id: int | None,
        last_resort: bool = True,
    ) -> None:
        self._name = name
        self._last_sign = last_sign
        self._limit = limit
        self._thread_id = thread_id
        # Not before a fork: the child would wait for that timer's end, and the timer is not there.
        self._last_resort = last_resort
        self._step = min(1.0, limit / 5)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name=f"watchdog-{name}", daemon=True)

    def start(self) -> None:
        if self._last_resort:
            self._arm()
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join(self._step * 2)
        if self._last_resort:
            faulthandler.cancel_dump_traceback_later()

    def _watch(self) -> None:
        last, still = self._last_sign(), 0.0
        while not self._over.wait(self._step):
            if self._last_resort:
                self._arm()
            now = self._last_sign()
            last, still = (now, 0.0) if now != last else (last, still + self._step)
            if still >= self._limit:
                self._end(still)

    def _arm(self) -> None:
        """Something that never gives the interpreter back stops this thread too. That timer needs no interpreter."""
        faulthandler.dump_traceback_later(max(self._limit * 2, 10.0), exit=True)

    def _end(self, still: float) -> None:
        frame = sys._current_frames().get(self._thread_id or 0)  # noqa: SLF001 - the documented way to see another thread
        stack = [line.strip() for line in traceback.format_stack(frame)[-8:]] if frame else []
        log.critical("loop_stuck", loop=self._name, seconds=round(still, 1), stack=stack)
        os._exit(EXIT_STUCK)
