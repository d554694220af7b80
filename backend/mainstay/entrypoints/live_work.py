"""How what happens reaches people who look: numbered right after the commit, and, where nobody did that, by the sweep."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Final

from celery import Celery

from mainstay.entrypoints.job_work import carry
from mainstay.entrypoints.periodic import add_periodic
from mainstay.infra.cache import Cache
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database
from mainstay.live.ports import NUMBERER
from mainstay.live.service import Numberer, number_waiting
from mainstay.notifications.ports import INBOXES

NUMBER: Final = Periodic("live.number", every=5.0)
PERIODIC: Final = (NUMBER,)


def telling(database: Database, numberer: Numberer, inboxes: Cache) -> None:
    """Whatever is told of through it is numbered after the commit, and unread counts are known to be old."""
    carry(database, {NUMBERER: numberer, INBOXES: inboxes})


@asynccontextmanager
async def with_telling(opened: AbstractAsyncContextManager[Resources]) -> AsyncIterator[Resources]:
    async with opened as resources:
        numberer = Numberer(resources.database, resources.redis)
        telling(resources.database, numberer, Cache(resources.redis, "inbox"))
        try:
            yield resources
        finally:
            await numberer.finish()


def add_live_work(app: Celery, loop: WorkLoop[Resources]) -> None:
    async def number(resources: Resources) -> None:
        await number_waiting(resources.database, resources.redis)

    add_periodic(app, loop, NUMBER, number)
