"""Schedules of an organization, written past the API so that they may have been due long ago."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
import pytest

from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import KNOWN, Payload, job
from mainstay.kit.ids import new_id
from tests.organizations.conftest import (
    actions,
    build,
    house,
    join,
    other,
    owner_role,
    settings,
    sign_up,
    whole,
)

__all__ = [
    "actions", "build", "house", "join", "other", "owner_role", "settings", "sign_up", "whole",
]  # fmt: skip

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)

if "tests.ring" not in KNOWN:

    class Ring(Payload):
        bell: str = "great"

    @job("tests.ring", is_open=True)
    async def ring(ctx: JobContext, wanted: Ring) -> None:
        ctx.log("rung", bell=wanted.bell)


@pytest.fixture
def put(owner_role, house) -> Callable[..., Awaitable[UUID]]:
    async def make(**wanted: Any) -> UUID:
        id_ = new_id()
        row = {
            "id": id_, "organization_id": UUID(house.id), "name": str(id_), "cron": None, "interval_seconds": 60,
            "counted_from": NOON, "time_zone": "UTC", "kind": "tests.ring", "payload": orjson.dumps({}).decode(),
            "overlap": "queue", "misfire": "run_once", "misfire_max": 1, "enabled": True,
            "next_fire_at": NOON + timedelta(minutes=1), **wanted,
        }  # fmt: skip
        names, values = ", ".join(row), ", ".join(f"${number}" for number in range(1, len(row) + 1))
        await owner_role.execute(f"INSERT INTO schedules ({names}) VALUES ({values})", *row.values())
        return id_

    return make


@pytest.fixture
def runs(owner_role) -> Callable[[UUID], Awaitable[list[tuple[int, str, str | None]]]]:
    """(Seconds after noon, outcome, reason) of each run, in order."""

    async def fetch(schedule_id: UUID) -> list[tuple[int, str, str | None]]:
        rows = await owner_role.fetch(
            "SELECT fire_at, outcome, reason FROM schedule_runs WHERE schedule_id = $1 ORDER BY fire_at", schedule_id
        )
        return [(int((row["fire_at"] - NOON).total_seconds()), row["outcome"], row["reason"]) for row in rows]

    return fetch


@pytest.fixture
def end_jobs(owner_role) -> Callable[[], Awaitable[None]]:
    async def end() -> None:
        await owner_role.execute(
            "UPDATE jobs SET state = 'succeeded', finished_at = now() WHERE state IN ('queued', 'scheduled')"
        )

    return end


@pytest.fixture
def job_count(owner_role) -> Callable[[], Awaitable[int]]:
    async def count() -> int:
        return int(await owner_role.fetchval("SELECT count(*) FROM jobs WHERE kind = 'tests.ring'"))

    return count
