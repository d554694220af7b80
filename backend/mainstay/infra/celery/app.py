"""Celery as Mainstay uses it: JSON, no results, nothing reserved that cannot start at once, and a broker that may die."""

import logging
import warnings
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from celery import Celery
from celery.platforms import SecurityWarning
from celery.signals import setup_logging
from kombu.entity import Exchange, Queue

from mainstay.infra.celery.broker import celery_address, is_amqp, tls_options, use_own_redis

HIGH: Final = "high"
DEFAULT: Final = "default"
BULK: Final = "bulk"
SYSTEM: Final = "system"
QUEUES: Final = (HIGH, DEFAULT, BULK, SYSTEM)

# Later work waits in PostgreSQL. A broker that holds it hands it out twice once its visibility timeout is over.
LONGEST_DELAY: Final = 300.0
VISIBILITY_TIMEOUT: Final = 2 * int(LONGEST_DELAY)
# System messages are made again every few seconds; nobody needs the thousandth while no worker is there.
MOST_SYSTEM_MESSAGES: Final = 1000


class DelayTooLong(ValueError):
    """Work that is due later than the broker may hold it."""


class MainstayCelery(Celery):  # type: ignore[misc]  # Celery publishes no types
    def send_task(
        self,
        name: str,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        countdown: float | None = None,
        eta: datetime | None = None,
        **options: Any,
    ) -> Any:
        """Every publish passes here, that of a task's own `apply_async` too."""
        if _delay(countdown, eta) > LONGEST_DELAY:
            raise DelayTooLong(f"{name} would wait in the broker for more than {LONGEST_DELAY:.0f} s")
        return super().send_task(name, args, kwargs, countdown=countdown, eta=eta, **options)


def _delay(countdown: float | None, eta: datetime | None) -> float:
    if eta is not None:
        return (eta - datetime.now(UTC)).total_seconds()
    return countdown or 0.0


def make_celery(
    broker_url: str,
    *,
    redis_url: str,
    timeout: float = 1.0,
    lock_timeout: float = 15.0,
    loop_interval: float = 5.0,
) -> MainstayCelery:
    """`redis_url` holds the beat's schedule and lock, also when the broker is RabbitMQ."""
    app = MainstayCelery("mainstay", set_as_current=False)
    use_own_redis()
    on_amqp = is_amqp(broker_url)
    app.conf.update(
        broker_url=celery_address(broker_url),
        broker_use_ssl=tls_options(broker_url),
        broker_transport_options=_amqp_options(timeout) if on_amqp else _redis_options(timeout),
        broker_connection_timeout=timeout,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_heartbeat=10 if on_amqp else None,
        **_MESSAGES,
        **_QUEUES_ON_AMQP if on_amqp else {},
        task_queues=[_queue(name, on_amqp=on_amqp) for name in QUEUES],
        **_WORKER,
        worker_disable_prefetch=not on_amqp,
        **_beat(redis_url, timeout, lock_timeout, loop_interval),
    )
    return app


_MESSAGES: Final[Mapping[str, Any]] = {
    "accept_content": ["json"],
    "task_serializer": "json",
    "result_serializer": "json",
    "event_serializer": "json",
    "result_backend": None,
    # Else RedBeat schedules the clean-up of results that nobody keeps.
    "result_expires": None,
    "task_ignore_result": True,
    "task_store_errors_even_if_ignored": False,
    "task_acks_late": False,
    # Whoever publishes must not wait for a broker that is away: the job's row is the truth and is sent again.
    "task_publish_retry": False,
    "task_default_queue": DEFAULT,
    "task_create_missing_queues": False,
    "task_send_sent_event": False,
    "enable_utc": True,
    "timezone": "UTC",
}

_WORKER: Final[Mapping[str, Any]] = {
    "worker_prefetch_multiplier": 1,
    "worker_hijack_root_logger": False,
    "worker_redirect_stdouts": False,
    "worker_send_task_events": False,
    "worker_enable_remote_control": False,
    "worker_cancel_long_running_tasks_on_connection_loss": True,
    "worker_consumer": "mainstay.infra.celery.consumer:Consumer",
    "worker_pool_start_method": "fork",
}

_QUEUES_ON_AMQP: Final[Mapping[str, Any]] = {"task_default_queue_type": "quorum", "worker_detect_quorum_queues": True}


def reserve_slots(app: Celery, *, slots: int, reserved: int) -> None:
    """So many slots of this worker are given to `high` and `system` only, however long the other queues are."""
    if reserved and not is_amqp(app.conf.broker_url):
        options = {"slots": slots, "reserved_slots": min(reserved, slots - 1)}
        app.conf.broker_transport_options = app.conf.broker_transport_options | options


def _queue(name: str, *, on_amqp: bool) -> Queue:
    arguments: dict[str, Any] = {"x-queue-type": "quorum"} if on_amqp else {}
    if on_amqp and name == SYSTEM:
        arguments |= {"x-max-length": MOST_SYSTEM_MESSAGES, "x-overflow": "drop-head"}
    exchange = Exchange(DEFAULT, type="direct")  # type: ignore[no-untyped-call]  # kombu types only part of itself
    return Queue(  # type: ignore[no-untyped-call]  # as above
        name, exchange, routing_key=name, queue_arguments=arguments or None
    )


def _redis_options(timeout: float) -> dict[str, Any]:
    return {
        "visibility_timeout": VISIBILITY_TIMEOUT,
        "socket_connect_timeout": timeout,
        # More than 1 s, after which the BRPOP of an idle consumer is answered.
        "socket_timeout": max(timeout, 1.0) + 0.5,
        "socket_keepalive": True,
        "health_check_interval": 10,
        # A publisher connects once or fails; consumers go by `broker_connection_max_retries`.
        "max_retries": 0,
        # No order within a queue is promised, and one list a queue is one key to watch.
        "priority_steps": [0],
    }


def _amqp_options(timeout: float) -> dict[str, Any]:
    return {
        "confirm_publish": True,
        "read_timeout": timeout * 2,
        "write_timeout": timeout * 2,
        "max_retries": 0,
    }


def _beat(redis_url: str, timeout: float, lock_timeout: float, loop_interval: float) -> dict[str, Any]:
    return {
        "beat_scheduler": "mainstay.infra.celery.scheduler:LeaderScheduler",
        "beat_max_loop_interval": loop_interval,
        "redbeat_redis_url": redis_url,
        "redbeat_redis_options": {"socket_timeout": timeout, "socket_connect_timeout": timeout},
        # In braces, so that a Redis Cluster keeps the lock, the schedule and its entries on one node.
        "redbeat_key_prefix": "{mainstay:beat}:",
        "redbeat_lock_key": "{mainstay:beat}:lock",
        "redbeat_lock_timeout": lock_timeout,
    }


def keep_own_logging() -> None:
    """Celery leaves logging alone once somebody listens to its signal."""
    setup_logging.connect(_logging_is_set_up, weak=False)
    # A line for each message received and each task done; ours name what was done.
    for name in ("celery.worker.strategy", "celery.app.trace"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # On RabbitMQ it warns at each start that delays are kept by workers, which is why they are short here.
    logging.getLogger("kombu.transport.native_delayed_delivery").setLevel(logging.ERROR)
    # It asks for an option that our command line does not have. Only JSON is accepted, whoever runs the worker.
    warnings.filterwarnings("ignore", category=SecurityWarning)


def _logging_is_set_up(**_: Any) -> None:
    """`configure_logging` has done it."""
