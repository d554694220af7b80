"""What this room works with; the entrypoint makes it."""

from typing import Annotated

from fastapi import Depends, Request

from mainstay.infra.crypto.sealing import Sealer


async def sealer_of(request: Request) -> Sealer:
    sealer: Sealer = request.app.state.callbacks
    return sealer


Seals = Annotated[Sealer, Depends(sealer_of)]
