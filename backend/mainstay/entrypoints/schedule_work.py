"""The ticks of people's schedules, and what calls back are made with."""

from typing import Final

from celery import Celery

from mainstay.callbacks.service import PURPOSE
from mainstay.callbacks.work import Caller
from mainstay.entrypoints.periodic import add_periodic, on_database
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.outbound import Sender
from mainstay.schedules.service.looking_after import note_who_left
from mainstay.schedules.service.ticking import tick
from mainstay.settings import Environment, Settings

TICK: Final = Periodic("schedules.tick", every=1.0)
LOOK_AFTER: Final = Periodic("schedules.look_after", every=60.0)
PERIODIC: Final = (TICK, LOOK_AFTER)


def caller_from(settings: Settings) -> Caller:
    https_only = settings.environment is not Environment.development
    sender = Sender(settings.outbound_allow, https_only=https_only)
    return Caller(sender, Sealer(settings.encryption_keys, PURPOSE))


def add_schedule_work(app: Celery, loop: WorkLoop[Resources]) -> None:
    for periodic, work in ((TICK, tick), (LOOK_AFTER, note_who_left)):
        add_periodic(app, loop, periodic, on_database(work))
