"""Messages that name a recorded job. One try each, since whoever sends has a net below."""

from typing import Any
from uuid import UUID

from amqp.exceptions import AMQPError, NotFound
from celery import Celery
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

_WAIT = 1.0
# Whatever says that the broker is not there; RabbitMQ's client has a family of its own.
_AWAY = (KombuError, RedisError, AMQPError, OSError)


class JobMessages:
    def __init__(self, app: Celery, task: str, away: type[Exception]) -> None:
        self._app = app
        self._task = task
        self._away = away

    def send(self, job_id: UUID, queue: str) -> None:
        _with_producer(
            self._app,
            self._away,
            lambda producer: self._app.send_task(self._task, (str(job_id),), queue=queue, producer=producer),
        )

    def depth(self, queue: str) -> int:
        return queue_depth(self._app, self._away, queue)


def queue_depth(app: Celery, away: type[Exception], queue: str) -> int:
    """How many messages wait."""
    return int(_with_producer(app, away, lambda producer: _depth(producer, queue)))


def _with_producer(app: Celery, away: type[Exception], act: Any) -> Any:
    """Once more on a new connection: an old one may have been cut while nobody used it."""
    try:
        return _once(app, act)
    except _AWAY:
        pass
    try:
        return _once(app, act)
    except _AWAY as failure:
        raise away(type(failure).__name__) from failure


def _once(app: Celery, act: Any) -> Any:
    with app.producer_pool.acquire(block=True, timeout=_WAIT) as producer:
        return act(producer)


def _depth(producer: Any, queue: str) -> int:
    size = getattr(producer.channel, "_size", None)
    if size is not None:
        return int(size(queue))
    # One of its own, which the question for a queue that nobody has declared yet closes.
    with producer.connection.channel() as channel:
        try:
            return int(channel.queue_declare(queue, passive=True).message_count)
        except NotFound:
            return 0
