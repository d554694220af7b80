"""Before a deed in an organization: its row is locked, and what the actor may is read again behind the lock."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import NotFound, PermissionDenied
from mainstay.kit.permissions import OF_ROLE, Permission, Role
from mainstay.organizations.models import Organization
from mainstay.organizations.repository import MembershipRepository, OrganizationRepository


@dataclass(frozen=True, slots=True)
class Standing:
    """An organization, and what the actor is in it; a key is nothing in it."""

    organization: Organization
    role: Role | None

    @property
    def own_role(self) -> Role:
        assert self.role is not None, "whatever concerns roles is for persons"
        return self.role


async def enter(session: AsyncSession, actor: Actor, permission: Permission) -> Standing:
    assert actor.organization_id is not None
    organization = await OrganizationRepository(session).lock(actor.organization_id)
    if organization and actor.type is ActorType.api_key:
        return _enter_by_key(organization, actor, permission)
    mine = await MembershipRepository(session).get(actor.organization_id, actor.user_id)
    if organization is None or mine is None:
        raise NotFound("You are in no such organization.")
    role = Role(mine.role)
    if permission not in OF_ROLE[role]:
        raise PermissionDenied(f"This needs {permission}; your role is {role}.", members={"permission": permission})
    return Standing(organization, role)


def _enter_by_key(organization: Organization, actor: Actor, permission: Permission) -> Standing:
    """What a key may was settled when it was read, a moment ago; nothing about members is ever among it."""
    if not actor.may(permission):
        raise PermissionDenied(
            f"This needs {permission}; your key was not given it.", members={"permission": permission}
        )
    return Standing(organization, None)
