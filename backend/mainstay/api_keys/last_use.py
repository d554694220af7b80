"""When a key was last used: written at most once a minute, beside the request and never in its way."""

import asyncio
import time
from collections import OrderedDict
from datetime import timedelta
from typing import Final
from uuid import UUID

from structlog import get_logger

from mainstay.api_keys.repository import ApiKeyRepository
from mainstay.infra.db import Database

log = get_logger("api_keys")

AT_MOST_EVERY: Final = timedelta(minutes=1)
_REMEMBERED: Final = 20_000


class LastUse:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._noted: OrderedDict[UUID, float] = OrderedDict()
        self._writing: set[asyncio.Task[None]] = set()

    def note(self, key_id: UUID) -> None:
        now = time.monotonic()
        if now < self._noted.get(key_id, 0.0):
            return
        self._noted[key_id] = now + AT_MOST_EVERY.total_seconds()
        while len(self._noted) > _REMEMBERED:
            self._noted.popitem(last=False)
        task = asyncio.create_task(self._write(key_id), name="last use of a key")
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    async def finish(self) -> None:
        """Before the database is closed: a write in its middle would be left with a connection that nobody closes."""
        await asyncio.gather(*self._writing)

    async def _write(self, key_id: UUID) -> None:
        try:
            async with self._database.transaction() as session:
                await ApiKeyRepository(session).note_use([key_id], AT_MOST_EVERY)
        except Exception as error:  # noqa: BLE001 - whatever it is, the request has nothing to do with it
            # Asked again at the next use: the time shown is then a little older than it could be.
            self._noted.pop(key_id, None)
            log.warning("api_key_use_not_noted", key_id=str(key_id), error=type(error).__name__)
