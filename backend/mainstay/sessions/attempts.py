"""From a request to an attempt at signing in: where it comes from, on what, and how the tokens are wanted."""

from ipaddress import ip_address
from typing import Annotated, Literal

from fastapi import Header, Request

from mainstay.sessions.room import SessionRoom
from mainstay.sessions.service.sign_in import Attempt
from mainstay.web.client_address import limit_key
from mainstay.web.origin import origin_of

Transport = Annotated[
    Literal["body", "cookie"],
    Header(
        alias="X-Session-Transport", description="`cookie` for browsers: tokens come as cookies no script can read."
    ),
]


async def attempt_of(request: Request, room: SessionRoom, transport: Literal["body", "cookie"]) -> Attempt:
    """Only what relies on no cookie may come from anywhere; a browser says where it is."""
    # Before this request holds a connection: a process that has just started reads or makes the key with one.
    await room.keyring.signer()
    device = None
    if transport == "cookie":
        room.cookies.require_origin(request.scope)
        presented = room.cookies.device_cookie(request.scope)
        device = room.devices.read(presented) if presented else None
    return Attempt(origin_of(request.scope), network_of(request), transport, device)


def network_of(request: Request) -> str:
    """One address of IPv4, one /64 of IPv6; as the edge found it, never as a stranger says."""
    return limit_key(ip_address(request.state.client_address))
