"""Who may: people, about their own keys; whoever holds `keys:read` or `keys:write`, about the organization's as well."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.sessions.access import freshly_proved_person
from mainstay.web.actor import current_person
from mainstay.web.permissions import requires

KeyHolder = Annotated[Actor, Depends(requires(Permission.organization_read, who=current_person))]
KeyKeeper = Annotated[
    Actor, Depends(requires(Permission.organization_read, who=current_person, besides=freshly_proved_person))
]
