"""The ticks of people's schedules, and what calls back are made with."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from celery import Celery
from structlog import get_logger

from mainstay.callbacks.service import PURPOSE
from mainstay.callbacks.work import Caller
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db import Database, as_refusal
from mainstay.infra.outbound import Sender
from mainstay.schedules.service.looking_after import note_who_left
from mainstay.schedules.service.ticking import tick
from mainstay.settings import Environment, Settings

log = get_logger("schedules")

TICK: Final = Periodic("schedules.tick", every=1.0)
LOOK_AFTER: Final = Periodic("schedules.look_after", every=60.0)
PERIODIC: Final = (TICK, LOOK_AFTER)


def caller_from(settings: Settings) -> Caller:
    https_only = settings.environment is not Environment.development
    sender = Sender(settings.outbound_allow, https_only=https_only)
    return Caller(sender, Sealer(settings.encryption_keys, PURPOSE))


def add_schedule_work(app: Celery, loop: WorkLoop[Resources]) -> None:
    for periodic, work in ((TICK, tick), (LOOK_AFTER, note_who_left)):
        add_task(app, loop, periodic.task, partial(_run, periodic.task, work), queue=periodic.queue)


async def _run(name: str, work: Callable[[Database], Awaitable[object]], resources: Resources, _: Delivery) -> None:
    try:
        await work(resources.database)
    except Exception as failure:
        if as_refusal(failure) is None:
            raise
        # The next one comes by itself, and finds what this one left.
        log.warning("schedule_work_postponed", task=name, reason=type(failure).__name__)
