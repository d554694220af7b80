from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncConnection

from mainstay.accounts import service
from mainstay.accounts.schemas import Impersonator, UserPatch, UserRead
from mainstay.infra.db import Database
from mainstay.kit.actor import Actor
from mainstay.kit.errors import VersionMismatch
from mainstay.web.actor import CurrentPerson, Principals
from mainstay.web.etags import SeenVersion, show_version
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/users", "Users")


@router.get("/me", summary="Who am I?")
async def get_me(actor: CurrentPerson, request: Request, response: Response) -> UserRead:
    """The person behind the access token, and the operator who acts as them, if one does."""
    database: Database = request.app.state.database
    profile = await service.own_profile(database, actor)
    show_version(response, profile["version"])
    shown = UserRead.model_validate(profile)
    if actor.impersonator_id is None:
        return shown
    async with database.reading() as connection:
        return await _impersonated(connection, actor, shown)


@router.patch("/me", summary="Change my profile", responses=problems(VersionMismatch))
async def change_me(
    wanted: UserPatch,
    actor: CurrentPerson,
    principals: Principals,
    session: Session,
    response: Response,
    seen: SeenVersion,
) -> UserRead:
    """Change the full name."""
    user = await service.change_profile(session, principals, actor, wanted.full_name, seen)
    show_version(response, user.version)
    shown = UserRead.of(user)
    return await _impersonated(await session.connection(), actor, shown) if actor.impersonator_id else shown


async def _impersonated(connection: AsyncConnection, actor: Actor, shown: UserRead) -> UserRead:
    assert actor.impersonator_id is not None
    operator = await service.name_of(connection, actor.impersonator_id)
    return shown.model_copy(update={"impersonated_by": Impersonator.model_validate(operator) if operator else None})
