"""The one way of periodic work: a task that a beat makes and a worker runs. What a dependency refuses waits for the next."""

from collections.abc import Awaitable, Callable

from celery import Celery
from structlog import get_logger

from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database, as_refusal
from mainstay.infra.storage import StorageUnavailable

log = get_logger("periodic")

type PeriodicWork = Callable[[Resources], Awaitable[object]]


def add_periodic(app: Celery, loop: WorkLoop[Resources], periodic: Periodic, work: PeriodicWork) -> None:
    async def run(resources: Resources, _: Delivery) -> None:
        try:
            await work(resources)
        except Exception as failure:
            if not _will_pass(failure):
                raise
            # The next one comes by itself, and finds what this one left.
            log.warning("periodic_work_postponed", task=periodic.task, reason=type(failure).__name__)

    add_task(app, loop, periodic.task, run, queue=periodic.queue)


def on_database(work: Callable[[Database], Awaitable[object]]) -> PeriodicWork:
    return lambda resources: work(resources.database)


def _will_pass(failure: Exception) -> bool:
    return as_refusal(failure) is not None or isinstance(failure, StorageUnavailable)
