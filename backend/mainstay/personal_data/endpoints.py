from typing import Annotated

from fastapi import Depends, Response

from mainstay.accounts.errors import AccountNotActive, LastOperator
from mainstay.kit.errors import (
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    QuotaExceeded,
    ReauthenticationRequired,
    VersionMismatch,
)
from mainstay.organizations.errors import LastOwner
from mainstay.personal_data.room import Room
from mainstay.personal_data.schemas import DeletionRead, PersonalExportRead
from mainstay.personal_data.service import exporting, leaving
from mainstay.sessions.access import FreshlyProvedPerson, PersonInPerson
from mainstay.web.etags import SeenVersion
from mainstay.web.idempotency import idempotent
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.transaction import Session

router = room_router("/users", "Users")

Once = Annotated[None, Depends(idempotent())]


@router.delete(
    "/me",
    status_code=202,
    summary="Delete my account",
    responses=problems(LastOwner, LastOperator, AccountNotActive, ReauthenticationRequired, VersionMismatch),
)
async def delete_me(
    actor: FreshlyProvedPerson, room: Room, session: Session, response: Response, seen: SeenVersion
) -> DeletionRead:
    """Shut the account and have everything in it erased once the grace is over. Every session ends now and keys stop;
    signing in before keeps the account. Organizations in which nobody else is go with it; where others are, somebody
    else has to be an owner first."""
    deletion = await leaving.request_deletion(session, room.liveness, actor, actor.user_id, room.grace, seen)
    room.forget_cookies(response)
    return DeletionRead.of(deletion)


@router.post(
    "/me/export",
    status_code=202,
    summary="Ask for my data",
    responses=problems(QuotaExceeded, IdempotencyInProgress, IdempotencyMismatch),
)
async def export_me(actor: PersonInPerson, session: Session, _: Once) -> PersonalExportRead:
    """Have what is kept about you put together as a ZIP of JSON files, with a manifest of their SHA-256 sums. It is built
    in the background and a mail tells when it is there. One at a time, and three a day."""
    return PersonalExportRead.of(await exporting.request_export(session, actor))


@router.get("/me/export", summary="Get my data", responses=problems(NotFound))
async def get_my_export(actor: PersonInPerson, room: Room, session: Session) -> PersonalExportRead:
    """How far the newest one is and, once it is ready, a link to it. The link works for a quarter of an hour; ask again
    for another. The file is kept for seven days."""
    return PersonalExportRead.of(await exporting.show_export(session, room.storage, actor))
