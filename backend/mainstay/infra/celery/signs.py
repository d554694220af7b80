"""Signs of life in Redis: which workers there are, which beat leads, when its last tick went all the way.

They are written to be forgotten: each has a short life, and a flush of Redis costs two seconds of knowledge.
"""

import json
import time
from dataclasses import asdict, dataclass
from typing import Any, Final

from redis import Redis
from redis.asyncio import Redis as AsyncRedis

WORKERS: Final = "{mainstay:workers}"
BEAT: Final = "{mainstay:beat}:leader"
TICK: Final = "{mainstay:beat}:tick"
# A process that misses this many signs is gone.
SIGNS_MISSED: Final = 3


@dataclass(frozen=True)
class WorkerSign:
    name: str
    host: str
    pid: int
    pool: str
    queues: tuple[str, ...]
    slots: int
    busy: int
    stopping: bool
    started_at: float
    seen_at: float
    version: str


@dataclass(frozen=True)
class BeatSign:
    name: str
    host: str
    pid: int
    leading_since: float
    seen_at: float
    version: str


@dataclass(frozen=True)
class Tick:
    """Made by a beat, run by a worker: the proof that work flows."""

    beat: str
    made_at: float
    ran_at: float


def write_worker(redis: Redis, sign: WorkerSign, interval: float) -> None:
    life = interval * SIGNS_MISSED
    with redis.pipeline(transaction=True) as pipe:
        pipe.set(_worker_key(sign.name), _dumps(sign), px=int(life * 1000))
        pipe.zadd(WORKERS, {sign.name: sign.seen_at})
        pipe.zremrangebyscore(WORKERS, "-inf", sign.seen_at - max(life * 10, 60))
        pipe.execute()


def forget_worker(redis: Redis, name: str) -> None:
    with redis.pipeline(transaction=True) as pipe:
        pipe.delete(_worker_key(name))
        pipe.zrem(WORKERS, name)
        pipe.execute()


def write_beat(redis: Redis, sign: BeatSign, life: float) -> None:
    redis.set(BEAT, _dumps(sign), px=int(life * 1000))


def forget_beat(redis: Redis) -> None:
    redis.delete(BEAT)


async def read_workers(redis: AsyncRedis) -> list[WorkerSign]:
    names = [_text(name) for name in await redis.zrange(WORKERS, 0, -1)]
    if not names:
        return []
    found = await redis.mget([_worker_key(name) for name in names])
    signs = [_loads(WorkerSign, raw) for raw in found]
    return [sign for sign in signs if sign is not None]


async def read_beat(redis: AsyncRedis) -> BeatSign | None:
    return _loads(BeatSign, await redis.get(BEAT))


async def write_tick(redis: AsyncRedis, tick: Tick) -> None:
    await redis.set(TICK, _dumps(tick))


async def read_tick(redis: AsyncRedis) -> Tick | None:
    return _loads(Tick, await redis.get(TICK))


def last_tick(redis: Redis) -> Tick | None:
    """The same for threads that have no event loop."""
    return _loads(Tick, redis.get(TICK))


def age(sign: WorkerSign | BeatSign) -> float:
    return max(0.0, time.time() - sign.seen_at)


def _worker_key(name: str) -> str:
    return f"{WORKERS}:{name}"


def _dumps(sign: WorkerSign | BeatSign | Tick) -> str:
    return json.dumps(asdict(sign))


def _loads[T](shape: type[T], raw: Any) -> T | None:
    """A sign of another release, or of nobody, is no sign."""
    if raw is None:
        return None
    try:
        fields: dict[str, Any] = json.loads(raw)
        return shape(**{name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()})
    except (ValueError, TypeError, AttributeError):
        return None


def _text(raw: Any) -> str:
    return raw.decode() if isinstance(raw, bytes) else str(raw)
