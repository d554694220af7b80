from typing import Annotated

from fastapi import Depends

from mainstay.callbacks import service
from mainstay.callbacks.access import SecretKeeper
from mainstay.callbacks.room import Seals
from mainstay.callbacks.schemas import CallbackSecret
from mainstay.kit.errors import IdempotencyInProgress, IdempotencyMismatch, NotFound, OrganizationRequired
from mainstay.web.idempotency import idempotent
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/callback-secret", "Webhooks")

ShownOnce = Annotated[None, Depends(idempotent(shown_once=("secret",)))]


@router.post(
    "/rotate",
    summary="Rotate the callback secret",
    responses=problems(NotFound, OrganizationRequired, IdempotencyInProgress, IdempotencyMismatch),
)
async def rotate_callback_secret(actor: SecretKeeper, session: Session, seals: Seals, _: ShownOnce) -> CallbackSecret:
    """Make a new secret that signs the calls of `http.call` jobs, shown this once. For 24 hours the one before it signs as
    well. There is one for the organization; this is how you come to know it."""
    return CallbackSecret.made(await service.rotate_secret(session, actor, seals))
