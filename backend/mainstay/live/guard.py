"""Who listens must still be who they were, and may still see what they see: looked at every second, for all at once."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from itertools import batched
from typing import Final, cast

from redis.asyncio import Redis
from structlog import get_logger

from mainstay.infra.cache import read_entry
from mainstay.infra.redis import REDIS_FAILURES
from mainstay.kit.errors import MainstayError
from mainstay.live.stream import Stream
from mainstay.web.actor import Resolver

log = get_logger("live")

EVERY: Final = 1.0
# What Redis says unchanged is believed for so long; then PostgreSQL or the times in it are looked at again.
_BELIEVED: Final = 10.0
# Neither Redis nor PostgreSQL has vouched for a session for so long: nothing more is told to it.
_UNVERIFIED: Final = 15.0
_TOGETHER: Final = 250
# Of the pool's connections, so that requests have the rest.
_AT_A_TIME: Final = 3


class Guard:
    def __init__(self, redis: Redis, resolver: Resolver) -> None:
        self._redis = redis
        self._resolver = resolver
        self._turns = asyncio.Semaphore(_AT_A_TIME)

    async def look(self, streams: Iterable[Stream]) -> None:
        for some in batched(streams, _TOGETHER):
            found = await self._ask_redis(some)
            await asyncio.gather(*(self._check(stream, raw) for stream, raw in zip(some, found, strict=True)))

    async def _ask_redis(self, streams: Sequence[Stream]) -> list[tuple[bytes | None, ...]]:
        counts = [len(stream.credentials.cache_keys) for stream in streams]
        keys = [key for stream in streams for key in stream.credentials.cache_keys]
        try:
            # Our pools decode nothing.
            found = cast(list[bytes | None], await self._redis.mget(keys))
        except REDIS_FAILURES:
            # PostgreSQL decides.
            found = [None] * len(keys)
        values = iter(found)
        return [tuple(next(values) for _ in range(count)) for count in counts]

    async def _check(self, stream: Stream, raw: tuple[bytes | None, ...]) -> None:
        now = time.monotonic()
        is_known = None not in raw and raw == stream.cached
        if stream.ended or (is_known and now - stream.proved_at < _BELIEVED):
            return
        entries = [read_entry(one) for one in raw]
        try:
            async with self._turns:
                actor = await self._resolver.resolve(stream.credentials, entries, stream.origin)
        except MainstayError as refusal:
            self._refuse(stream, refusal, now)
        except Exception as failure:  # noqa: BLE001 - whatever it was, nobody has vouched for this session
            log.warning("live_session_not_verified", reason=type(failure).__name__)
            self._doubt(stream, now)
        else:
            stream.is_still(actor)
            stream.cached, stream.proved_at = raw, now
            if actor.must_change_password:
                stream.end("session_ended")

    def _refuse(self, stream: Stream, refusal: MainstayError, now: float) -> None:
        if refusal.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            stream.end("session_ended")
        else:
            self._doubt(stream, now)

    def _doubt(self, stream: Stream, now: float) -> None:
        if now - stream.proved_at > _UNVERIFIED:
            stream.end("unverified")
