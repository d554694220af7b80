"""Who may: a member of the organization that the call names, whose role holds the permission that the endpoint needs."""

from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.permissions import Permission
from mainstay.sessions.access import freshly_proved_person, person_in_person
from mainstay.web.actor import current_person
from mainstay.web.permissions import organization_in_path, requires

_here = organization_in_path
OrganizationReader = Annotated[Actor, Depends(requires(Permission.organization_read, of=_here))]
OrganizationMember = Annotated[Actor, Depends(requires(Permission.organization_read, of=_here, who=current_person))]
OrganizationAdmin = Annotated[Actor, Depends(requires(Permission.organization_write, of=_here))]
OrganizationDeleter = Annotated[
    Actor, Depends(requires(Permission.organization_delete, of=_here, besides=freshly_proved_person))
]
OrganizationRestorer = Annotated[
    Actor, Depends(requires(Permission.organization_delete, of=_here, besides=person_in_person))
]
OwnershipHolder = Annotated[Actor, Depends(requires(Permission.ownership_transfer, of=_here, besides=person_in_person))]
MemberReader = Annotated[Actor, Depends(requires(Permission.members_read, of=_here))]
MemberWriter = Annotated[Actor, Depends(requires(Permission.members_write, of=_here))]
Inviter = Annotated[Actor, Depends(requires(Permission.members_write, of=_here, besides=person_in_person))]
