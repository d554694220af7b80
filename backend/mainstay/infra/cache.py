"""The read-through cache: versioned, so that a slow reader never puts an old value back; a miss costs time, never truth."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import orjson
from redis.asyncio import Redis

from mainstay.infra.redis import REDIS_FAILURES

# The longest a change can go unnoticed when Redis could not be told of it.
LONGEST_LIFE: Final = 30.0
_TOMB: Final = b"x:"

# A tombstone outlives every filler; an older version never replaces a newer one.
_FILL: Final = """
local there = redis.call('GET', KEYS[1])
if there then
  if string.sub(there, 1, 2) == 'x:' then return 0 end
  local version = tonumber(string.match(there, '^(%d+):'))
  if version and version > tonumber(ARGV[1]) then return 0 end
end
redis.call('SET', KEYS[1], ARGV[1] .. ':' .. ARGV[2], 'PX', ARGV[3])
return 1
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the cache said: a value, a tombstone, or nothing, which only means: look in PostgreSQL."""

    value: dict[str, Any] | None = None
    tomb: str | None = None


MISS: Final = Entry()


def read_entry(raw: bytes | None) -> Entry:
    if raw is None:
        return MISS
    if raw.startswith(_TOMB):
        return Entry(tomb=raw[2:].decode())
    _, _, body = raw.partition(b":")
    return Entry(value=orjson.loads(body)) if body else MISS


class Cache:
    def __init__(self, redis: Redis, name: str) -> None:
        self._redis = redis
        self._prefix = f"mainstay:{name}:"
        self._fill = redis.register_script(_FILL)

    def key(self, id_: object) -> str:
        return f"{self._prefix}{id_}"

    async def get(self, id_: object) -> Entry:
        try:
            found = await self._redis.get(self.key(id_))
            return read_entry(found.encode() if isinstance(found, str) else found)
        except REDIS_FAILURES:
            return MISS

    async def fill(self, id_: object, version: int, value: dict[str, Any]) -> None:
        """Keep what was read. When Redis is away nothing is kept and the next reader asks PostgreSQL again."""
        await self._put(id_, version, orjson.dumps(value, default=str))

    async def outdate(self, id_: object, version: int) -> None:
        """Say, after the commit, that nothing older than this version may be believed."""
        await self._put(id_, version, b"")

    async def bury(self, ids: Sequence[object], reason: str, seconds: float) -> None:
        """Say, after the commit, that these are over for good."""
        try:
            async with self._redis.pipeline(transaction=False) as batch:
                for id_ in ids:
                    batch.set(self.key(id_), _TOMB + reason.encode(), px=int(seconds * 1000))
                await batch.execute()
        except REDIS_FAILURES:
            return

    async def _put(self, id_: object, version: int, body: bytes) -> None:
        try:
            await self._fill(keys=[self.key(id_)], args=[version, body, int(LONGEST_LIFE * 1000)])
        except REDIS_FAILURES:
            return
