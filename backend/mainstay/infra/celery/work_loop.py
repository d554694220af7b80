"""One event loop a process, in a thread, for its whole life, with the connections that live on it.

Celery's threads are blocking; work is `async def`. A task hands its coroutine over and waits. The loop is started in
the process that uses it: connections made before a fork would be shared by two processes.
"""

import asyncio
import concurrent.futures
import threading
import time
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any

import structlog
import uvloop

from mainstay.infra.observability.loop_lag import watch_loop

log = structlog.get_logger()

START_SECONDS = 15.0
# How long an interrupted task waits for its coroutine to clean up.
CLEANUP_SECONDS = 5.0


class WorkCut(Exception):
    """The work was cancelled before it ended: the process stops."""


class WorkLoop[R]:
    def __init__(
        self, open_resources: Callable[[], AbstractAsyncContextManager[R]], *, tell_lag: Callable[[float], None]
    ) -> None:
        self._open_resources = open_resources
        self._tell_lag = tell_lag
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._resources: R | None = None
        self._work: set[asyncio.Task[Any]] = set()
        self._cut = False
        self._seen = time.monotonic()

    @property
    def resources(self) -> R:
        assert self._resources is not None, "the loop runs"
        return self._resources

    @property
    def thread_id(self) -> int | None:
        return self._thread.ident if self._thread else None

    def last_sign(self) -> float:
        """When the loop last turned, on the monotonic clock."""
        return self._seen

    def start(self) -> None:
        """Returns when the resources are open; raises what kept them from it."""
        opened: concurrent.futures.Future[None] = concurrent.futures.Future()
        self._seen = time.monotonic()
        self._thread = threading.Thread(target=self._live, args=(opened,), name="work-loop", daemon=True)
        self._thread.start()
        opened.result(START_SECONDS)

    def _live(self, opened: concurrent.futures.Future[None]) -> None:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            try:
                runner.run(self._serve(opened))
            except Exception as failure:
                if opened.done():
                    raise
                opened.set_exception(failure)

    async def _serve(self, opened: concurrent.futures.Future[None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._over = asyncio.Event()
        async with self._open_resources() as self._resources:
            watching = asyncio.create_task(watch_loop(self._turned))
            opened.set_result(None)
            await self._over.wait()
            watching.cancel()

    def _turned(self, lag: float) -> None:
        self._seen = time.monotonic()
        self._tell_lag(lag)

    def run[T](self, work: Coroutine[Any, Any, T], *, timeout: float | None = None) -> T:
        """Hand the coroutine to the loop and wait for its answer. An interruption of the wait cancels the work."""
        refusal = self._why_not()
        if refusal is not None or self._loop is None:
            work.close()
            raise refusal or RuntimeError("the loop is not running")
        ended = threading.Event()
        answer = asyncio.run_coroutine_threadsafe(self._tracked(work, timeout, ended), self._loop)
        try:
            return answer.result()
        except concurrent.futures.CancelledError:
            raise WorkCut from None
        except BaseException:
            # Also when Celery's time limit or a signal ends the wait.
            if answer.cancel():
                ended.wait(CLEANUP_SECONDS)
            raise

    def _why_not(self) -> Exception | None:
        if threading.get_ident() == self.thread_id:
            return RuntimeError("work on the loop awaits; waiting for the loop there would never end")
        return WorkCut() if self._cut else None

    async def _tracked[T](self, work: Coroutine[Any, Any, T], limit: float | None, ended: threading.Event) -> T:
        task = asyncio.current_task()
        assert task is not None, "a coroutine handed to the loop becomes a task"
        self._work.add(task)
        try:
            if self._cut:
                work.close()
                raise asyncio.CancelledError
            async with asyncio.timeout(limit):
                return await work
        finally:
            self._work.discard(task)
            ended.set()

    def cut(self) -> None:
        """Cancel what runs and take no more. Returns at once; the work may still clean up."""
        self._cut = True
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._cancel_all)

    def _cancel_all(self) -> None:
        for task in tuple(self._work):
            task.cancel("the process stops")

    def close(self, seconds: float = 3.0) -> None:
        """Close the resources and end the thread."""
        if self._thread is None or self._loop is None or not self._thread.is_alive():
            return
        self.cut()
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(seconds)
        if self._thread.is_alive():
            log.warning("work_loop_left_open", seconds=seconds)
