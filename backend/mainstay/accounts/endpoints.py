from fastapi import Response

from mainstay.accounts import service
from mainstay.accounts.schemas import UserPatch, UserRead
from mainstay.kit.errors import VersionMismatch
from mainstay.web.actor import CurrentPerson
from mainstay.web.etags import SeenVersion, show_version
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/users", "Users")


@router.get("/me", summary="Who am I?")
async def get_me(actor: CurrentPerson, session: Session, response: Response) -> UserRead:
    """The person behind the access token."""
    user = await service.require_user(session, actor.user_id)
    show_version(response, user.version)
    return UserRead.of(user)


@router.patch("/me", summary="Change my profile", responses=problems(VersionMismatch))
async def change_me(
    wanted: UserPatch, actor: CurrentPerson, session: Session, response: Response, seen: SeenVersion
) -> UserRead:
    """Change the full name."""
    user = await service.change_profile(session, actor, wanted.full_name, seen)
    show_version(response, user.version)
    return UserRead.of(user)
