"""What this room works with; the entrypoint makes it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from mainstay.infra.cache import Cache
from mainstay.infra.crypto.link_tokens import LinkTokens


@dataclass(frozen=True)
class OrganizationRoom:
    # Where callers' roles are remembered; told of every change.
    principals: Cache
    # Make what the links of invitations carry.
    link_tokens: LinkTokens


async def room_of(request: Request) -> OrganizationRoom:
    room: OrganizationRoom = request.app.state.organizations
    return room


Room = Annotated[OrganizationRoom, Depends(room_of)]
