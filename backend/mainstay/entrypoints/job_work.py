"""How jobs travel: the id after the commit into a queue, and from there to a worker that claims the row."""

from typing import Final
from uuid import UUID

from celery import Celery

from mainstay.infra.celery.app import QUEUES
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.jobs.context import Bench
from mainstay.jobs.service.running import run_one

RUN: Final = "jobs.run"


def add_job_work(app: Celery, loop: WorkLoop[Resources], worker: str, tools: dict[type, object]) -> None:
    async def run(resources: Resources, delivery: Delivery) -> None:
        bench = Bench(resources.database, resources.redis, resources.http, tools, worker)
        await run_one(bench, UUID(delivery.args[0]))

    add_task(app, loop, RUN, run, queue=QUEUES[1])
