"""What calls of an organization are signed with; the room's public door.

Nobody can read the secret yet: the room of webhooks shows and rotates it, for it has the same to do for its own."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.callbacks.repository import SigningSecretRepository
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.crypto.webhook_signatures import new_secret

PURPOSE: Final = "signing-secret/v1"


async def secrets_of(session: AsyncSession, sealer: Sealer, organization_id: UUID) -> Sequence[str]:
    """Made when it is first needed."""
    rows = SigningSecretRepository(session)
    bound_to = str(organization_id)
    sealed = await rows.valid(organization_id)
    if not sealed:
        await rows.make_if_none(organization_id, sealer.seal(new_secret().encode(), bound_to))
        sealed = await rows.valid(organization_id)
    return [sealer.open(one, bound_to).decode() for one in sealed]
