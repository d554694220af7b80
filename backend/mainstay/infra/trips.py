"""Commands that are asked for at the same time share one trip to Redis: most of what a trip costs is going, not carrying."""

import asyncio
from collections.abc import Sequence
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisGone
from redis.exceptions import RedisError

from mainstay.infra.redis import REDIS_FAILURES

# While so many are under way, later commands wait and go together.
_UNDER_WAY = 2
# A trip's size has an end, so that nobody waits for everybody.
_MOST = 128

type _Asked = tuple[tuple[Any, ...], asyncio.Future[Any]]


class Trips:
    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._waiting: list[_Asked] = []
        self._trips: set[asyncio.Task[None]] = set()
        self._leaves_soon = False

    async def ask(self, *command: Any) -> Any:
        """The answer to one command; an error that Redis answers with is raised for this command alone."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Any] = loop.create_future()
        self._waiting.append((command, answer))
        if not self._leaves_soon and len(self._trips) < _UNDER_WAY:
            self._leaves_soon = True
            loop.call_soon(self._leave)
        return await answer

    def _leave(self) -> None:
        self._leaves_soon = False
        if not self._waiting:
            return
        asked, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
        trip = asyncio.ensure_future(self._go(asked))
        self._trips.add(trip)
        trip.add_done_callback(self._back)

    def _back(self, trip: asyncio.Task[None]) -> None:
        self._trips.discard(trip)
        if self._waiting and not self._leaves_soon:
            self._leave()

    async def _go(self, asked: Sequence[_Asked]) -> None:
        try:
            pipeline = self._redis.pipeline(transaction=False)
            for command, _ in asked:
                pipeline.execute_command(*command)
            answers = await pipeline.execute(raise_on_error=False)
        except REDIS_FAILURES as failure:
            # Those that wait would find the same, one time-out later.
            waiting, self._waiting = self._waiting, []
            _fail([*asked, *waiting], failure)
            return
        except asyncio.CancelledError:
            _fail(asked, RedisGone("The process ends."))
            raise
        except Exception as failure:  # noqa: BLE001 - whatever it was, those who asked must hear of it
            _fail(asked, failure)
            return
        for (_, answer), value in zip(asked, answers, strict=True):
            if not answer.done():
                _settle(answer, value)


def _settle(answer: asyncio.Future[Any], value: Any) -> None:
    if isinstance(value, RedisError):
        answer.set_exception(value)
    else:
        answer.set_result(value)


def _fail(asked: Sequence[_Asked], failure: Exception) -> None:
    for _, answer in asked:
        if not answer.done():
            answer.set_exception(failure)
