"""What this room does later: erasing whoever left, and putting together what somebody asked for of their own."""

from datetime import timedelta
from uuid import UUID

from mainstay.infra.cache import Cache
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import BULK, Payload, job
from mainstay.kit.actor import Actor
from mainstay.personal_data.files import folder_of
from mainstay.personal_data.ports import Remains, Shelf
from mainstay.personal_data.service import building, erasing


class EraseAccount(Payload):
    user_id: UUID


class BuildPersonalExport(Payload):
    user_id: UUID
    export_id: UUID


@job("personal_data.erase")
async def erase_account(ctx: JobContext, wanted: EraseAccount) -> None:
    """Does nothing for an account that was kept after all. Files go once nobody can ask for them any more."""
    async with ctx.transaction() as session:
        principals = Cache(ctx.bench.redis, "principal")
        done = await erasing.erase(session, principals, ctx.tool(Remains), Actor.system("erasure"), wanted.user_id)
    ctx.log("erasure_tried", user_id=str(wanted.user_id), erased=done)
    # Also when another attempt erased the account and then was lost.
    if not await building.is_known(ctx.bench.database, wanted.user_id):
        await building.remove_files(ctx.tool(Shelf).storage, folder_of(wanted.user_id))


@job("personal_data.export", queue=BULK, max_attempts=5, timeout=timedelta(minutes=30), most_running=2)
async def build_personal_export(ctx: JobContext, wanted: BuildPersonalExport) -> None:
    await building.build(ctx, ctx.tool(Shelf).storage, wanted.user_id, wanted.export_id)
