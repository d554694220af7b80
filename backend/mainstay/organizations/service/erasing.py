"""The end of organizations, and of what a person was in them. The trail of an organization outlives it."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.infra.cache import Cache
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Role
from mainstay.organizations import events
from mainstay.organizations.erasing_repository import ErasingRepository
from mainstay.organizations.errors import LastOwner

log = get_logger("organizations")


async def refuse_last_owner(session: AsyncSession, user_id: UUID) -> None:
    """Whoever leaves altogether leaves an owner behind wherever others stay. An owner who is on the way out is none."""
    rows = ErasingRepository(session)
    for organization_id in await rows.hold_owned(user_id):
        roles = await rows.roles_in(organization_id)
        owners = {one for one, role in roles.items() if role == Role.owner and one != user_id}
        if len(roles) > 1 and not owners - await accounts.leaving_among(session, owners):
            raise LastOwner(members={"organization_id": str(organization_id)})


async def erase_where_alone(session: AsyncSession, principals: Cache, actor: Actor, user_id: UUID) -> Sequence[UUID]:
    alone = await ErasingRepository(session).where_alone(user_id)
    for organization_id in alone:
        await _erase(session, principals, actor, organization_id)
    return alone


async def forget_invitations(session: AsyncSession, addresses: Collection[str]) -> Sequence[UUID]:
    return await ErasingRepository(session).remove_invitations(sorted(addresses))


async def erase_when_over(session: AsyncSession, principals: Cache, actor: Actor, organization_id: UUID) -> bool:
    """False when it was kept after all, asked for anew later, or is gone already."""
    if not await ErasingRepository(session).hold_over(organization_id):
        return False
    return await _erase(session, principals, actor, organization_id)


async def organizations_to_erase(session: AsyncSession, limit: int) -> Sequence[UUID]:
    return await ErasingRepository(session).over(limit)


async def memberships_of(session: AsyncSession, user_id: UUID) -> Sequence[Any]:
    return await ErasingRepository(session).memberships_of(user_id)


async def invitations_sent_by(session: AsyncSession, user_id: UUID) -> Sequence[Any]:
    return await ErasingRepository(session).sent_by(user_id)


async def _erase(session: AsyncSession, principals: Cache, actor: Actor, organization_id: UUID) -> bool:
    rows = ErasingRepository(session)
    members = sorted(await rows.roles_in(organization_id))
    if not await rows.remove(organization_id):
        return False
    for user_id in members:
        await accounts.principal_changed(session, principals, user_id)
    await jobs.forget_organization(session, organization_id)
    target = Target("organization", organization_id)
    await audit.record(session, actor, events.ERASED, target=target, organization_id=organization_id)
    log.info("organization_erased", organization_id=str(organization_id), members=len(members))
    return True
