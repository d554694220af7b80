"""Who may: the person of this session, and the person who has just proved it."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import Depends

from mainstay.kit.actor import Actor
from mainstay.kit.errors import PermissionDenied, ReauthenticationRequired
from mainstay.web.actor import CurrentPerson, KnownPerson

PROOF_LASTS = timedelta(minutes=5)


SignedInPerson = CurrentPerson
# Also one whose password somebody else made up: for what leads out of that, and for leaving.
AnyPerson = KnownPerson


async def freshly_proved_person(actor: SignedInPerson) -> Actor:
    return _freshly_proved(actor)


async def freshly_proved_with_any_password(actor: AnyPerson) -> Actor:
    return _freshly_proved(actor)


async def oneself(actor: SignedInPerson) -> Actor:
    return _oneself(actor)


async def oneself_with_any_password(actor: AnyPerson) -> Actor:
    return _oneself(actor)


def _freshly_proved(actor: Actor) -> Actor:
    _oneself(actor)
    if actor.proved_at is None or datetime.now(UTC) - actor.proved_at > PROOF_LASTS:
        raise ReauthenticationRequired
    return actor


def _oneself(actor: Actor) -> Actor:
    if actor.impersonator_id:
        raise PermissionDenied("Nobody may do this in another's name.")
    return actor


Oneself = Annotated[Actor, Depends(oneself)]
OneselfWithAnyPassword = Annotated[Actor, Depends(oneself_with_any_password)]
FreshlyProvedPerson = Annotated[Actor, Depends(freshly_proved_person)]
AnyFreshlyProvedPerson = Annotated[Actor, Depends(freshly_proved_with_any_password)]
