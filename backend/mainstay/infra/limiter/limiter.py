"""Limits kept in Redis. While Redis is away each process keeps its own, at half the rate: never open, never down."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha1

from redis.asyncio import Redis
from redis.exceptions import NoScriptError

from mainstay.infra.limiter.gcra import MICROSECONDS, SCRIPT, Decision, Limit, decide
from mainstay.infra.redis import REDIS_FAILURES
from mainstay.infra.trips import Trips

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


@dataclass(frozen=True, slots=True)
class Taken:
    decision: Decision
    fetched: Sequence[bytes | None]


class Limiter:
    def __init__(self, redis: Redis, *, on_outage: Callable[[], None] | None = None) -> None:
        self._trips = Trips(redis)
        self._on_outage = on_outage or (lambda: None)
        self._outage = Outage()
        self._own: OrderedDict[str, int] = OrderedDict()

    async def take(self, limit: Limit, key: str) -> Decision:
        return (await self.take_and_fetch(limit, key, ())).decision

    async def take_and_fetch(self, limit: Limit, key: str, fetching: Sequence[str]) -> Taken:
        """Count one call and read some keys, in one round trip."""
        name = f"{limit.policy}:{key}"
        if not self._outage.keeps_away():
            try:
                taken = await self._ask_redis(limit, name, fetching)
            except REDIS_FAILURES:
                self._outage.noticed()
            else:
                self._outage.over()
                return taken
        self._on_outage()
        return Taken(self._ask_own(limit.halved(), name), [None] * len(fetching))

    async def _ask_redis(self, limit: Limit, name: str, fetching: Sequence[str]) -> Taken:
        keys = [_PREFIX + name, *fetching]
        try:
            answer = await self._trips.ask("EVALSHA", _DIGEST, len(keys), *keys, limit.emission, limit.tolerance)
        except NoScriptError:
            answer = await self._trips.ask("EVAL", SCRIPT, len(keys), *keys, limit.emission, limit.tolerance)
        allowed, remaining, reset, retry_after = (int(number) for number in answer[:4])
        decision = Decision(limit, bool(allowed), remaining, reset / MICROSECONDS, retry_after / MICROSECONDS)
        return Taken(decision, answer[4:])

    def _ask_own(self, limit: Limit, name: str) -> Decision:
        now = time.monotonic_ns() // 1000
        decision, empty_at = decide(limit, self._own.pop(name, 0), now)
        self._own[name] = empty_at
        while len(self._own) > _REMEMBERED:
            self._own.popitem(last=False)
        return decision
