"""Who may: members whose role holds the permission, and keys that were given it."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.web.permissions import requires

ScheduleReader = Annotated[Actor, Depends(requires(Permission.schedules_read))]
ScheduleWriter = Annotated[Actor, Depends(requires(Permission.schedules_write))]
