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


async def person_in_person(actor: SignedInPerson) -> Actor:
    return _in_person(actor)


async def anybody_in_person(actor: AnyPerson) -> Actor:
    return _in_person(actor)


async def operator(actor: SignedInPerson) -> Actor:
    if not actor.is_operator:
        raise PermissionDenied("This is for the operators of the installation.")
    return actor


Operator = Annotated[Actor, Depends(operator)]


async def freshly_proved_operator(actor: Operator) -> Actor:
    return _freshly_proved(actor)


def _in_person(actor: Actor) -> Actor:
    if actor.impersonator_id:
        raise PermissionDenied("Nobody may do this in another's name.")
    return actor


def _freshly_proved(actor: Actor) -> Actor:
    _in_person(actor)
    if actor.proved_at is None or datetime.now(UTC) - actor.proved_at > PROOF_LASTS:
        raise ReauthenticationRequired
    return actor


FreshlyProvedPerson = Annotated[Actor, Depends(freshly_proved_person)]
AnyFreshlyProvedPerson = Annotated[Actor, Depends(freshly_proved_with_any_password)]
PersonInPerson = Annotated[Actor, Depends(person_in_person)]
AnybodyInPerson = Annotated[Actor, Depends(anybody_in_person)]
FreshlyProvedOperator = Annotated[Actor, Depends(freshly_proved_operator)]
