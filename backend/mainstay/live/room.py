"""What this room works with; the entrypoint makes it."""

from typing import Annotated

from fastapi import Depends, Request

from mainstay.live.hub import Hub


async def hub_of(request: Request) -> Hub:
    hub: Hub = request.app.state.live
    return hub


LiveHub = Annotated[Hub, Depends(hub_of)]
