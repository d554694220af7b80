"""Limits kept in Redis. While Redis is away each process keeps its own, at half the rate: never open, never down."""

import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha1

from redis.asyncio import Redis
from redis.exceptions import NoScriptError

from mainstay.infra.limiter.gcra import MICROSECONDS, SCRIPT, Decision, Limit, decide
from mainstay.infra.redis import REDIS_FAILURES

_DIGEST = sha1(SCRIPT.encode(), usedforsecurity=False).hexdigest()
_PREFIX = "mainstay:limit:"
# Keys a process remembers by itself; a flood of addresses pushes out the oldest.
_REMEMBERED = 50_000


class Outage:
    """Says how long to leave a lost Redis alone, so that its time-out is paid once a while and not by every request."""

    def __init__(self, pause: float = 1.0) -> None:
        self._pause = pause
        self._until = 0.0

    @property
    def is_on(self) -> bool:
        return time.monotonic() < self._until

    def noticed(self) -> None:
        self._until = time.monotonic() + self._pause


class Limiter:
    def __init__(self, redis: Redis, *, on_outage: Callable[[], None] | None = None) -> None:
        self._redis = redis
        self._on_outage = on_outage or (lambda: None)
        self._outage = Outage()
        self._own: OrderedDict[str, int] = OrderedDict()

    async def take(self, limit: Limit, key: str) -> Decision:
        name = f"{limit.policy}:{key}"
        if not self._outage.is_on:
            try:
                return await self._ask_redis(limit, name)
            except REDIS_FAILURES:
                self._outage.noticed()
        self._on_outage()
        return self._ask_own(limit.halved(), name)

    async def _ask_redis(self, limit: Limit, name: str) -> Decision:
        arguments = (1, _PREFIX + name, limit.emission, limit.tolerance)
        try:
            answer = await self._redis.evalsha(_DIGEST, *arguments)
        except NoScriptError:
            answer = await self._redis.eval(SCRIPT, *arguments)
        allowed, remaining, reset, retry_after = (int(number) for number in answer)
        return Decision(limit, bool(allowed), remaining, reset / MICROSECONDS, retry_after / MICROSECONDS)

    def _ask_own(self, limit: Limit, name: str) -> Decision:
        now = time.monotonic_ns() // 1000
        decision, empty_at = decide(limit, self._own.pop(name, 0), now)
        self._own[name] = empty_at
        while len(self._own) > _REMEMBERED:
            self._own.popitem(last=False)
        return decision
