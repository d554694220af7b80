"""Wakes a thread from a signal handler. Locks and events may not be used there: the handler interrupts their holder."""

import contextlib
import os
import select
import time


class Bell:
    def __init__(self) -> None:
        self._ear, self._hammer = os.pipe()
        os.set_blocking(self._hammer, False)

    def ring(self, call: bytes = b"!") -> None:
        with contextlib.suppress(BlockingIOError):
            os.write(self._hammer, call)

    def wait(self, seconds: float | None = None) -> bytes:
        """What was called, or nothing when the time is over."""
        ready, _, _ = select.select([self._ear], [], [], seconds)
        return os.read(self._ear, 1) if ready else b""

    def wait_for(self, call: bytes, seconds: float) -> bool:
        """Other calls are heard and passed over."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self.wait(left) == call:
                return True
        return False

    def close(self) -> None:
        os.close(self._ear)
        os.close(self._hammer)
