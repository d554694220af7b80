"""The beat process: makes periodic work on time, or stands by for the one that does."""

from functools import partial
from typing import NoReturn

from mainstay import __version__
from mainstay.entrypoints.audit_work import PERIODIC as AUDIT_WORK
from mainstay.entrypoints.background import celery_for, finish, process_name, redis_for
from mainstay.entrypoints.backup_work import backing_up
from mainstay.entrypoints.export_work import PERIODIC as EXPORT_WORK
from mainstay.entrypoints.job_work import sweeping
from mainstay.entrypoints.live_work import PERIODIC as LIVE_WORK
from mainstay.entrypoints.schedule_work import PERIODIC as SCHEDULE_WORK
from mainstay.entrypoints.upkeep_work import PERIODIC as UPKEEP
from mainstay.entrypoints.webhook_work import PERIODIC as WEBHOOK_WORK
from mainstay.infra.celery.beat import BeatPlan, serve_beat
from mainstay.infra.celery.heartbeat import HEARTBEAT, Periodic, schedule
from mainstay.settings import Settings


def run(settings: Settings) -> NoReturn:
    app = celery_for("beat", settings)
    heartbeat = Periodic(HEARTBEAT, every=settings.beat.heartbeat_interval)
    rooms = (*AUDIT_WORK, *UPKEEP, *LIVE_WORK, *EXPORT_WORK, *SCHEDULE_WORK, *WEBHOOK_WORK)
    schedule(app, heartbeat, sweeping(settings), *rooms, *backing_up(settings))
    port = settings.beat.metrics_port
    plan = BeatPlan(process_name(port), __version__, lock_timeout=settings.beat.lock_timeout)
    serve = partial(serve_beat, app, plan, redis_for("beat", settings), host=settings.metrics.host, port=port)
    finish(serve, port=port, variable="MAINSTAY_BEAT_METRICS_PORT")
