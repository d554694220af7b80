"""One a process: hears the bell, reads what is new once, and puts it into every stream that may see it."""

import asyncio
import contextlib
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from redis.asyncio import Redis
from structlog import get_logger

from mainstay.infra.db import Database, as_refusal
from mainstay.infra.redis import REDIS_FAILURES
from mainstay.kit.errors import Busy, QuotaExceeded
from mainstay.live import metrics
from mainstay.live.events import START, Told
from mainstay.live.guard import EVERY, Guard
from mainstay.live.repository import between, head_of
from mainstay.live.service import BELL, number_waiting
from mainstay.live.stream import Stream

log = get_logger("live")

# The net under the bell: how often the table is looked at by itself, with Redis and without.
LOOK_EVERY: Final = 2.0
LOOK_WITHOUT_REDIS: Final = 1.0
MOST_STREAMS: Final = 5000
MOST_OF_ONE: Final = 40
# Small enough that those who read in time are given the time to.
_BATCH: Final = 200


class Hub:
    def __init__(
        self, database: Database, redis: Redis, guard: Guard, until_stopping: Callable[[], Awaitable[None]]
    ) -> None:
        self.place = START
        self.streams: set[Stream] = set()
        self._database = database
        self._redis = redis
        self._guard = guard
        self._until_stopping = until_stopping
        self._of_organization: defaultdict[UUID, set[Stream]] = defaultdict(set)
        self._of_person: defaultdict[UUID, set[Stream]] = defaultdict(set)
        self._tasks: list[asyncio.Task[None]] = []
        self._is_stopping = False
        self._reading = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def joined(self, stream: Stream) -> AsyncIterator[None]:
        """From here on everything after `stream.place` is offered to it."""
        self._refuse_when_full(stream.user_id)
        self._start()
        # Nobody reads the table while it is decided where this one begins: nothing falls between.
        async with self._reading:
            if not self.streams:
                async with self._database.reading() as connection:
                    self.place = await head_of(connection)
            stream.place = self.place
            self._add(stream)
        if self._is_stopping:
            stream.end("stopping")
        try:
            yield
        finally:
            self._remove(stream)

    def _refuse_when_full(self, user_id: UUID) -> None:
        if len(self.streams) >= MOST_STREAMS:
            raise Busy("As many pages as this process can serve are listening.", retry_after=5.0)
        if len(self._of_person.get(user_id, ())) >= MOST_OF_ONE:
            raise QuotaExceeded(f"At most {MOST_OF_ONE} pages of one person listen at a time.", retry_after=30.0)

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    def _add(self, stream: Stream) -> None:
        self.streams.add(stream)
        self._of_person[stream.user_id].add(stream)
        if stream.organization_id:
            self._of_organization[stream.organization_id].add(stream)
        metrics.CONNECTIONS.set(len(self.streams))

    def _remove(self, stream: Stream) -> None:
        self.streams.discard(stream)
        for index, key in ((self._of_person, stream.user_id), (self._of_organization, stream.organization_id)):
            if key and key in index:
                index[key].discard(stream)
                if not index[key]:
                    del index[key]
        metrics.CONNECTIONS.set(len(self.streams))

    def _start(self) -> None:
        if not self._tasks:
            work = (self._listen(), self._keep_guard(), self._say_goodbye())
            self._tasks = [asyncio.create_task(one, name="live hub") for one in work]

    async def _listen(self) -> None:
        while True:
            try:
                async with self._redis.pubsub() as bell:
                    await bell.subscribe(BELL)
                    while True:
                        # First: what was told before anybody listened.
                        await self.catch_up()
                        await bell.get_message(ignore_subscribe_messages=True, timeout=LOOK_EVERY)
            except REDIS_FAILURES as failure:
                log.warning("live_bell_lost", reason=type(failure).__name__)
            await self.catch_up()
            await asyncio.sleep(LOOK_WITHOUT_REDIS)

    async def catch_up(self) -> None:
        if not self.streams:
            return
        try:
            # Whoever should have given the numbers may be gone.
            await number_waiting(self._database, self._redis)
            async with self._reading:
                while events := await self._read():
                    await self._fan_out(events)
        except Exception as failure:
            if as_refusal(failure) is None:
                raise
            log.warning("live_events_not_read", reason=type(failure).__name__)

    async def _read(self) -> list[Told]:
        async with self._database.reading() as connection:
            return await between(connection, self.place.number, None, _BATCH)

    async def _fan_out(self, events: list[Told]) -> None:
        now = datetime.now(UTC)
        for event in events:
            self._offer(event)
            self.place = event.place
            metrics.DELAY.observe(max(0.0, (now - event.told_at).total_seconds()))
        # So that what was offered is written before there is more.
        await asyncio.sleep(0)

    def _offer(self, event: Told) -> None:
        if event.user_id is not None:
            candidates = self._of_person.get(event.user_id)
        elif event.organization_id is not None:
            candidates = self._of_organization.get(event.organization_id)
        else:
            return
        if not candidates:
            return
        frame = event.frame()
        sent = sum(stream.offer(frame) for stream in candidates if not stream.ended and stream.may_see(event))
        metrics.SENT.inc(sent)

    async def _keep_guard(self) -> None:
        while True:
            began = time.monotonic()
            await self._guard.look(list(self.streams))
            await asyncio.sleep(max(0.1, EVERY - (time.monotonic() - began)))

    async def _say_goodbye(self) -> None:
        await self._until_stopping()
        self._is_stopping = True
        for stream in self.streams:
            stream.end("stopping")
