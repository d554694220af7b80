"""One pool a process. Redis makes things fast; nothing is true only because Redis says so."""

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

# What a lost Redis looks like from here: its own errors, a refused connection, a slow answer.
REDIS_FAILURES = (RedisError, OSError, TimeoutError)


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
    return Redis(connection_pool=pool)
