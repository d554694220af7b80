"""Who may: members whose role holds the permission; queues and kinds are the installation's and so its operators'."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.errors import PermissionDenied
from mainstay.kit.permissions import Permission
from mainstay.web.actor import CurrentActor
from mainstay.web.permissions import requires


async def operator(actor: CurrentActor) -> Actor:
    if not actor.is_operator:
        raise PermissionDenied("Queues and kinds belong to the installation and its operators.")
    return actor


JobReader = Annotated[Actor, Depends(requires(Permission.jobs_read))]
JobWriter = Annotated[Actor, Depends(requires(Permission.jobs_write))]
QueueOperator = Annotated[Actor, Depends(operator)]
