"""Handing tokens over, the way the session's transport wants it."""

import time

from fastapi import Response

from mainstay.sessions.room import SessionRoom
from mainstay.sessions.schemas import Tokens
from mainstay.sessions.service.refresh import Renewed


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
