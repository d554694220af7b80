"""Who is in an organization, and as what. One deed after the other, so that an owner is always left."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.accounts.service import Person
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.infra.cache import Cache
from mainstay.infra.db import Database
from mainstay.kit.actor import Actor
from mainstay.kit.errors import Conflict, FieldError, NotFound, PermissionDenied, ValidationFailed
from mainstay.kit.paging import PageWanted, Position, Slice
from mainstay.kit.permissions import Permission, Role
from mainstay.organizations import events
from mainstay.organizations.errors import LastOwner
from mainstay.organizations.models import Membership
from mainstay.organizations.repository import MembershipRepository
from mainstay.organizations.service.entering import Standing, enter

log = get_logger("organizations")

_WALKED_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Member:
    person: Person
    role: Role
    joined_at: datetime


async def list_members(session: AsyncSession, actor: Actor, wanted: PageWanted) -> tuple[list[Member], Slice[Any]]:
    assert actor.organization_id is not None
    found = await MembershipRepository(session).page_of(actor.organization_id, wanted)
    return await _with_persons(session, found.items), found


async def walk_members(database: Database, organization_id: UUID) -> AsyncIterator[list[Member]]:
    """Everybody who is in it when the walk begins, the oldest first, page by page, each a transaction of its own."""
    async with database.transaction() as session:
        through = await MembershipRepository(session).newest(organization_id)
    after: Position | None = None
    while through is not None and after != through:
        async with database.transaction() as session:
            found = await MembershipRepository(session).between(organization_id, after, through, _WALKED_AT_ONCE)
            page = await _with_persons(session, found)
        if not found:
            return
        yield page
        after = Position(found[-1].created_at, found[-1].id)


async def change_role(session: AsyncSession, principals: Cache, actor: Actor, user_id: UUID, role: Role) -> Member:
    here = await enter(session, actor, Permission.members_write)
    member = await _require_member(session, here, user_id)
    before = Role(member.role)
    _refuse_overreach(here.own_role, before, role)
    if before is not role:
        await _refuse_last_owner(session, member)
        await _give_role(session, principals, member, role)
        await _tell(session, actor, events.ROLE_CHANGED, user_id, [Change("role", before, role)])
    return (await _with_persons(session, [member]))[0]


async def remove(session: AsyncSession, principals: Cache, actor: Actor, user_id: UUID) -> None:
    here = await enter(session, actor, Permission.members_write)
    member = await _require_member(session, here, user_id)
    _refuse_overreach(here.own_role, Role(member.role))
    await _end_membership(session, principals, actor, member, events.REMOVED)


async def leave(session: AsyncSession, principals: Cache, actor: Actor) -> None:
    here = await enter(session, actor, Permission.organization_read)
    member = await _require_member(session, here, actor.user_id)
    await _end_membership(session, principals, actor, member, events.LEFT)


async def transfer_ownership(session: AsyncSession, principals: Cache, actor: Actor, to: UUID) -> Member:
    here = await enter(session, actor, Permission.ownership_transfer)
    if to == actor.user_id:
        raise ValidationFailed(errors=(FieldError("/user_id", "own_id", "you are an owner already"),))
    successor = await _require_member(session, here, to)
    if not await accounts.is_active(session, to):
        raise Conflict("That account is not active: nobody could act as the owner.")
    mine = await _require_member(session, here, actor.user_id)
    # In the order of their ids: two organizations whose owners swap must not wait for each other.
    for member, role in sorted(((successor, Role.owner), (mine, Role.admin)), key=lambda one: one[0].user_id):
        await _give_role(session, principals, member, role)
    await _tell(session, actor, events.OWNERSHIP_TRANSFERRED, to)
    return (await _with_persons(session, [successor]))[0]


def _refuse_overreach(own: Role, *touched: Role) -> None:
    """Nobody grants more than they have, nor takes from somebody who has more."""
    if not all(own.may_grant(role) for role in touched):
        raise PermissionDenied(f"Your role is {own}; this reaches beyond it.")


async def _refuse_last_owner(session: AsyncSession, member: Membership) -> None:
    """Behind the lock on the organization, so that of two owners who go at once one stays."""
    if member.role != Role.owner:
        return
    others = await MembershipRepository(session).owners(member.organization_id) - {member.user_id}
    # An owner whose account waits to be erased is as good as gone.
    if not others - await accounts.leaving_among(session, others):
        raise LastOwner


async def _give_role(session: AsyncSession, principals: Cache, member: Membership, role: Role) -> None:
    await MembershipRepository(session).set_role(member, role)
    await accounts.principal_changed(session, principals, member.user_id)


async def _end_membership(
    session: AsyncSession, principals: Cache, actor: Actor, member: Membership, action: str
) -> None:
    await _refuse_last_owner(session, member)
    await MembershipRepository(session).remove(member)
    await accounts.principal_changed(session, principals, member.user_id)
    await _tell(session, actor, action, member.user_id, [Change("role", member.role, None)])


async def _require_member(session: AsyncSession, here: Standing, user_id: UUID) -> Membership:
    member = await MembershipRepository(session).get(here.organization.id, user_id)
    if member is None:
        raise NotFound("Nobody of that id is in this organization.")
    return member


async def _with_persons(session: AsyncSession, memberships: Sequence[Membership]) -> list[Member]:
    persons = await accounts.persons(session, [one.user_id for one in memberships])
    return [
        Member(persons[one.user_id], Role(one.role), one.created_at) for one in memberships if one.user_id in persons
    ]


async def _tell(
    session: AsyncSession, actor: Actor, action: str, user_id: UUID, changes: Sequence[Change] = ()
) -> None:
    person = (await accounts.persons(session, [user_id])).get(user_id)
    target = Target("user", user_id, person.email if person else None)
    await audit.record(session, actor, action, target=target, changes=changes)
    log.info("member_act", action=action, organization_id=str(actor.organization_id), member_id=str(user_id))


async def which_hold(session: AsyncSession, pairs: Collection[tuple[UUID, UUID]]) -> set[tuple[UUID, UUID]]:
    """Which of these (organization, person) hold: for rooms that keep what somebody has made."""
    return await MembershipRepository(session).holding(pairs) if pairs else set()
