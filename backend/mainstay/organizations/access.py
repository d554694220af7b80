"""Who may: a member of the organization that the call names, whose role holds the permission that the endpoint needs."""

from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Path, Query, Request

from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound, OrganizationRequired, PermissionDenied
from mainstay.kit.permissions import OF_ROLE, Permission
from mainstay.sessions.access import freshly_proved_person, person_in_person
from mainstay.web.actor import CurrentActor

type Guard = Callable[[Actor], Awaitable[Actor]]

HeaderId = Annotated[
    UUID | None,
    Header(
        alias="X-Organization-ID", description="The organization of this call. Who is in only one may leave it out."
    ),
]
QueryId = Annotated[
    UUID | None, Query(description="The same as `X-Organization-ID`, where a browser cannot send a header.")
]


async def organization_in_path(organization_id: Annotated[UUID, Path(description="The organization's id.")]) -> UUID:
    return organization_id


async def current_organization(
    actor: CurrentActor, x_organization_id: HeaderId = None, organization_id: QueryId = None
) -> UUID:
    named = {one for one in (x_organization_id, organization_id) if one}
    if not named and not actor.roles:
        raise NotFound("You are in no organization.")
    candidates = named or set(actor.roles)
    if len(candidates) > 1:
        raise OrganizationRequired(
            "The header and the query name different organizations." if named else "You are in several organizations."
        )
    return candidates.pop()


def requires(
    permission: Permission,
    *,
    of: Callable[..., Awaitable[UUID]] = current_organization,
    besides: Guard | None = None,
) -> Callable[..., Awaitable[Actor]]:
    """A dependency: the actor within the organization of the call. A stranger to it learns nothing, not even that it
    exists; a member without the permission is refused, and that is recorded."""

    async def permitted(request: Request, actor: CurrentActor, organization_id: Annotated[UUID, Depends(of)]) -> Actor:
        role = actor.roles.get(organization_id)
        if role is None:
            raise NotFound("You are in no such organization.")
        member = actor.within(organization_id, OF_ROLE[role])
        request.state.actor = member
        # Cursors and idempotency keys are good within one organization, also when only a header names it.
        request.state.principal = f"{request.state.principal} in {organization_id}"
        if not member.may(permission):
            raise PermissionDenied(f"This needs {permission}; your role is {role}.", members={"permission": permission})
        return await besides(member) if besides else member

    return permitted


_here = organization_in_path
OrganizationReader = Annotated[Actor, Depends(requires(Permission.organization_read, of=_here))]
OrganizationAdmin = Annotated[Actor, Depends(requires(Permission.organization_write, of=_here))]
OrganizationDeleter = Annotated[
    Actor, Depends(requires(Permission.organization_delete, of=_here, besides=freshly_proved_person))
]
OrganizationRestorer = Annotated[
    Actor, Depends(requires(Permission.organization_delete, of=_here, besides=person_in_person))
]
OwnershipHolder = Annotated[Actor, Depends(requires(Permission.ownership_transfer, of=_here, besides=person_in_person))]
MemberReader = Annotated[Actor, Depends(requires(Permission.members_read, of=_here))]
MemberWriter = Annotated[Actor, Depends(requires(Permission.members_write, of=_here))]
Inviter = Annotated[Actor, Depends(requires(Permission.members_write, of=_here, besides=person_in_person))]
