"""How jobs travel: the id after the commit into a queue, and from there to a worker that claims the row."""

from collections.abc import Awaitable, Callable
from functools import cache, partial
from typing import Final
from uuid import UUID

from celery import Celery
from structlog import get_logger

from mainstay.entrypoints import kinds as _kinds  # noqa: F401 - whoever sends or does jobs knows every kind
from mainstay.entrypoints.database import database_from
from mainstay.infra.celery.app import DEFAULT, SYSTEM
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.messages import JobMessages
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database, as_refusal
from mainstay.jobs import metrics
from mainstay.jobs.context import Bench
from mainstay.jobs.kinds import KNOWN, QUEUES
from mainstay.jobs.lease_keeper import LeaseKeeper
from mainstay.jobs.ports import ANNOUNCER
from mainstay.jobs.publisher import BrokerAway, Publisher
from mainstay.jobs.service.running import run_one
from mainstay.jobs.service.sweeping import Retention, SweepPlan, purge, sweep
from mainstay.settings import Settings
from mainstay.web.idempotency import forget_old_keys

log = get_logger("jobs")

RUN: Final = "jobs.run"
SWEEP: Final = "jobs.sweep"
PURGE: Final = Periodic("jobs.purge", every=300.0)
FORGET_KEYS: Final = Periodic("web.forget_idempotency_keys", every=600.0)


def periodic_job_work(settings: Settings) -> tuple[Periodic, ...]:
    return (Periodic(SWEEP, every=settings.jobs.sweep_interval), PURGE, FORGET_KEYS)


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
        bench = Bench(
            resources.database, resources.redis, resources.http, tools, worker, keeper(), times.lease,
            times.most_per_organization,
        )  # fmt: skip
        await run_one(bench, UUID(delivery.args[0]))

    async def look_after(resources: Resources, _: Delivery) -> None:
        plan = SweepPlan(times.republish_after, times.most_per_organization)
        await sweep(resources.database, resources.redis, publisher, plan)

    async def clear_out(resources: Resources, _: Delivery) -> None:
        await purge(resources.database, Retention(times.keep_done, times.keep_failed))

    async def forget_keys(resources: Resources, _: Delivery) -> None:
        await forget_old_keys(resources.database)

    add_task(app, loop, RUN, run, queue=DEFAULT)
    for name, work in ((SWEEP, look_after), (PURGE.task, clear_out), (FORGET_KEYS.task, forget_keys)):
        add_task(app, loop, name, partial(run_periodically, name, work), queue=SYSTEM)


async def run_periodically(
    name: str, work: Callable[[Resources, Delivery], Awaitable[None]], resources: Resources, delivery: Delivery
) -> None:
    try:
        await work(resources, delivery)
    except Exception as failure:
        if as_refusal(failure) is None:
            raise
        # The next one comes by itself.
        log.warning("job_work_postponed", task=name, reason=type(failure).__name__)
