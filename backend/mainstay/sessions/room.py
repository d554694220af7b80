"""What this room works with; the entrypoint makes it from settings."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Request

from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.sessions.access_tokens import AccessTokens
from mainstay.sessions.keyring import Keyring
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.service.refresh import Lifetimes
from mainstay.sessions.transport import Cookies


@dataclass(frozen=True)
class SessionRoom:
    keyring: Keyring
    tokens: AccessTokens
    liveness: Liveness
    lifetimes: Lifetimes
    cookies: Cookies
    hasher: PasswordHasher

    @property
    def refresh_cookie_seconds(self) -> int:
        return int(self.lifetimes.absolute / timedelta(seconds=1))


async def room_of(request: Request) -> SessionRoom:
    room: SessionRoom = request.app.state.sessions
    return room


Room = Annotated[SessionRoom, Depends(room_of)]
