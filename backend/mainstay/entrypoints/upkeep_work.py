"""Periodic upkeep: what means nothing any more goes, and what is due is asked for."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from celery import Celery
from structlog import get_logger

from mainstay.accounts.service.upkeep import STALE as OF_ACCOUNTS
from mainstay.entrypoints.periodic import add_periodic, on_database
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.resources import Resources
from mainstay.infra.celery.work_loop import WorkLoop
from mainstay.infra.db import Database, as_refusal
from mainstay.infra.db.purging import Stale, purge
from mainstay.infra.storage import Storage
from mainstay.jobs.service.upkeep import stale_jobs
from mainstay.live.upkeep import STALE as OF_LIVE
from mainstay.notifications.upkeep import STALE as OF_NOTIFICATIONS
from mainstay.organizations.service.upkeep import STALE as OF_ORGANIZATIONS
from mainstay.personal_data.service import building, upkeep
from mainstay.sessions.service.upkeep import STALE as OF_SESSIONS
from mainstay.settings import Settings
from mainstay.settings_work import Jobs
from mainstay.web.upkeep import STALE as OF_WEB

log = get_logger("upkeep")

PURGE: Final = Periodic("upkeep.purge", every=3600.0)
DUE: Final = Periodic("upkeep.due", every=600.0)
EXPORTS: Final = Periodic("upkeep.personal_exports", every=3600.0)
PERIODIC: Final = (PURGE, DUE, EXPORTS)


def stale_in_all_rooms(jobs: Jobs) -> tuple[Stale, ...]:
    of_jobs = stale_jobs(jobs.keep_done, jobs.keep_failed)
    return (*OF_WEB, *OF_LIVE, *of_jobs, *OF_ACCOUNTS, *OF_SESSIONS, *OF_ORGANIZATIONS, *OF_NOTIFICATIONS)


async def purge_stale(database: Database, stale: Iterable[Stale]) -> None:
    for one in stale:
        await _unless_refused(database, one)
    async with database.transaction() as session:
        await upkeep.forget_farewells(session)


async def _unless_refused(database: Database, stale: Stale) -> None:
    """One table that cannot be purged keeps none of the others waiting."""
    try:
        await purge(database, stale)
    except Exception as failure:
        if as_refusal(failure) is None:
            raise
        log.warning("purge_postponed", what=stale.name, reason=type(failure).__name__)


async def ask_for_what_is_due(database: Database, *, give_up_unverified: bool) -> None:
    """Where one may sign in unverified, an account that never was may well be in use."""
    async with database.transaction() as session:
        if give_up_unverified:
            await upkeep.give_up_unverified(session)
        await upkeep.ask_for_what_is_due(session)


def add_upkeep_work(app: Celery, loop: WorkLoop[Resources], settings: Settings, storage: Storage) -> None:
    due = partial(ask_for_what_is_due, give_up_unverified=settings.require_verified_email)
    put_away = partial(building.put_away, storage=storage)
    stale = stale_in_all_rooms(settings.jobs)
    for periodic, work in ((PURGE, partial(purge_stale, stale=stale)), (DUE, due), (EXPORTS, put_away)):
        add_periodic(app, loop, periodic, on_database(work))
