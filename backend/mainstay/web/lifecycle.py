"""Whether this process is about to stop: readiness asks, and streams wait for it to say goodbye."""

import asyncio
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from structlog import get_logger

log = get_logger("lifecycle")

_STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Lifecycle:
    def __init__(self, drain_delay: float = 0.0) -> None:
        self._drain_delay = drain_delay
        self._stopping = asyncio.Event()

    @property
    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    def begin_stopping(self) -> None:
        self._stopping.set()

    async def until_stopping(self) -> None:
        await self._stopping.wait()

    @contextmanager
    def announcing_stops(self) -> Iterator[None]:
        """Turn readiness red at the first signal and let the server act on it only when balancers have seen that.

        A second signal goes to the server at once.
        """
        if threading.current_thread() is not threading.main_thread():
            # Signals reach only the main thread; elsewhere whoever runs us stops us.
            yield
            self.begin_stopping()
            return
        loop = asyncio.get_running_loop()
        servers_own = {one: signal.getsignal(one) for one in _STOP_SIGNALS}

        def announce(number: int, frame: FrameType | None) -> None:
            handler = servers_own[signal.Signals(number)]
            delay = 0.0 if self.is_stopping else self._drain_delay
            loop.call_soon_threadsafe(self._stop_after, delay, handler, number, frame)

        for one in _STOP_SIGNALS:
            signal.signal(one, announce)
        try:
            yield
        finally:
            self.begin_stopping()
            for one, handler in servers_own.items():
                signal.signal(one, handler)

    def _stop_after(self, delay: float, handler: Any, number: int, frame: FrameType | None) -> None:
        if not self.is_stopping:
            log.info("stopping", signal=signal.Signals(number).name, seconds_until_closed=delay)
        self.begin_stopping()
        if callable(handler):
            asyncio.get_running_loop().call_later(delay, handler, number, frame)
