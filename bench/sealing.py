"""How fast committed events are sealed: those of one organization, which are one chain."""

import asyncio
import time
from typing import Final

import asyncpg

from bench.audit_trail import FILL
from bench.jobs import settings_of
from bench.refusals import NotMeasured
from bench.stand import Stand
from mainstay.audit.service.sealing import seal_waiting
from mainstay.entrypoints.database import database_from
from mainstay.kit.ids import new_id
from mainstay.settings import Settings

EVENTS: Final = 10_000


def sealed_a_second(stand: Stand) -> float:
    return asyncio.run(_sealed(stand.owner_url, settings_of(stand)))


async def _sealed(owner_url: str, settings: Settings) -> float:
    database = database_from(settings, "mainstay bench")
    try:
        await seal_waiting(database)
        await _fill(owner_url)
        began = time.perf_counter()
        sealed = await seal_waiting(database)
        seconds = time.perf_counter() - began
    finally:
        await database.close()
    if sealed != EVENTS:
        raise NotMeasured(f"Of {EVENTS} events {sealed} were sealed.")
    return sealed / seconds


async def _fill(owner_url: str) -> None:
    owner = await asyncpg.connect(owner_url)
    try:
        await owner.execute(FILL, new_id(), EVENTS, 0, 1)
        await owner.execute("ANALYZE audit_events")
    finally:
        await owner.close()
