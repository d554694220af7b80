"""What this room works with; the entrypoint makes it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from mainstay.api_keys.liveness import KeyLiveness


@dataclass(frozen=True)
class KeyRoom:
    liveness: KeyLiveness


async def room_of(request: Request) -> KeyRoom:
    room: KeyRoom = request.app.state.api_keys
    return room


Room = Annotated[KeyRoom, Depends(room_of)]
