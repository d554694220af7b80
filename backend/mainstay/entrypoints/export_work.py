"""What exports are written with, and their upkeep."""

from functools import partial
from typing import Final

from celery import Celery

from mainstay.audit.room import AuditRoom
from mainstay.entrypoints.periodic import add_periodic, on_database
from mainstay.exports import work
from mainstay.exports.ports import Press
from mainstay.exports.service import upkeep
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.storage import Storage
from mainstay.personal_data.parts import tell_all
from mainstay.settings import Settings

# Declared by being imported.
KINDS = (work.BuildAudit, work.BuildUsers, work.BuildJobs, work.BuildOwn)

SETTLE: Final = Periodic("exports.settle", every=60.0)
PUT_AWAY: Final = Periodic("exports.put_away", every=3600.0)
PERIODIC: Final = (SETTLE, PUT_AWAY)


def export_tools(settings: Settings, storage: Storage) -> dict[type, object]:
    return {Press: Press(storage, AuditRoom.sealed_under(settings.encryption_keys).keys.public, tell_all)}


def add_export_work(app: Celery, loop: WorkLoop[Resources], storage: Storage) -> None:
    add_periodic(app, loop, SETTLE, on_database(upkeep.settle))
    add_periodic(app, loop, PUT_AWAY, on_database(partial(upkeep.put_away, storage=storage)))
