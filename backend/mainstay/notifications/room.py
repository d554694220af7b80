"""What this room works with; the entrypoint makes it."""

from typing import Annotated

from fastapi import Depends, Request

from mainstay.infra.cache import Cache


async def inboxes_of(request: Request) -> Cache:
    inboxes: Cache = request.app.state.inboxes
    return inboxes


Inboxes = Annotated[Cache, Depends(inboxes_of)]
