"""The worker's signs of life, from a thread of their own, so that a worker with full hands still shows."""

import threading
from collections.abc import Callable

import structlog
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from mainstay.infra.celery.forks import side_work
from mainstay.infra.celery.metrics import LAST_TICK
from mainstay.infra.celery.signs import WorkerSign, forget_worker, last_tick, write_worker
from mainstay.infra.celery.worker_metrics import HEARTBEAT

log = structlog.get_logger()


def connect_sync(url: str, *, timeout: float, name: str) -> Redis:
    """For threads that have no event loop. One try a call: the next call comes in seconds anyway."""
    return Redis.from_url(
        url,
        socket_timeout=timeout,
        socket_connect_timeout=timeout,
        client_name=name,
        decode_responses=True,
        retry=Retry(NoBackoff(), 0),
    )


class LifeSigns:
    def __init__(self, redis: Redis, *, interval: float) -> None:
        self._redis = redis
        self._interval = interval
        self._over = threading.Event()
        self._unheard = False
        self._thread: threading.Thread | None = None

    def start(self, sign: Callable[[], WorkerSign]) -> None:
        self._thread = threading.Thread(target=self._tell, args=(sign,), name="life-signs", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join(self._interval + 1)

    def _tell(self, sign: Callable[[], WorkerSign]) -> None:
        while True:
            with side_work:
                self._tell_once(sign())
            if self._over.wait(self._interval):
                break
        self._leave(sign().name)

    def _tell_once(self, sign: WorkerSign) -> None:
        try:
            write_worker(self._redis, sign, self._interval)
            tick = last_tick(self._redis)
        except (RedisError, OSError) as failure:
            if not self._unheard:
                log.warning("life_signs_unheard", reason=type(failure).__name__)
            self._unheard = True
            return
        self._unheard = False
        HEARTBEAT.labels(sign.name).set(sign.seen_at)
        if tick is not None:
            LAST_TICK.set(tick.ran_at)

    def _leave(self, name: str) -> None:
        try:
            forget_worker(self._redis, name)
        except (RedisError, OSError) as failure:
            log.info("life_sign_left_to_expire", reason=type(failure).__name__)
