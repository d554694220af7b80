"""Who may listen: a person, in the organization that the call names. What of it they may see is decided event by event."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.web.actor import current_person
from mainstay.web.permissions import requires

EventListener = Annotated[Actor, Depends(requires(Permission.organization_read, who=current_person))]
