"""Who may: members whose role holds the permission, and keys that were given it; what a file is made of takes its own
permission besides. Nobody takes anything along in another's name."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.sessions.access import person_in_person
from mainstay.web.permissions import requires

ExportReader = Annotated[Actor, Depends(requires(Permission.exports_read))]
ExportWriter = Annotated[Actor, Depends(requires(Permission.exports_write, besides=person_in_person))]
ExportTaker = Annotated[Actor, Depends(requires(Permission.exports_read, besides=person_in_person))]
