"""Renews the leases of what runs here, from a thread, a loop and a connection of its own: a job that blocks the work
loop costs neither itself nor its neighbours their leases. Not for longer than the job may take."""

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from structlog import get_logger

from mainstay.infra.db import Database
from mainstay.jobs.repository import JobRepository

log = get_logger("leases")

RENEWAL = timedelta(seconds=10)
# What a job cut off by its timeout needs to say so.
_TO_END = 5.0

type Lost = Callable[[], object]
type Held = tuple[UUID, int]


@dataclass(frozen=True)
class _Hold:
    until: float
    lost: Lost


class LeaseKeeper:
    def __init__(self, connect: Callable[[], Database], *, lease: timedelta, every: timedelta = RENEWAL) -> None:
        self._connect = connect
        self._lease = lease
        self._every = every.total_seconds()
        self._held: dict[Held, _Hold] = {}
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        self._over = threading.Event()

    def hold(self, job_id: UUID, attempt: int, longest: timedelta, lost: Lost) -> None:
        """`lost` is called in the keeper's thread, once, when the attempt no longer owns its job."""
        with self._guard:
            self._held[job_id, attempt] = _Hold(time.monotonic() + longest.total_seconds() + _TO_END, lost)
            if self._thread is None:
                self._thread = threading.Thread(target=self._live, name="leases", daemon=True)
                self._thread.start()

    def release(self, job_id: UUID, attempt: int) -> None:
        with self._guard:
            self._held.pop((job_id, attempt), None)

    def close(self) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join(2.0)

    def _live(self) -> None:
        with asyncio.Runner() as runner:
            database = self._connect()
            while not self._over.wait(self._every):
                try:
                    runner.run(self._renew(database))
                except Exception as failure:  # noqa: BLE001 - whatever it was, the next try comes before the lease ends
                    log.warning("leases_not_renewed", reason=type(failure).__name__)
            runner.run(database.close())

    async def _renew(self, database: Database) -> None:
        now = time.monotonic()
        with self._guard:
            wanted = [held for held, hold in self._held.items() if hold.until > now]
        if not wanted:
            return
        async with database.transaction() as session:
            renewed = await JobRepository(session).renew_leases(wanted, self._lease)
        for held in set(wanted) - renewed:
            with self._guard:
                hold = self._held.pop(held, None)
            if hold is not None:
                hold.lost()
