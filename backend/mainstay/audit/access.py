"""Who may read which trail: that of an organization with `audit:read` there, and operators. An operator's look into an
organization is itself an event of its trail. Programs write with a key."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from mainstay.audit import service as audit
from mainstay.audit.events import LOOKED_INTO
from mainstay.audit.service import Target, reading
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound
from mainstay.kit.permissions import OF_ROLE, Permission
from mainstay.web.actor import CurrentActor, current_key
from mainstay.web.permissions import HeaderId, QueryId, current_organization, requires
from mainstay.web.transaction import Session

_LOOK = frozenset({Permission.audit_read})
_member = requires(Permission.audit_read)


async def audit_reader(
    request: Request,
    actor: CurrentActor,
    session: Session,
    x_organization_id: HeaderId = None,
    organization_id: QueryId = None,
) -> Actor:
    is_named = x_organization_id is not None or organization_id is not None
    if actor.is_operator and not is_named:
        return actor
    wanted = await current_organization(actor, x_organization_id, organization_id)
    if actor.is_operator and not _may_anyway(actor, wanted):
        return await _look_as_operator(request, actor, session, wanted)
    return await _member(request, actor, wanted)


def _may_anyway(actor: Actor, organization_id: UUID) -> bool:
    role = actor.roles.get(organization_id)
    return role is not None and Permission.audit_read in OF_ROLE[role]


async def _look_as_operator(request: Request, actor: Actor, session: Session, organization_id: UUID) -> Actor:
    if not await reading.has_trail(session, organization_id):
        raise NotFound("There is no such organization.")
    looking = actor.within(organization_id, _LOOK)
    request.state.actor = looking
    request.state.principal = f"{request.state.principal} in {organization_id}"
    operation = getattr(request.scope.get("route"), "name", "unknown")
    await audit.record(session, looking, LOOKED_INTO, target=Target("operation", operation))
    return looking


AuditReader = Annotated[Actor, Depends(audit_reader)]


async def audit_writer(
    actor: Annotated[Actor, Depends(requires(Permission.audit_write))],
    _: Annotated[Actor, Depends(current_key)],
) -> Actor:
    """Whether the organization is there comes first: a stranger learns nothing, not even what would be needed."""
    return actor


AuditWriter = Annotated[Actor, Depends(audit_writer)]
