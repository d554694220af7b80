"""Who is in an organization, for rooms that have something to tell them."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.permissions import OF_ROLE, Permission
from mainstay.organizations.repository import MembershipRepository


async def members_among(session: AsyncSession, organization_id: UUID, user_ids: Collection[UUID]) -> set[UUID]:
    return await MembershipRepository(session).among(organization_id, user_ids)


async def members_who_may(session: AsyncSession, organization_id: UUID, permission: Permission) -> set[UUID]:
    """Whose role holds the permission now."""
    roles = [role for role, permissions in OF_ROLE.items() if permission in permissions]
    return await MembershipRepository(session).with_roles(organization_id, roles)


async def permissions_of(session: AsyncSession, organization_id: UUID, user_id: UUID) -> frozenset[Permission]:
    """What the person may there now; nothing for whoever is not in it, or no longer."""
    role = await MembershipRepository(session).role_of(organization_id, user_id)
    return OF_ROLE[role] if role else frozenset()
