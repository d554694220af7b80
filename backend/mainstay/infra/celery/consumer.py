"""The consumer: says when it last looked at its queues, and outlives any message."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

import structlog
from celery import bootsteps
from celery.worker.consumer import consumer

log = structlog.get_logger()

PULSE_SECONDS = 1.0
LONGEST_PAUSE = 2.0


@dataclass
class ConsumerState:
    """Written by the consumer's thread, read by whoever asks how it is."""

    connected: bool = False
    stopping: bool = False
    pulse: float = 0.0

    def beats(self) -> None:
        self.pulse = time.monotonic()

    def last_sign(self) -> float:
        """While it connects or stops, it waits on purpose and cannot be stuck."""
        return self.pulse if self.connected and not self.stopping else time.monotonic()


class Pulse(bootsteps.StartStopStep):  # type: ignore[misc]  # Celery publishes no types
    requires: ClassVar = ("celery.worker.consumer.tasks:Tasks",)

    def start(self, parent: Any) -> None:
        state: ConsumerState = parent.controller.consumer_state
        state.beats()
        state.connected = True
        self.timer = parent.timer.call_repeatedly(PULSE_SECONDS, state.beats)

    def stop(self, parent: Any) -> None:
        parent.controller.consumer_state.connected = False
        self.timer.cancel()


class Consumer(consumer.Consumer):  # type: ignore[misc]  # Celery publishes no types
    def ensure_connected(self, conn: Any) -> Any:
        """Soon after the broker is back; kombu would ask ever more rarely, half a minute apart in the end."""
        conn.ensure_connection = partial(
            conn.ensure_connection, interval_start=0.5, interval_step=0.5, interval_max=LONGEST_PAUSE
        )
        return super().ensure_connected(conn)

    def create_task_handler(self, *args: Any, **options: Any) -> Callable[[Any], None]:
        deliver = super().create_task_handler(*args, **options)
        transport_failures = (*self.connection_errors, *self.channel_errors)

        def deliver_or_drop(message: Any) -> None:
            try:
                deliver(message)
            except transport_failures:
                raise
            except Exception:
                # One message must never end the worker.
                log.exception("message_dropped")
                message.reject_log_error(consumer.logger, self.connection_errors)

        return deliver_or_drop
