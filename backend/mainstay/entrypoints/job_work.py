"""How jobs travel: the id after the commit into a queue, and from there to a worker that claims the row."""

from functools import cache, partial
from typing import Final
from uuid import UUID

from celery import Celery

from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.periodic import add_periodic
from mainstay.infra.celery.app import DEFAULT
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.messages import JobMessages
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database
from mainstay.jobs import metrics
from mainstay.jobs.context import Bench
from mainstay.jobs.kinds import KNOWN, QUEUES
from mainstay.jobs.lease_keeper import LeaseKeeper
from mainstay.jobs.ports import ANNOUNCER
from mainstay.jobs.publisher import BrokerAway, Publisher
from mainstay.jobs.service.running import run_one
from mainstay.jobs.service.sweeping import sweep
from mainstay.settings import Settings

RUN: Final = "jobs.run"
SWEEP: Final = "jobs.sweep"


def sweeping(settings: Settings) -> Periodic:
    return Periodic(SWEEP, every=settings.jobs.sweep_interval)


def publisher_for(app: Celery, settings: Settings) -> Publisher:
    """Starts its thread when it is first told of something."""
    connect = partial(database_from, settings, "mainstay publisher", pool_size=1)
    messages = JobMessages(app, RUN, BrokerAway)
    return Publisher(messages, connect, most_outstanding=settings.jobs.most_outstanding)


def announcing(database: Database, publisher: Publisher) -> Database:
    """Whatever is enqueued through it is told to the publisher after the commit."""
    return carry(database, {ANNOUNCER: publisher})


def carry(database: Database, tools: dict[str, object]) -> Database:
    """Every session of it carries these besides what it carries already."""
    database.sessions.configure(info=database.sessions.kw.get("info", {}) | tools)
    return database


def add_job_work(
    app: Celery,
    loop: WorkLoop[Resources],
    worker: str,
    tools: dict[type, object],
    settings: Settings,
    publisher: Publisher,
) -> None:
    metrics.prepare(KNOWN, QUEUES)
    times = settings.jobs

    @cache
    def keeper() -> LeaseKeeper:
        """One a process, made where it is used: a thread does not survive a fork."""
        connect = partial(database_from, settings, "mainstay leases", pool_size=1)
        return LeaseKeeper(connect, lease=times.lease, every=times.lease_renewal)

    async def run(resources: Resources, delivery: Delivery) -> None:
        bench = Bench(resources.database, resources.redis, resources.http, tools, worker, keeper(), times.lease)
        await run_one(bench, UUID(delivery.args[0]))

    async def look_after(resources: Resources) -> None:
        await sweep(resources.database, resources.redis, publisher, times.republish_after)

    add_task(app, loop, RUN, run, queue=DEFAULT)
    add_periodic(app, loop, sweeping(settings), look_after)
