from fastapi import Response
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service
from mainstay.accounts.models import User
from mainstay.accounts.schemas import Impersonator, UserPatch, UserRead
from mainstay.kit.actor import Actor
from mainstay.kit.errors import VersionMismatch
from mainstay.web.actor import CurrentPerson
from mainstay.web.etags import SeenVersion, show_version
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/users", "Users")


@router.get("/me", summary="Who am I?")
async def get_me(actor: CurrentPerson, session: Session, response: Response) -> UserRead:
    """The person behind the access token, and the operator who acts as them, if one does."""
    user = await service.require_user(session, actor.user_id)
    show_version(response, user.version)
    return await _shown(session, actor, user)


@router.patch("/me", summary="Change my profile", responses=problems(VersionMismatch))
async def change_me(
    wanted: UserPatch, actor: CurrentPerson, session: Session, response: Response, seen: SeenVersion
) -> UserRead:
    """Change the full name."""
    user = await service.change_profile(session, actor, wanted.full_name, seen)
    show_version(response, user.version)
    return await _shown(session, actor, user)


async def _shown(session: AsyncSession, actor: Actor, user: User) -> UserRead:
    shown = UserRead.of(user)
    if actor.impersonator_id is None:
        return shown
    operators = await service.persons(session, [actor.impersonator_id])
    operator = operators.get(actor.impersonator_id)
    return shown.model_copy(update={"impersonated_by": Impersonator.model_validate(operator) if operator else None})
