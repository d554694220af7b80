"""Where a call comes from, as the audit trail will tell it."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.types import Scope

from mainstay.kit.actor import Origin
from mainstay.web.request_context import header

_LONGEST_AGENT = 400


def origin_of(scope: Scope) -> Origin:
    state = scope["state"]
    agent = header(scope, b"user-agent")
    return Origin(
        ip=state.get("client_address"),
        user_agent=agent.decode("latin-1")[:_LONGEST_AGENT] if agent else None,
        request_id=state.get("request_id"),
        trace_id=state.get("trace_id"),
    )


async def request_origin(request: Request) -> Origin:
    return origin_of(request.scope)


CallOrigin = Annotated[Origin, Depends(request_origin)]
