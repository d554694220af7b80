"""Organizations whose time is over, and what a person leaves behind in them."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.permissions import Role
from mainstay.organizations.models import Invitation, Membership, Organization
from mainstay.organizations.repository import GRACE

_QUIETLY: Final = {"synchronize_session": False}
_OVER: Final = Organization.deletion_requested_at <= func.now() - GRACE


class ErasingRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold_owned(self, user_id: UUID) -> Sequence[UUID]:
        """Where the person is an owner, in one order; nobody comes into any of them or leaves it meanwhile. Those that are
        being deleted need no owner any more."""
        owned = select(Membership.organization_id).where(Membership.user_id == user_id, Membership.role == Role.owner)
        query = select(Organization.id).where(Organization.id.in_(owned), Organization.deletion_requested_at.is_(None))
        return list(await self._session.scalars(query.order_by(Organization.id).with_for_update(key_share=True)))

    async def roles_in(self, organization_id: UUID) -> dict[UUID, str]:
        query = select(Membership.user_id, Membership.role).where(Membership.organization_id == organization_id)
        return {row.user_id: row.role for row in await self._session.execute(query)}

    async def where_alone(self, user_id: UUID) -> Sequence[UUID]:
        other = Membership.__table__.alias("other")
        others = select(other.c.id).where(
            other.c.organization_id == Membership.organization_id, other.c.user_id != user_id
        )
        query = select(Membership.organization_id).where(Membership.user_id == user_id, ~others.exists())
        return list(await self._session.scalars(query.order_by(Membership.organization_id)))

    async def hold_over(self, organization_id: UUID) -> bool:
        query = select(Organization.id).where(Organization.id == organization_id, _OVER).with_for_update()
        return await self._session.scalar(query) is not None

    async def over(self, limit: int) -> Sequence[UUID]:
        query = select(Organization.id).where(_OVER).order_by(Organization.deletion_requested_at).limit(limit)
        return list(await self._session.scalars(query))

    async def remove(self, organization_id: UUID) -> bool:
        """With its memberships, invitations and keys."""
        gone = delete(Organization).where(Organization.id == organization_id).returning(Organization.id)
        return await self._session.scalar(gone.execution_options(**_QUIETLY)) is not None

    async def remove_invitations(self, addresses: Sequence[str]) -> Sequence[UUID]:
        """To the person, whoever asked them. Those they sent go with their own row."""
        gone = delete(Invitation).where(func.lower(Invitation.email).in_([one.lower() for one in addresses]))
        return list(await self._session.scalars(gone.returning(Invitation.id).execution_options(**_QUIETLY)))

    async def memberships_of(self, user_id: UUID) -> Sequence[Any]:
        query = (
            select(Organization.id, Organization.name, Organization.slug, Membership.role, Membership.created_at)
            .join(Membership, Membership.organization_id == Organization.id)
            .where(Membership.user_id == user_id)
        )
        return (await self._session.execute(query.order_by(Membership.created_at))).all()

    async def sent_by(self, user_id: UUID) -> Sequence[Invitation]:
        query = select(Invitation).where(Invitation.inviter_id == user_id).order_by(Invitation.id)
        return list(await self._session.scalars(query))
