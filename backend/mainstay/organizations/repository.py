from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, and_, delete, func, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.infra.db.keyset import take_page
from mainstay.kit.ids import new_id
from mainstay.kit.paging import PageWanted, Position, Slice
from mainstay.kit.permissions import Role
from mainstay.organizations.models import Invitation, Membership, Organization

GRACE: Final = timedelta(days=14)
_NEVER: Final = datetime.max.replace(tzinfo=UTC)

# When the grace is over nobody finds it any more, whether or not its rows have been erased yet.
_STANDING: Final = or_(
    Organization.deletion_requested_at.is_(None), Organization.deletion_requested_at > func.now() - GRACE
)
_OPEN: Final = and_(Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None))


async def roles_of(connection: AsyncConnection, user_id: UUID) -> dict[str, str]:
    """Core, not the ORM: this is read whenever a caller is not in the cache."""
    query = (
        select(Membership.organization_id, Membership.role)
        .join(Organization, Organization.id == Membership.organization_id)
        .where(Membership.user_id == user_id, _STANDING)
    )
    return {str(row.organization_id): row.role for row in await connection.execute(query)}


async def stands_until(connection: AsyncConnection, organization_id: UUID) -> datetime | None:
    """When it is gone: never, for most; none when it is gone already."""
    query = select(Organization.deletion_requested_at).where(Organization.id == organization_id, _STANDING)
    row = (await connection.execute(query)).one_or_none()
    if row is None:
        return None
    return row.deletion_requested_at + GRACE if row.deletion_requested_at else _NEVER


class OrganizationRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def found(self, name: str, slug: str) -> Organization | None:
        """None when the short name is taken."""
        statement = insert(Organization).values(id=new_id(), name=name, slug=slug)
        return await self._session.scalar(statement.on_conflict_do_nothing().returning(Organization))

    async def get(self, organization_id: UUID) -> Organization | None:
        return await self._session.scalar(select(Organization).where(Organization.id == organization_id, _STANDING))

    async def lock(self, organization_id: UUID) -> Organization | None:
        """Deeds about who is in an organization come one after the other; rows that merely point to it do not wait."""
        query = select(Organization).where(Organization.id == organization_id, _STANDING)
        return await self._session.scalar(
            query.with_for_update(key_share=True).execution_options(populate_existing=True)
        )

    async def page_of(self, user_id: UUID, wanted: PageWanted) -> Slice[Organization]:
        mine = select(Membership.organization_id).where(Membership.user_id == user_id)
        query: Select[Any] = select(Organization).where(Organization.id.in_(mine), _STANDING)
        return await take_page(self._session, query, wanted, at=Organization.created_at, key=Organization.id)

    async def change(self, organization: Organization, seen: int, **values: Any) -> bool:
        """Only if nobody has changed the row since it was read."""
        changed = await self._session.scalar(
            update(Organization)
            .where(Organization.id == organization.id, Organization.version == seen)
            .values(**values, version=Organization.version + 1, updated_at=func.now())
            .returning(Organization)
            .execution_options(populate_existing=True)
        )
        return changed is not None


class MembershipRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, organization_id: UUID, user_id: UUID, role: Role) -> bool:
        """False for somebody who is in it already."""
        row = {"id": new_id(), "organization_id": organization_id, "user_id": user_id, "role": role}
        statement = insert(Membership).values(row).on_conflict_do_nothing().returning(Membership.id)
        return await self._session.scalar(statement) is not None

    async def get(self, organization_id: UUID, user_id: UUID) -> Membership | None:
        query = select(Membership).where(Membership.organization_id == organization_id, Membership.user_id == user_id)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def holding(self, pairs: Collection[tuple[UUID, UUID]]) -> set[tuple[UUID, UUID]]:
        """Which of these (organization, person) are memberships."""
        pair = tuple_(Membership.organization_id, Membership.user_id)
        found = await self._session.execute(
            select(Membership.organization_id, Membership.user_id).where(pair.in_(list(pairs)))
        )
        return {(row.organization_id, row.user_id) for row in found}

    async def roles_in(self, organization_ids: Sequence[UUID], user_id: UUID) -> dict[UUID, Role]:
        query = select(Membership.organization_id, Membership.role).where(
            Membership.user_id == user_id, Membership.organization_id.in_(organization_ids)
        )
        return {row.organization_id: Role(row.role) for row in await self._session.execute(query)}

    async def page_of(self, organization_id: UUID, wanted: PageWanted) -> Slice[Membership]:
        query: Select[Any] = select(Membership).where(Membership.organization_id == organization_id)
        return await take_page(self._session, query, wanted, at=Membership.created_at, key=Membership.id)

    async def newest(self, organization_id: UUID) -> Position | None:
        query = select(Membership.created_at, Membership.id).where(Membership.organization_id == organization_id)
        newest = query.order_by(Membership.created_at.desc(), Membership.id.desc()).limit(1)
        row = (await self._session.execute(newest)).one_or_none()
        return Position(*row) if row else None

    async def between(
        self, organization_id: UUID, after: Position | None, through: Position, limit: int
    ) -> Sequence[Membership]:
        """The oldest first."""
        place = tuple_(Membership.created_at, Membership.id)
        query = select(Membership).where(
            Membership.organization_id == organization_id, place <= tuple_(through.at, through.id)
        )
        if after:
            query = query.where(place > tuple_(after.at, after.id))
        return list(await self._session.scalars(query.order_by(Membership.created_at, Membership.id).limit(limit)))

    async def role_of(self, organization_id: UUID, user_id: UUID) -> Role | None:
        """None in an organization that is gone."""
        query = select(Membership.role).join(Organization, Organization.id == Membership.organization_id)
        query = query.where(Membership.organization_id == organization_id, Membership.user_id == user_id, _STANDING)
        role = await self._session.scalar(query)
        return Role(role) if role else None

    async def owners(self, organization_id: UUID) -> set[UUID]:
        query = select(Membership.user_id).where(
            Membership.organization_id == organization_id, Membership.role == Role.owner
        )
        return set(await self._session.scalars(query))

    async def among(self, organization_id: UUID, user_ids: Collection[UUID]) -> set[UUID]:
        """Which of these are in it."""
        query = select(Membership.user_id).where(
            Membership.organization_id == organization_id, Membership.user_id.in_(user_ids)
        )
        return set(await self._session.scalars(query))

    async def with_roles(self, organization_id: UUID, roles: Collection[Role]) -> set[UUID]:
        query = select(Membership.user_id).where(
            Membership.organization_id == organization_id, Membership.role.in_(roles)
        )
        return set(await self._session.scalars(query))

    async def has_any(self, user_id: UUID) -> bool:
        return (
            await self._session.scalar(select(select(Membership.id).where(Membership.user_id == user_id).exists()))
            is True
        )

    async def set_role(self, member: Membership, role: Role) -> None:
        member.role = role
        await self._session.flush()

    async def remove(self, member: Membership) -> None:
        await self._session.execute(delete(Membership).where(Membership.id == member.id))


class InvitationRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, invitation: Invitation, lifetime: timedelta) -> None:
        invitation.expires_at = await self._now() + lifetime
        self._session.add(invitation)
        await self._session.flush()

    async def get_by_token(self, token_hash: bytes) -> Invitation | None:
        query = select(Invitation).where(Invitation.token_hash == token_hash)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def is_waited_for(self, address: str) -> bool:
        """Whether some organization has invited this address and still waits."""
        query = select(Invitation.id).where(
            func.lower(Invitation.email) == address, _OPEN, Invitation.expires_at > func.now()
        )
        return await self._session.scalar(select(query.exists())) is True

    async def get_open_hash(self, invitation_id: UUID) -> bytes | None:
        query = (
            select(Invitation.token_hash)
            .join(Organization, Organization.id == Invitation.organization_id)
            .where(Invitation.id == invitation_id, _OPEN, _STANDING, Invitation.expires_at > func.now())
        )
        return await self._session.scalar(query)

    async def count_mails(self, since: timedelta, *, organization_id: UUID | None = None, email: str = "") -> int:
        """Of an organization, or to an address. An invitation that was mailed lately counts with all its mails."""
        to_address = func.lower(Invitation.email) == func.lower(email)
        whose = Invitation.organization_id == organization_id if organization_id else to_address
        query = select(func.sum(Invitation.mails)).where(whose, Invitation.mailed_at > func.now() - since)
        return await self._session.scalar(query) or 0

    async def get_open(self, organization_id: UUID, invitation_id: UUID) -> Invitation | None:
        query = select(Invitation).where(
            Invitation.id == invitation_id,
            Invitation.organization_id == organization_id,
            Invitation.expires_at > func.now(),
            _OPEN,
        )
        return await self._session.scalar(query)

    async def mail_again(self, invitation_id: UUID, pause: timedelta) -> bool:
        """Not before the pause is over, however many ask at once."""
        mailed = await self._session.scalar(
            update(Invitation)
            .where(Invitation.id == invitation_id, Invitation.mailed_at <= func.now() - pause, _OPEN)
            .values(mails=Invitation.mails + 1, mailed_at=func.now())
            .returning(Invitation.id)
        )
        return mailed is not None

    async def page_of(self, organization_id: UUID, wanted: PageWanted) -> Slice[Invitation]:
        query: Select[Any] = select(Invitation).where(Invitation.organization_id == organization_id, _OPEN)
        return await take_page(self._session, query, wanted, at=Invitation.created_at, key=Invitation.id)

    async def void_older(self, organization_id: UUID, email: str) -> None:
        await self._session.execute(
            update(Invitation)
            .where(
                Invitation.organization_id == organization_id,
                func.lower(Invitation.email) == func.lower(email),
                _OPEN,
            )
            .values(revoked_at=func.now())
            .execution_options(synchronize_session=False)
        )

    async def revoke(self, organization_id: UUID, invitation_id: UUID) -> Invitation | None:
        return await self._session.scalar(
            update(Invitation)
            .where(Invitation.id == invitation_id, Invitation.organization_id == organization_id, _OPEN)
            .values(revoked_at=func.now())
            .returning(Invitation)
        )

    async def accept(self, invitation_id: UUID) -> bool:
        """True for one caller only, and never after its time."""
        accepted = await self._session.scalar(
            update(Invitation)
            .where(Invitation.id == invitation_id, _OPEN, Invitation.expires_at > func.now())
            .values(accepted_at=func.now())
            .returning(Invitation.id)
            .execution_options(synchronize_session=False)
        )
        return accepted is not None

    async def _now(self) -> datetime:
        moment: datetime | None = await self._session.scalar(select(func.now()))
        assert moment is not None
        return moment
