"""How what happens reaches people who look: numbered right after the commit, and, where nobody did that, by the sweep."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Final

from celery import Celery

from mainstay.entrypoints.job_work import carry, run_periodically
from mainstay.infra.cache import Cache
from mainstay.infra.celery.app import SYSTEM
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database
from mainstay.live.ports import NUMBERER
from mainstay.live.service import Numberer, forget_old, number_waiting
from mainstay.notifications.ports import INBOXES
from mainstay.notifications.service import forget_old as forget_old_notifications

NUMBER: Final = Periodic("live.number", every=5.0)
FORGET: Final = Periodic("live.forget", every=300.0)
FORGET_NOTIFICATIONS: Final = Periodic("notifications.forget", every=3600.0)
PERIODIC: Final = (NUMBER, FORGET, FORGET_NOTIFICATIONS)


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
    async def number(resources: Resources, _: Delivery) -> None:
        await number_waiting(resources.database, resources.redis)

    async def forget(resources: Resources, _: Delivery) -> None:
        await forget_old(resources.database)

    async def forget_notifications(resources: Resources, _: Delivery) -> None:
        await forget_old_notifications(resources.database)

    for periodic, work in ((NUMBER, number), (FORGET, forget), (FORGET_NOTIFICATIONS, forget_notifications)):
        add_task(app, loop, periodic.task, partial(run_periodically, periodic.task, work), queue=SYSTEM)
