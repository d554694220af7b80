"""What this room works with; the entrypoint makes it."""

from typing import Annotated

from fastapi import Depends, Request

from mainstay.webhooks.service.keeping import Vault


async def vault_of(request: Request) -> Vault:
    vault: Vault = request.app.state.webhooks
    return vault


Keys = Annotated[Vault, Depends(vault_of)]
