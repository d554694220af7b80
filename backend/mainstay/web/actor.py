"""Who is calling. The edge reads the credentials, the entrypoint says how to resolve them, endpoints name whom they take."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import Depends, Request
from starlette.types import Scope

from mainstay.infra.cache import Entry
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.kit.errors import AuthenticationRequired, MainstayError, PasswordChangeRequired, PermissionDenied
from mainstay.web.origin import origin_of


@dataclass(frozen=True, slots=True)
class Credentials:
    """What came with the request and was found to be genuine, before anybody has asked whether it still counts."""

    # Whose budget of requests this one is taken from.
    principal: str
    # What to fetch from Redis in the same trip that counts the request.
    cache_keys: Sequence[str]
    proof: object
    # Where whoever presents them could have made the principal up, a budget that nobody else's calls are taken from.
    budget: str | None = None


class Resolver(Protocol):
    async def read(self, scope: Scope) -> Credentials | None:
        """The credentials of a request; none for a stranger. Raises when there are some and they are no good."""

    async def resolve(self, credentials: Credentials, cached: Sequence[Entry], origin: Origin) -> Actor:
        """The actor behind them as of now. Raises when they no longer count."""


@dataclass(slots=True)
class Caller:
    """What the edge found out and kept for the endpoint."""

    credentials: Credentials | None = None
    refusal: MainstayError | None = None
    cached: Sequence[Entry] = ()


async def known_actor(request: Request) -> Actor:
    """Whoever calls, even one who still has to choose a password. Only what leads out of that state takes them."""
    known: Actor | None = getattr(request.state, "actor", None)
    if known:
        return known
    caller: Caller = request.state.caller
    if caller.refusal:
        raise caller.refusal
    if caller.credentials is None:
        raise AuthenticationRequired
    resolver: Resolver = request.app.state.resolver
    actor = await resolver.resolve(caller.credentials, caller.cached, origin_of(request.scope))
    request.state.actor = actor
    request.state.principal = caller.credentials.principal
    return actor


async def current_actor(request: Request) -> Actor:
    actor = await known_actor(request)
    if actor.must_change_password:
        raise PasswordChangeRequired
    return actor


KnownActor = Annotated[Actor, Depends(known_actor)]
CurrentActor = Annotated[Actor, Depends(current_actor)]


async def known_person(actor: KnownActor) -> Actor:
    return _person(actor)


async def current_person(actor: CurrentActor) -> Actor:
    return _person(actor)


async def current_key(actor: CurrentActor) -> Actor:
    if actor.type is not ActorType.api_key:
        raise PermissionDenied("This is for programs: call it with an API key.")
    return actor


def _person(actor: Actor) -> Actor:
    if actor.type is not ActorType.user:
        raise PermissionDenied("This needs a person, not a key.")
    return actor


KnownPerson = Annotated[Actor, Depends(known_person)]
CurrentPerson = Annotated[Actor, Depends(current_person)]
