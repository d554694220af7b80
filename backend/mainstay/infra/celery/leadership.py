"""One beat leads, by a lock in Redis that it renews. Nothing is made by a beat that Redis does not call the leader."""

import time
from typing import Any, Final

from redis import Redis
from redis.exceptions import LockNotOwnedError, RedisError
from redis.lock import Lock

# Moves an entry on only while the lock is ours: a beat that was frozen between looking and sending cannot send twice.
_ADVANCE: Final = """
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('hset', KEYS[2], 'meta', ARGV[2])
redis.call('zadd', KEYS[3], ARGV[3], KEYS[2])
return 1
"""


class LeadershipLost(Exception):
    """Another beat leads, or may do so by now."""


class LockVanished(Exception):
    """The lock has gone before its time: Redis lost its memory."""


class Leadership:
    def __init__(self, redis: Redis, key: str, *, timeout: float, holder: str) -> None:
        self._key = key
        self._timeout = timeout
        self._lock = Lock(redis, key, timeout=timeout, thread_local=False)
        self._advance = redis.register_script(_ADVANCE)
        # One for the life of the process, so that a lock whose confirmation got lost is known again.
        self._token = f"{holder}:{time.time_ns()}"
        self._held = False
        self._unsure = False
        self._renewed = 0.0

    @property
    def held(self) -> bool:
        """As far as we know; Redis has the last word."""
        return self._held

    @property
    def is_over(self) -> bool:
        """The lock's time has passed since Redis last confirmed it."""
        return time.monotonic() - self._renewed >= self._timeout

    def take(self) -> bool:
        asked = time.monotonic()
        try:
            self._held = self._lock.acquire(blocking=False, token=self._token) or (self._unsure and self._is_ours())
        except (RedisError, OSError):
            # It may have been given to us all the same, and then nobody could lead until it runs out.
            self._unsure = True
            raise
        self._unsure = False
        self._renewed = asked
        return self._held

    def _is_ours(self) -> bool:
        self._lock.local.token = self._token.encode()
        try:
            self._lock.reacquire()
        except LockNotOwnedError:
            return False
        return True

    def renew(self) -> None:
        asked = time.monotonic()
        try:
            self._lock.reacquire()
        except LockNotOwnedError:
            if self.is_over:
                raise LeadershipLost from None
            raise LockVanished from None
        self._renewed = asked

    def renew_if_aging(self) -> None:
        """Between entries of a long turn."""
        if time.monotonic() - self._renewed > self._timeout / 3:
            self.renew()

    def advance(self, entry_key: str, schedule_key: str, meta: str, score: Any) -> None:
        moved = self._advance(keys=[self._key, entry_key, schedule_key], args=[self._token, meta, score])
        if not moved:
            raise LeadershipLost

    def give_up(self) -> None:
        """Without asking Redis, which does not answer; the lock runs out by itself, or is found to be ours still."""
        self._held = False
        self._unsure = True

    def release(self) -> None:
        if not self.held:
            return
        self._held = False
        try:
            self._lock.release()
        except LockNotOwnedError:
            return
