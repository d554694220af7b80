"""Messages that name a recorded job. One try each, since whoever sends has a net below."""

from typing import Any
from uuid import UUID

from celery import Celery
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

_WAIT = 1.0


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
        return int(self._with_producer(lambda producer: _depth(producer.channel, queue)))

    def _with_producer(self, act: Any) -> Any:
        """Once more on a new connection: an old one may have been cut while nobody used it."""
        try:
            return self._once(act)
        except (KombuError, RedisError, OSError):
            pass
        try:
            return self._once(act)
        except (KombuError, RedisError, OSError) as failure:
            raise self._away(type(failure).__name__) from failure

    def _once(self, act: Any) -> Any:
        with self._app.producer_pool.acquire(block=True, timeout=_WAIT) as producer:
            return act(producer)


def _depth(channel: Any, queue: str) -> int:
    size = getattr(channel, "_size", None)
    if size is not None:
        return int(size(queue))
    return int(channel.queue_declare(queue, passive=True).message_count)
