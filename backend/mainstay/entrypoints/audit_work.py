"""The trail's periodic work: what is done how often, as tasks that a beat makes and a worker runs."""

from typing import Final

from celery import Celery
from structlog import get_logger

from mainstay.audit.room import AuditRoom
from mainstay.audit.service.checkpointing import make_checkpoints
from mainstay.audit.service.depositing import Depositor
from mainstay.audit.service.retention import care_for_months
from mainstay.audit.service.sealing import seal_waiting
from mainstay.audit.service.verifying import verify_everything
from mainstay.audit.service.witnessing import compare_with_storage
from mainstay.entrypoints.periodic import add_periodic, on_database
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database
from mainstay.infra.storage import Storage
from mainstay.settings import Settings

log = get_logger("audit")

# Sealed within 5 s: one of these and the time of a batch.
SEAL: Final = Periodic("audit.seal", every=2.0)
CHECKPOINT: Final = Periodic("audit.checkpoint", every=300.0)
VERIFY: Final = Periodic("audit.verify", every=3600.0)
MONTHS: Final = Periodic("audit.care_for_months", every=3600.0)
PERIODIC: Final = (SEAL, CHECKPOINT, VERIFY, MONTHS)


def add_audit_work(app: Celery, loop: WorkLoop[Resources], settings: Settings, storage: Storage) -> None:
    keys = AuditRoom.sealed_under(settings.encryption_keys).keys
    depositor = Depositor(storage)

    async def checkpoint(database: Database) -> None:
        async with database.transaction() as session:
            await make_checkpoints(session, keys)
        # What could not be written stays in the table, and the next round writes it.
        await depositor.deposit(database)

    async def care(database: Database) -> None:
        async with database.transaction() as session:
            done = await care_for_months(session, keys, settings.audit.retention)
        if done.made or done.dropped:
            log.info("audit_months_cared_for", made=done.made, dropped=done.dropped)

    async def verify(database: Database) -> None:
        await verify_everything(database, keys.public)
        await compare_with_storage(database, storage, keys.public)

    for periodic, work in ((SEAL, seal_waiting), (CHECKPOINT, checkpoint), (VERIFY, verify), (MONTHS, care)):
        add_periodic(app, loop, periodic, on_database(work))
