"""A process of its own that writes one export as a worker does, beside COPY of the same rows, and says what both took."""

import asyncio
import os
import sys
import time
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import httpx
import orjson

from mainstay.entrypoints.database import database_from
from mainstay.entrypoints.export_work import export_tools
from mainstay.entrypoints.storage import storage_from
from mainstay.exports.kinds import ExportKind
from mainstay.exports.service.asking import Wanted, request_export
from mainstay.infra.db import Database
from mainstay.infra.db.line_forms import LineForm
from mainstay.infra.redis import connect_redis
from mainstay.jobs.context import Bench
from mainstay.jobs.service.running import run_one
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.permissions import OF_ROLE, Role
from mainstay.settings import load

_COPY = "SELECT * FROM audit_events WHERE organization_id = $1"


async def write(organization_id: UUID, requester: UUID) -> dict[str, float]:
    settings = load()
    database, redis = database_from(settings, "mainstay bench"), connect_redis(settings.redis.url.get_secret_value())
    tools = export_tools(settings, storage_from(settings))
    try:
        async with httpx.AsyncClient() as http:
            bench = Bench(database, redis, http, tools, worker="bench")
            actor = Actor(ActorType.user, requester).within(organization_id, OF_ROLE[Role.owner])
            # Something small first: what is loaded and connected with the first export is not what rows cost.
            await _export(bench, database, actor, {"until": "1970-02-01T00:00:00Z"})
            idle = _status("VmRSS:")
            copied = await _copy(settings.database.url.get_secret_value(), organization_id)
            began = time.perf_counter()
            job = await _export(bench, database, actor, {})
            seconds = time.perf_counter() - began
    finally:
        await database.close()
        await redis.aclose()
    return {
        "rows": job["rows"],
        "seconds": seconds,
        "copy_seconds": copied,
        "mebibytes": (_status("VmHWM:") - idle) / 1024,
    }


async def _export(bench: Bench, database: Database, actor: Actor, filters: dict[str, Any]) -> dict[str, Any]:
    async with database.transaction() as session:
        asked = await request_export(session, actor, Wanted(ExportKind.audit_events, LineForm.csv, filters))
        job_id = asked.shown.export.job_id
    await run_one(bench, job_id)
    async with database.reading() as connection:
        found = await connection.exec_driver_sql("SELECT state, error, result FROM jobs WHERE id = $1", (job_id,))
        row = found.one()
    if row.state != "succeeded":
        raise RuntimeError(f"the export ended as {row.state}: {row.error}")
    return dict(row.result)


async def _copy(url: str, organization_id: UUID) -> float:
    connection = await asyncpg.connect(url)
    try:
        began = time.perf_counter()
        await connection.copy_from_query(_COPY, organization_id, output="copied.csv", format="csv")
        return time.perf_counter() - began
    finally:
        await connection.close()


def _status(name: str) -> float:
    """KiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith(name)))


if __name__ == "__main__":
    os.chdir(sys.argv[3])
    found = asyncio.run(write(UUID(sys.argv[1]), UUID(sys.argv[2])))
    sys.stdout.buffer.write(b"found " + orjson.dumps(found) + b"\n")
