"""Periodic upkeep: what means nothing any more goes, and what is due is asked for."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from celery import Celery
from structlog import get_logger

from mainstay.accounts.service.upkeep import STALE as OF_ACCOUNTS
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.tasks import Delivery, add_task
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database, as_refusal
from mainstay.infra.db.purging import Stale, purge
from mainstay.infra.storage import Storage, StorageUnavailable
from mainstay.organizations.service.upkeep import STALE as OF_ORGANIZATIONS
from mainstay.personal_data.service import building, upkeep
from mainstay.sessions.service.upkeep import STALE as OF_SESSIONS
from mainstay.settings import Settings

log = get_logger("upkeep")

PURGE: Final = Periodic("upkeep.purge", every=3600.0)
DUE: Final = Periodic("upkeep.due", every=600.0)
EXPORTS: Final = Periodic("upkeep.personal_exports", every=3600.0)
PERIODIC: Final = (PURGE, DUE, EXPORTS)
STALE: Final[tuple[Stale, ...]] = (*OF_ACCOUNTS, *OF_SESSIONS, *OF_ORGANIZATIONS)


async def purge_stale(database: Database) -> None:
    for stale in STALE:
        await purge(database, stale)
    async with database.transaction() as session:
        await upkeep.forget_farewells(session)


async def ask_for_what_is_due(database: Database, *, give_up_unverified: bool) -> None:
    """Where one may sign in unverified, an account that never was may well be in use."""
    async with database.transaction() as session:
        if give_up_unverified:
            await upkeep.give_up_unverified(session)
        await upkeep.ask_for_what_is_due(session)


def add_upkeep_work(app: Celery, loop: WorkLoop[Resources], settings: Settings, storage: Storage) -> None:
    due = partial(ask_for_what_is_due, give_up_unverified=settings.require_verified_email)
    put_away = partial(building.put_away, storage=storage)
    for periodic, work in ((PURGE, purge_stale), (DUE, due), (EXPORTS, put_away)):
        add_task(app, loop, periodic.task, partial(_run, periodic.task, work), queue=periodic.queue)


async def _run(name: str, work: Callable[[Database], Awaitable[object]], resources: Resources, _: Delivery) -> None:
    try:
        await work(resources.database)
    except Exception as failure:
        if as_refusal(failure) is None and not isinstance(failure, StorageUnavailable):
            raise
        # The next one comes by itself.
        log.warning("upkeep_postponed", task=name, reason=type(failure).__name__)
