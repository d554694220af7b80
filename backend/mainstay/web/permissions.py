"""The organization of a call, and what the caller may do in it: a room's `access` names the permission it needs."""

from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Path, Query, Request
from pydantic import WithJsonSchema

from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import NotFound, OrganizationRequired, PermissionDenied
from mainstay.kit.permissions import NEVER_BY_KEY, OF_ROLE, Permission
from mainstay.web.actor import CurrentActor, current_actor, current_person

type Guard = Callable[..., Awaitable[Actor]]

# Not by its format: clients are generated that make an object of it, which no header can hold.
_WRITTEN_ID = WithJsonSchema(
    {"type": "string", "pattern": "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"}
)
HeaderId = Annotated[
    Annotated[UUID, _WRITTEN_ID] | None,
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
    own = {actor.organization_id} if actor.organization_id else set(actor.roles)
    if not named and not own:
        raise NotFound("You are in no organization.")
    candidates = named or own
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
    who: Guard = current_actor,
) -> Callable[..., Awaitable[Actor]]:
    """A dependency: the actor within the organization of the call. A stranger to it learns nothing, not even that it
    exists; a member without the permission is refused, and that is recorded. `who` narrows it to persons or to keys; what
    no key is ever given is for persons by itself."""
    caller = current_person if permission in NEVER_BY_KEY else who

    async def permitted(
        request: Request, actor: Annotated[Actor, Depends(caller)], organization_id: Annotated[UUID, Depends(of)]
    ) -> Actor:
        member = actor.within(organization_id, _permissions_in(organization_id, actor))
        request.state.actor = member
        # Cursors and idempotency keys are good within one organization, also when only a header names it.
        request.state.principal = f"{request.state.principal} in {organization_id}"
        if not member.may(permission):
            raise PermissionDenied(_why_not(permission, actor, organization_id), members={"permission": permission})
        return await besides(member) if besides else member

    return permitted


def _permissions_in(organization_id: UUID, actor: Actor) -> frozenset[Permission]:
    if actor.organization_id is not None:
        # An organization's key: what it may do was settled when it was read.
        if actor.organization_id != organization_id:
            raise NotFound("You are in no such organization.")
        return actor.permissions
    role = actor.roles.get(organization_id)
    if role is None:
        raise NotFound("You are in no such organization.")
    if actor.type is ActorType.api_key:
        return (actor.permissions & OF_ROLE[role]) - NEVER_BY_KEY
    return OF_ROLE[role]


def _why_not(permission: Permission, actor: Actor, organization_id: UUID) -> str:
    role = actor.roles.get(organization_id)
    whose = f"your role is {role}" if role and actor.type is ActorType.user else "your key was not given it"
    return f"This needs {permission}; {whose}."
