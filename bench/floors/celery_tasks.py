"""Celery and its Redis transport with nothing around them: one task that does nothing, and says when the last of a batch was done."""

import itertools
import os
import time
from typing import Any, Final

from celery import Celery
from celery.signals import worker_ready
from redis import Redis

BROKER: Final = "BENCH_FLOOR_BROKER_URL"
TASK: Final = "bench.nothing"
# Each time so many are done, a list gets the time.
BATCH: Final = 500
DONE: Final = "bench:done"
READY: Final = "bench:ready"

app = Celery("floor", broker=os.environ.get(BROKER, "memory://"), set_as_current=False)
app.conf.update(task_ignore_result=True, broker_connection_retry_on_startup=True)
_count = itertools.count(1)


def _told() -> Redis:
    return Redis.from_url(os.environ[BROKER])


@app.task(name=TASK)  # type: ignore[untyped-decorator]  # Celery publishes no types
def nothing() -> None:
    if next(_count) % BATCH == 0:
        with _told() as redis:
            redis.rpush(DONE, time.time())


@worker_ready.connect  # type: ignore[untyped-decorator]  # as above
def _say_ready(**_: Any) -> None:
    with _told() as redis:
        redis.set(READY, 1)
