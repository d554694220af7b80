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
        self._with_producer(
            lambda producer: self._app.send_task(self._task, (str(job_id),), queue=queue, producer=producer)
        )

    def depth(self, queue: str) -> int:
        return int(self._with_producer(lambda producer: _depth(producer, queue)))

    def _with_producer(self, act: Any) -> Any:
        """Once more on a new connection: an old one may have been cut while nobody used it."""
        try:
            return self._once(act)
        except _AWAY:
            pass
        try:
            return self._once(act)
        except _AWAY as failure:
            raise self._away(type(failure).__name__) from failure

    def _once(self, act: Any) -> Any:
        with self._app.producer_pool.acquire(block=True, timeout=_WAIT) as producer:
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
