"""`system.heartbeat`: made by a beat, run by a worker. When its time grows old, periodic work does not flow."""

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from celery import Celery

from mainstay.infra.celery.app import SYSTEM
from mainstay.infra.celery.metrics import LAST_TICK
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.signs import Tick, write_tick
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop

HEARTBEAT: Final = "system.heartbeat"
# Headers that every message of a beat carries.
MADE_BY: Final = "beat"
MADE_AT: Final = "made_at"


@dataclass(frozen=True)
class Periodic:
    """A system task and how often it is made. It expires before the next, so that a backlog never runs late."""

    task: str
    every: float
    queue: str = SYSTEM

    def entry(self) -> dict[str, Any]:
        return {
            "task": self.task,
            "schedule": timedelta(seconds=self.every),
            "options": {"queue": self.queue, "expires": self.every},
        }


async def beat_heart(resources: Resources, delivery: Delivery) -> None:
    tick = Tick(
        beat=str(delivery.headers.get(MADE_BY, "unknown")),
        made_at=float(delivery.headers.get(MADE_AT, 0.0)),
        ran_at=time.time(),
    )
    await write_tick(resources.redis, tick)
    LAST_TICK.set(tick.ran_at)


def add_heartbeat(app: Celery, loop: WorkLoop[Resources]) -> None:
    add_task(app, loop, HEARTBEAT, beat_heart, queue=SYSTEM)


def schedule(app: Celery, *periodic: Periodic) -> None:
    app.conf.beat_schedule = {task.task: task.entry() for task in periodic}
