"""Who may: the person of this session, and the person who has just proved it."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import PermissionDenied, ReauthenticationRequired
from mainstay.web.actor import CurrentActor

PROOF_LASTS = timedelta(minutes=5)


async def signed_in_person(actor: CurrentActor) -> Actor:
    if actor.type is not ActorType.user:
        raise PermissionDenied("This needs a person, not a key.")
    return actor


SignedInPerson = Annotated[Actor, Depends(signed_in_person)]


async def freshly_proved_person(actor: SignedInPerson) -> Actor:
    if actor.impersonator_id:
        raise PermissionDenied("Nobody may do this in another's name.")
    if actor.proved_at is None or datetime.now(UTC) - actor.proved_at > PROOF_LASTS:
        raise ReauthenticationRequired
    return actor


FreshlyProvedPerson = Annotated[Actor, Depends(freshly_proved_person)]
