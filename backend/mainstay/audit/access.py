"""Who may read the trail. What an actor reads is that of their organization; without one, the installation's own."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.errors import PermissionDenied
from mainstay.kit.permissions import Permission
from mainstay.web.actor import CurrentActor


async def audit_reader(actor: CurrentActor) -> Actor:
    if actor.organization_id is None:
        if not actor.is_operator:
            raise PermissionDenied("The trail of the installation is for its operators.")
        return actor
    if not actor.may(Permission.audit_read):
        raise PermissionDenied
    return actor


AuditReader = Annotated[Actor, Depends(audit_reader)]
