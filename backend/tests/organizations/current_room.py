"""A room that only tests have: what is asked about the current organization of a call."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
)
from mainstay.kit.permissions import Permission
from mainstay.web.idempotency import idempotent
from mainstay.web.permissions import requires
from mainstay.web.problems import problems
from mainstay.web.routing import room_router

router = room_router("/current", "Organizations")
REFUSALS = problems(NotFound, OrganizationRequired, IdempotencyInProgress, IdempotencyMismatch, CursorInvalid)


@router.get("", responses=REFUSALS)
async def get_current(actor: Annotated[Actor, Depends(requires(Permission.jobs_read))]) -> dict[str, str]:
    """Where am I?"""
    return {"organization_id": str(actor.organization_id)}


@router.post("", responses=REFUSALS)
async def write_current(
    actor: Annotated[Actor, Depends(requires(Permission.jobs_write))], _: Annotated[None, Depends(idempotent())]
) -> dict[str, str]:
    """Write where I am."""
    return {"organization_id": str(actor.organization_id)}
