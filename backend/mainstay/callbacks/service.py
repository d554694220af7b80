"""What calls of an organization are signed with; the room's public door."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit import service as audit
from mainstay.audit.service import Target
from mainstay.callbacks import events
from mainstay.callbacks.models import SigningSecret
from mainstay.callbacks.repository import SigningSecretRepository
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.crypto.webhook_signatures import new_secret
from mainstay.infra.db.purging import Stale
from mainstay.kit.actor import Actor

log = get_logger("callbacks")

PURPOSE: Final = "signing-secret/v1"
GRACE: Final = timedelta(hours=24)
STALE: Final = (
    Stale(
        "callback_secrets",
        SigningSecret,
        SigningSecret.previous_until < func.now(),
        emptied={"previous": None, "previous_until": None},
    ),
)


@dataclass(frozen=True, slots=True)
class NewSecret:
    """What signs from now on, which nobody can read again."""

    secret: str
    previous_until: datetime | None


async def secrets_of(session: AsyncSession, sealer: Sealer, organization_id: UUID) -> Sequence[str]:
    """Made when it is first needed."""
    rows = SigningSecretRepository(session)
    bound_to = str(organization_id)
    sealed = await rows.valid(organization_id)
    if not sealed:
        await rows.make_if_none(organization_id, sealer.seal(new_secret().encode(), bound_to))
        sealed = await rows.valid(organization_id)
    return [sealer.open(one, bound_to).decode() for one in sealed]


async def rotate_secret(session: AsyncSession, actor: Actor, sealer: Sealer) -> NewSecret:
    """Of several before it the last one goes on signing beside the new one, for a day."""
    assert actor.organization_id is not None
    secret = new_secret()
    sealed = sealer.seal(secret.encode(), str(actor.organization_id))
    previous_until = await SigningSecretRepository(session).rotate(actor.organization_id, sealed, GRACE)
    await audit.record(session, actor, events.SECRET_ROTATED, target=Target("organization", actor.organization_id))
    log.info("callback_secret_rotated", organization_id=str(actor.organization_id))
    return NewSecret(secret, previous_until)
