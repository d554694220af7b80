from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Request

from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
    QuotaExceeded,
)
from mainstay.notifications import service
from mainstay.notifications.access import NotifyingProgram, Recipient
from mainstay.notifications.room import Inboxes
from mainstay.notifications.schemas import (
    AllRead,
    NotificationCreate,
    NotificationRead,
    NotificationsSent,
    PreferencesRead,
    PreferencesWrite,
    UnreadRead,
)
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router = room_router("/notifications", "Notifications")

Once = Annotated[None, Depends(idempotent())]
NotificationId = Annotated[UUID, Path(description="The notification's id.")]


@router.get("", summary="List your notifications", responses=problems(CursorInvalid))
async def list_notifications(
    actor: Recipient,
    session: Session,
    pages: Pages,
    unread: Annotated[bool, Query(description="Only those that are not read yet.")] = False,
) -> Page[NotificationRead]:
    """What you were told, from all your organizations, the newest first. Kept for a year."""
    found = await service.list_notifications(session, actor, pages.wanted, unread_only=unread)
    return pages.page([NotificationRead.of(one) for one in found.items], found)


@router.post(
    "",
    status_code=201,
    summary="Notify members",
    responses=problems(NotFound, OrganizationRequired, QuotaExceeded, IdempotencyInProgress, IdempotencyMismatch),
)
async def send_notification(
    wanted: NotificationCreate, actor: NotifyingProgram, session: Session, _: Once
) -> NotificationsSent:
    """For programs: tell members of the key's organization something. All of them are told, or nobody is.

    They see it in the console at once, and get a mail if they want that for the kind `message`. An organization's programs
    send up to 1,000 an hour.
    """
    return NotificationsSent.of(await service.send(session, actor, wanted.recipient_ids, wanted.words))


@router.get("/unread-count", summary="Count what you have not read")
async def count_unread_notifications(actor: Recipient, inboxes: Inboxes, request: Request) -> UnreadRead:
    """How many of your notifications are not read. Cheap enough to ask for with each page."""
    return UnreadRead(unread=await service.count_unread(request.app.state.database, inboxes, actor))


@router.post("/read-all", summary="Mark everything as read")
async def read_all_notifications(actor: Recipient, session: Session) -> AllRead:
    """Mark all your notifications as read. Your other open pages are told."""
    return AllRead(read=await service.read_all(session, actor))


@router.get("/preferences", summary="Get what is mailed to you")
async def get_notification_preferences(actor: Recipient, session: Session) -> PreferencesRead:
    """Every kind of notification there is, and whether you get a mail of it too."""
    return PreferencesRead.of(await service.preferences_of(session, actor))


@router.put("/preferences", summary="Decide what is mailed to you")
async def put_notification_preferences(wanted: PreferencesWrite, actor: Recipient, session: Session) -> PreferencesRead:
    """Say by kind whether it is mailed too. In the console you see everything. What you leave out is as it comes."""
    return PreferencesRead.of(await service.prefer(session, actor, wanted.mail))


@router.post("/{notification_id}/read", summary="Mark as read", responses=problems(NotFound))
async def read_notification(notification_id: NotificationId, actor: Recipient, session: Session) -> NotificationRead:
    """Mark one of your notifications as read. Doing it again changes nothing."""
    return NotificationRead.of(await service.read(session, actor, notification_id))
