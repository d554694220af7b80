"""What this room does later: the end of an organization, once its grace is over."""

from uuid import UUID

from mainstay.infra.cache import Cache
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, job
from mainstay.kit.actor import Actor
from mainstay.organizations.service import erasing


class EraseOrganization(Payload):
    organization_id: UUID


@job("organizations.erase")
async def erase_organization(ctx: JobContext, wanted: EraseOrganization) -> None:
    """Does nothing for one that was kept after all."""
    async with ctx.ending() as session:
        principals = Cache(ctx.bench.redis, "principal")
        await erasing.erase_when_over(session, principals, Actor.system("erasure"), wanted.organization_id)
