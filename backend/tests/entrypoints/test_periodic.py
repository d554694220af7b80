"""Periodic work: what a dependency refuses waits for the next turn, and whatever else goes wrong is an error."""

from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

import pytest
from celery import Celery
from sqlalchemy import func

from mainstay.entrypoints.periodic import add_periodic, on_database
from mainstay.entrypoints.upkeep_work import purge_stale
from mainstay.infra.celery.heartbeat import Periodic
from mainstay.infra.celery.tasks import Delivery
from mainstay.infra.db import Database
from mainstay.infra.db.connecting import DatabaseUnreachable
from mainstay.infra.db.purging import Stale
from mainstay.infra.storage import StorageUnavailable
from mainstay.web.models import IdempotencyKey

OFTEN = Periodic("test.often", every=1.0)


@asynccontextmanager
async def nobody_there():
    database = Database("postgresql://nobody:nothing@127.0.0.1:1/none")
    try:
        yield database
    finally:
        await database.close()


async def turn(monkeypatch: pytest.MonkeyPatch, work: Any, resources: Any) -> None:
    added: list[Any] = []
    monkeypatch.setattr("mainstay.entrypoints.periodic.add_task", lambda *given, **_: added.append(given[3]))
    add_periodic(cast(Celery, None), cast(Any, None), OFTEN, work)
    await added[0](resources, Delivery("1"))


async def test_work_waits_for_its_next_turn_while_the_database_is_away(lines, monkeypatch):
    async def work(given: Database) -> None:
        async with given.transaction() as session:
            await session.connection()

    async with nobody_there() as database:
        await turn(monkeypatch, on_database(work), SimpleNamespace(database=database))
    assert [line["task"] for line in lines.events("periodic_work_postponed")] == [OFTEN.task]


async def test_work_waits_for_its_next_turn_while_the_storage_is_away(lines, monkeypatch):
    async def work(_: Any) -> None:
        raise StorageUnavailable

    await turn(monkeypatch, work, None)
    assert [line["reason"] for line in lines.events("periodic_work_postponed")] == ["StorageUnavailable"]


async def test_a_mistake_of_ours_is_not_put_off(monkeypatch):
    async def work(_: Any) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await turn(monkeypatch, work, None)


async def test_a_table_that_cannot_be_purged_keeps_none_of_the_others_waiting(lines):
    stale = Stale("first", IdempotencyKey, IdempotencyKey.created_at < func.now())
    async with nobody_there() as database:
        # What comes after the tables is refused as well, and that waits for the next turn.
        with pytest.raises(DatabaseUnreachable):
            await purge_stale(database, [stale, Stale("second", stale.model, stale.when)])
    assert [line["what"] for line in lines.events("purge_postponed")] == ["first", "second"]
