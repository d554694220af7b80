"""The worker process: does the work that waits in the queues."""

from collections.abc import Mapping
from functools import partial
from typing import NoReturn, cast

from mainstay import __version__
from mainstay.callbacks.work import Caller
from mainstay.entrypoints.audit_work import add_audit_work
from mainstay.entrypoints.background import celery_for, finish, process_name, redis_for
from mainstay.entrypoints.backup_work import add_backup_work, backup_tools, with_backups_told
from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.export_work import add_export_work, export_tools
from mainstay.entrypoints.job_work import add_job_work, announcing, publisher_for
from mainstay.entrypoints.live_work import add_live_work, with_telling
from mainstay.entrypoints.mail_work import mail_tools
from mainstay.entrypoints.personal_work import personal_tools
from mainstay.entrypoints.schedule_work import add_schedule_work, caller_from
from mainstay.entrypoints.storage import storage_from
from mainstay.entrypoints.tools import closing_tools
from mainstay.entrypoints.upkeep_work import add_upkeep_work
from mainstay.entrypoints.webhook_work import add_webhook_work, courier_from
from mainstay.infra.celery.app import QUEUES, reserve_slots
from mainstay.infra.celery.heartbeat import add_heartbeat
from mainstay.infra.celery.resources import Resources, open_resources
from mainstay.infra.celery.shared_values import share_between_processes
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.celery.worker import CLEAN_UP, POOLS, PoolKind, WorkerPlan, serve_worker
from mainstay.infra.observability.metrics import LOOP_LAG
from mainstay.infra.redis import connect_redis
from mainstay.infra.storage import Storage
from mainstay.jobs.publisher import Publisher
from mainstay.settings import Settings, SettingsRefused
from mainstay.settings_source import SettingsProblem
from mainstay.webhooks.service.sending import Courier


def run(
    settings: Settings, *, queues: tuple[str, ...] = QUEUES, pool: str = "threads", concurrency: int | None = None
) -> NoReturn:
    plan = _plan(settings, queues, pool, concurrency)
    if plan.pool == "prefork":
        share_between_processes()
    app = celery_for("worker", settings)
    reserve_slots(app, slots=plan.slots, reserved=settings.worker.reserved_for_high)
    publisher = publisher_for(app, settings)
    storage = storage_from(settings)
    tools = _tools(settings, storage)
    loop = _loop(settings, publisher, tools, storage)
    add_heartbeat(app, loop)
    add_audit_work(app, loop, settings, storage)
    add_upkeep_work(app, loop, settings, storage)
    add_schedule_work(app, loop)
    add_webhook_work(app, loop)
    add_live_work(app, loop)
    add_export_work(app, loop, storage)
    add_backup_work(app, loop, settings, storage)
    add_job_work(app, loop, plan.name, tools, settings, publisher)
    port = settings.worker.metrics_port
    serve = partial(
        serve_worker,
        app,
        plan,
        loop,
        redis_for("worker", settings),
        host=settings.metrics.host,
        port=port,
        heartbeat=settings.worker.heartbeat_interval,
    )
    finish(serve, port=port, variable="MAINSTAY_WORKER_METRICS_PORT")


def _plan(settings: Settings, queues: tuple[str, ...], pool: str, concurrency: int | None) -> WorkerPlan:
    wanted = tuple(dict.fromkeys(name.strip() for name in queues if name.strip()))
    problems = []
    if not wanted or not set(wanted) <= set(QUEUES):
        problems.append(SettingsProblem("--queues", f"{','.join(queues)!r}", f"some of {','.join(QUEUES)}"))
    if pool not in POOLS:
        problems.append(SettingsProblem("--pool", repr(pool), " or ".join(POOLS)))
    slots = settings.worker.concurrency if concurrency is None else concurrency
    if slots < 1:
        problems.append(SettingsProblem("--concurrency", str(slots), "1 or more"))
    if problems:
        raise SettingsRefused(problems)
    name = process_name(settings.worker.metrics_port)
    grace = settings.worker.stop_grace
    return WorkerPlan(name, __version__, wanted, cast(PoolKind, pool), slots, grace, grace + CLEAN_UP)


def _tools(settings: Settings, storage: Storage) -> dict[type, object]:
    calls: dict[type, object] = {Caller: caller_from(settings), Courier: courier_from(settings)}
    of_files = personal_tools(storage) | export_tools(settings, storage) | backup_tools(settings, storage)
    return mail_tools(settings) | of_files | calls


def _loop(
    settings: Settings, publisher: Publisher, tools: Mapping[type, object], storage: Storage
) -> WorkLoop[Resources]:
    redis_url, timeout, size = settings.redis.url.get_secret_value(), settings.redis.timeout, settings.redis.pool_size
    resources = partial(
        open_resources,
        lambda: announcing(database_from(settings, "mainstay worker"), publisher),
        partial(connect_redis, redis_url, timeout=timeout, pool_size=size, name="mainstay-worker"),
    )
    opened = partial(with_backups_told, storage=storage)
    return WorkLoop(lambda: closing_tools(opened(with_telling(resources())), tools), tell_lag=LOOP_LAG.set)
