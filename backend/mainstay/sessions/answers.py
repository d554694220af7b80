"""Handing tokens over, the way the session's transport wants it."""

import time
from uuid import UUID

from fastapi import Response

from mainstay.sessions.devices import LIFETIME
from mainstay.sessions.room import SessionRoom
from mainstay.sessions.schemas import Tokens
from mainstay.sessions.service.refresh import Renewed
from mainstay.sessions.service.sign_in import SignedIn


async def hand_over_to(room: SessionRoom, response: Response, signed_in: SignedIn) -> Tokens:
    """To somebody who has just come in."""
    tokens = await hand_over(room, response, signed_in.renewed)
    put_device(room, response, signed_in.device)
    must_change = signed_in.person.must_change_password or None
    return tokens.model_copy(update={"password_change_required": must_change})


def put_device(room: SessionRoom, response: Response, device: UUID | None) -> None:
    if device:
        room.cookies.put_device(response, room.devices.write(device), int(LIFETIME.total_seconds()))


async def hand_over(room: SessionRoom, response: Response, renewed: Renewed) -> Tokens:
    device = renewed.session
    access = await room.tokens.issue(device.user_id, device.id, renewed.generation, now=time.time())
    if device.transport == "cookie":
        room.cookies.put(
            response,
            access=access,
            access_seconds=room.tokens.seconds,
            refresh=renewed.refresh_token,
            refresh_seconds=room.refresh_cookie_seconds,
        )
        return Tokens(session_id=device.id, expires_in=room.tokens.seconds)
    return Tokens(
        session_id=device.id,
        token_type="Bearer",  # noqa: S106 - the kind of token, not a token
        access_token=access,
        refresh_token=renewed.refresh_token,
        expires_in=room.tokens.seconds,
    )
