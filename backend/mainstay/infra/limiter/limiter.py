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
    """Leaves a lost Redis alone. Once in a while one caller looks whether it is back; only that one pays the time-out."""

    def __init__(self, pause: float = 1.0) -> None:
        self._pause = pause
        self._looked_at: float | None = None

    def keeps_away(self) -> bool:
        if self._looked_at is None:
            return False
        now = time.monotonic()
        if now < self._looked_at + self._pause:
            return True
        self._looked_at = now
        return False

    def noticed(self) -> None:
        self._looked_at = time.monotonic()

    def over(self) -> None:
        self._looked_at = None


class Limiter:
    def __init__(self, redis: Redis, *, on_outage: Callable[[], None] | None = None) -> None:
        self._redis = redis
        self._on_outage = on_outage or (lambda: None)
        self._outage = Outage()
        self._own: OrderedDict[str, int] = OrderedDict()

    async def take(self, limit: Limit, key: str) -> Decision:
        name = f"{limit.policy}:{key}"
        if not self._outage.keeps_away():
            try:
                decision = await self._ask_redis(limit, name)
            except REDIS_FAILURES:
                self._outage.noticed()
            else:
                self._outage.over()
                return decision
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
