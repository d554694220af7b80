"""Who may: everybody their own; programs notify with `notifications:write`."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.sessions.access import SignedInPerson
from mainstay.web.actor import current_key
from mainstay.web.permissions import requires

Recipient = SignedInPerson
NotifyingProgram = Annotated[Actor, Depends(requires(Permission.notifications_write, who=current_key))]
