"""Who may: everybody their own; programs notify with `notifications:write`."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.sessions.access import SignedInPerson
from mainstay.web.actor import current_key
from mainstay.web.permissions import requires

Recipient = SignedInPerson


async def notifying_program(
    actor: Annotated[Actor, Depends(requires(Permission.notifications_write))],
    _: Annotated[Actor, Depends(current_key)],
) -> Actor:
    """Whether the organization is there comes first: a stranger learns nothing, not even what would be needed."""
    return actor


NotifyingProgram = Annotated[Actor, Depends(notifying_program)]
