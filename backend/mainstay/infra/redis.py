"""One pool a process. Redis makes things fast; nothing is true only because Redis says so."""

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import BusyLoadingError, MasterDownError, ReadOnlyError, RedisError
from redis.exceptions import ConnectionError as RedisGone
from redis.exceptions import TimeoutError as RedisSilent

from mainstay.kit.errors import DependencyUnavailable

# What a lost Redis looks like from here: its own errors, a refused connection, a slow answer.
REDIS_FAILURES = (RedisError, OSError, TimeoutError)
# Of these, what is Redis's fault for certain: a wrong command is a bug of ours, an OSError may be anything.
_GONE = (RedisGone, RedisSilent, BusyLoadingError, MasterDownError, ReadOnlyError)


def as_refusal(error: BaseException) -> DependencyUnavailable | None:
    return DependencyUnavailable("Redis does not answer.", retry_after=1.0) if isinstance(error, _GONE) else None


def connect_redis(url: str, *, timeout: float = 0.5, pool_size: int = 50, name: str = "mainstay") -> Redis:
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=pool_size,
        timeout=timeout,
        socket_timeout=timeout,
        socket_connect_timeout=timeout,
        health_check_interval=15,
        client_name=name,
        # One try: a second would double the wait of every request while Redis is away.
        retry=Retry(NoBackoff(), 0),
    )
    # It owns the pool: closing the one closes the other.
    return Redis.from_pool(pool)
