"""Celery's thread pool, and a word to the consumer when a slot is free: it looks for work again at once."""

import contextlib
from typing import Any

from celery.concurrency.base import apply_target
from celery.concurrency.thread import ApplyResult, TaskPool
from kombu.asynchronous import get_event_loop


class Threads(TaskPool):  # type: ignore[misc]  # Celery publishes no types
    def on_apply(
        self,
        target: Any,
        args: Any = None,
        kwargs: Any = None,
        callback: Any = None,
        accept_callback: Any = None,
        **_: Any,
    ) -> ApplyResult:
        return ApplyResult(self.executor.submit(_apply, target, args, kwargs, callback, accept_callback))


def _apply(*work: Any) -> None:
    try:
        apply_target(*work)
    finally:
        _wake_consumer()


def _wake_consumer() -> None:
    hub = get_event_loop()
    if hub is not None:
        with contextlib.suppress(OSError):
            hub.call_soon(_nothing)  # type: ignore[no-untyped-call]  # kombu types only part of itself


def _nothing() -> None:
    """Being called is what matters."""
