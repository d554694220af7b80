"""Ids on their way to a queue: told after the commit, sent by a thread of their own, so that nobody waits for the broker.

What is not sent, for whatever reason, the sweep finds in the table.
"""

import asyncio
import queue
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol
from uuid import UUID

from structlog import get_logger

from mainstay.infra.db import Database
from mainstay.jobs.metrics import PUBLISHED
from mainstay.jobs.repository import JobRepository

log = get_logger("publisher")

MOST_WAITING = 10_000
MOST_OUTSTANDING = 1000
_BATCH = 200
# After a failure; meanwhile what is told is left to the sweep.
_PAUSE = 1.0

type Told = tuple[UUID, str]


class BrokerAway(Exception):
    """The broker took nothing within its time."""


class Messages(Protocol):
    """The broker, as much of it as is needed here. Each call takes a second at the most."""

    def send(self, job_id: UUID, queue: str, /) -> None:
        """Raises `BrokerAway`."""

    def depth(self, queue: str, /) -> int:
        """How many messages wait. Raises `BrokerAway`."""


class Publisher:
    def __init__(
        self,
        messages: Messages,
        connect: Callable[[], Database],
        *,
        most_outstanding: int = MOST_OUTSTANDING,
        most_waiting: int = MOST_WAITING,
    ) -> None:
        self._messages = messages
        self._connect = connect
        self._most = most_outstanding
        self._told: queue.Queue[Told | None] = queue.Queue(most_waiting)
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_over = False
        self._paused_until = 0.0

    def __call__(self, job_id: UUID, queue_name: str) -> None:
        """Neither waits nor raises."""
        try:
            if self._started():
                self._told.put_nowait((job_id, queue_name))
                return
        except queue.Full:
            pass
        PUBLISHED.labels("dropped").inc()

    def room_in(self, queue_name: str) -> int:
        """How many more messages the queue may take; none while the broker does not say."""
        try:
            return max(0, self._most - self._messages.depth(queue_name))
        except BrokerAway:
            return 0

    def close(self, seconds: float = 2.0) -> None:
        """Sends what was told, unless that takes too long. What is told later is left to the sweep."""
        with self._guard:
            self._is_over = True
            thread, self._thread = self._thread, None
        if thread is None:
            return
        with suppress(queue.Full):
            self._told.put_nowait(None)
        thread.join(seconds)

    def _started(self) -> bool:
        # Not before it is needed: threads and connections do not survive a fork.
        with self._guard:
            if self._thread is None and not self._is_over:
                self._thread = threading.Thread(target=self._live, name="publisher", daemon=True)
                self._thread.start()
            return not self._is_over

    def _live(self) -> None:
        with asyncio.Runner() as runner:
            database = self._connect()
            goes_on = True
            while goes_on:
                batch = self._next_batch()
                goes_on = None not in batch
                told = [one for one in batch if one is not None]
                sent, unsent = self._send(told)
                try:
                    runner.run(_note(database, sent, unsent))
                except Exception as failure:  # noqa: BLE001 - a message too many is dropped by whoever receives it
                    log.warning("publishing_not_noted", reason=type(failure).__name__, jobs=len(told))
            runner.run(database.close())

    def _next_batch(self) -> list[Told | None]:
        batch = [self._told.get()]
        with suppress(queue.Empty):
            while len(batch) < _BATCH and batch[-1] is not None:
                batch.append(self._told.get_nowait())
        return batch

    def _send(self, told: Sequence[Told]) -> tuple[list[UUID], list[UUID]]:
        by_queue: dict[str, list[UUID]] = defaultdict(list)
        for job_id, name in told:
            by_queue[name].append(job_id)
        sent: list[UUID] = []
        for name, ids in by_queue.items():
            sent += self._send_to(name, ids)
        gone = set(sent)
        return sent, [job_id for job_id, _ in told if job_id not in gone]

    def _send_to(self, name: str, ids: Sequence[UUID]) -> list[UUID]:
        if time.monotonic() < self._paused_until:
            PUBLISHED.labels("failed").inc(len(ids))
            return []
        sent: list[UUID] = []
        try:
            room = max(0, self._most - self._messages.depth(name))
            for job_id in ids[:room]:
                self._messages.send(job_id, name)
                sent.append(job_id)
            PUBLISHED.labels("held_back").inc(max(0, len(ids) - room))
        except BrokerAway as failure:
            self._paused_until = time.monotonic() + _PAUSE
            PUBLISHED.labels("failed").inc(len(ids) - len(sent))
            log.warning("broker_away", reason=str(failure), jobs=len(ids) - len(sent))
        PUBLISHED.labels("sent").inc(len(sent))
        return sent


async def _note(database: Database, sent: Sequence[UUID], unsent: Sequence[UUID]) -> None:
    async with database.transaction() as session:
        rows = JobRepository(session)
        if sent:
            await rows.mark_published(sent)
        if unsent:
            await rows.mark_unpublished(unsent)
