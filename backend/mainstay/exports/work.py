"""The jobs that write exports: one kind of job for each, so that each can be switched off."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from mainstay.exports.ports import Press
from mainstay.exports.service.building import build
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import BULK, Payload, job

_LONGEST: Final = timedelta(hours=2)
# So that one organization does not keep all others waiting.
_AT_ONCE: Final = 2


class BuildAudit(Payload):
    export_id: UUID


class BuildUsers(Payload):
    export_id: UUID


class BuildJobs(Payload):
    export_id: UUID


class BuildOwn(Payload):
    export_id: UUID


@job("exports.audit", queue=BULK, max_attempts=5, timeout=_LONGEST, most_per_organization=_AT_ONCE)
async def build_audit(ctx: JobContext, wanted: BuildAudit) -> None:
    await build(ctx, ctx.tool(Press), wanted.export_id)


@job("exports.users", queue=BULK, max_attempts=5, timeout=_LONGEST, most_per_organization=_AT_ONCE)
async def build_users(ctx: JobContext, wanted: BuildUsers) -> None:
    await build(ctx, ctx.tool(Press), wanted.export_id)


@job("exports.jobs", queue=BULK, max_attempts=5, timeout=_LONGEST, most_per_organization=_AT_ONCE)
async def build_jobs(ctx: JobContext, wanted: BuildJobs) -> None:
    await build(ctx, ctx.tool(Press), wanted.export_id)


@job("exports.my_data", queue=BULK, max_attempts=5, timeout=_LONGEST, most_per_organization=_AT_ONCE)
async def build_own(ctx: JobContext, wanted: BuildOwn) -> None:
    await build(ctx, ctx.tool(Press), wanted.export_id)
