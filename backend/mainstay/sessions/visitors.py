"""Who calls where anybody may: the person of a living session, or a stranger, never a refusal."""

from typing import Annotated

from fastapi import Depends, Request

from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import Busy, DependencyUnavailable, MainstayError
from mainstay.web.actor import known_actor


async def visitor(request: Request) -> Actor | None:
    """A browser may bring the cookies of a session that has long ended; that is no reason to turn it away."""
    try:
        actor = await known_actor(request)
    except MainstayError as refusal:
        if isinstance(refusal, (Busy, DependencyUnavailable)):
            raise
        return None
    return actor if actor.type is ActorType.user and actor.impersonator_id is None else None


Visitor = Annotated[Actor | None, Depends(visitor)]
