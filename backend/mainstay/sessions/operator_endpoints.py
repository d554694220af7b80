"""What operators do about other people."""

import time
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends, Query, Response

from mainstay.accounts import service as accounts
from mainstay.accounts.errors import AccountNotActive, LastOperator, OwnAccount
from mainstay.accounts.service import Account, UserFilters
from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    ReauthenticationRequired,
    VersionMismatch,
)
from mainstay.sessions.access import FreshlyProvedOperator, Operator
from mainstay.sessions.operator_schemas import AccountPatch, AccountRead, ImpersonationRead, ImpersonationRequest
from mainstay.sessions.room import Room, SessionRoom
from mainstay.sessions.service import impersonating, operating
from mainstay.sessions.service.impersonating import Impersonation
from mainstay.web.etags import SeenVersion, show_version
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router = room_router("/users", "Users")

Once = Annotated[None, Depends(idempotent(shown_once=("access_token",)))]


async def wanted_filters(
    search: Annotated[
        str | None,
        Query(
            max_length=200,
            description="How the address or the full name begins, in capitals or not. `%` and `_` mean themselves.",
            examples=["ada"],
        ),
    ] = None,
    status: Annotated[
        Literal["pending", "active", "deactivated", "pending_deletion"] | None,
        Query(description="Only accounts of this status."),
    ] = None,
    is_operator: Annotated[bool | None, Query(description="Only operators, or only everybody else.")] = None,
) -> UserFilters:
    return UserFilters(search.strip() if search else None, status, is_operator)


Wanted = Annotated[UserFilters, Depends(wanted_filters)]


@router.get("", summary="List users", responses=problems(CursorInvalid))
async def list_users(_: Operator, wanted: Wanted, session: Session, pages: Pages) -> Page[AccountRead]:
    """Everybody who has an account, the newest first. A search finds those whose address begins with it, in the order of
    addresses, then those whose full name does, in the order of names; a name is not found by its second word. For
    operators."""
    found = await accounts.list_accounts(session, wanted, pages.wanted)
    return pages.page([AccountRead.of(one) for one in found.items], found)


@router.get("/{user_id}", summary="Get a user", responses=problems(NotFound))
async def get_user(user_id: UUID, _: Operator, session: Session, response: Response) -> AccountRead:
    """One account. For operators."""
    return _shown(response, await accounts.require_account(session, user_id))


@router.patch(
    "/{user_id}",
    summary="Deactivate or activate a user",
    responses=problems(NotFound, VersionMismatch, ReauthenticationRequired, OwnAccount, LastOperator, AccountNotActive),
)
async def change_user(
    user_id: UUID,
    actor: FreshlyProvedOperator,
    wanted: AccountPatch,
    seen: SeenVersion,
    room: Room,
    session: Session,
    response: Response,
) -> AccountRead:
    """Close an account to its person, or open it again. All sessions of a deactivated account end and its API keys stop,
    within two seconds. Nobody deactivates themselves or the last operator. For operators."""
    if wanted.status == accounts.ACTIVE:
        changed = await operating.activate(session, room.liveness, actor, user_id, wanted.reason, seen)
    else:
        assert wanted.reason, "the schema asks for it"
        changed = await operating.deactivate(session, room.liveness, actor, user_id, wanted.reason, seen)
    return _shown(response, changed)


@router.delete(
    "/{user_id}/sessions",
    status_code=204,
    summary="End all sessions of a user",
    responses=problems(NotFound, ReauthenticationRequired),
)
async def end_user_sessions(user_id: UUID, actor: FreshlyProvedOperator, room: Room, session: Session) -> None:
    """Sign somebody out everywhere. For operators."""
    await operating.end_sessions(session, room.liveness, actor, user_id)


@router.post(
    "/{user_id}/impersonate",
    summary="Act as a user",
    response_model_exclude_none=True,
    responses=problems(
        NotFound, ReauthenticationRequired, AccountNotActive, IdempotencyInProgress, IdempotencyMismatch
    ),
)
async def impersonate_user(
    user_id: UUID,
    wanted: ImpersonationRequest,
    actor: FreshlyProvedOperator,
    room: Room,
    session: Session,
    response: Response,
    _: Once,
) -> ImpersonationRead:
    """See what somebody sees, for half an hour and no longer than your own session. It cannot be refreshed, and what
    touches passwords, factors, keys, invitations, exports or deletion is refused. The person is told by mail. End it with
    `POST /auth/logout`; a browser then calls `POST /auth/refresh` and is the operator's again. For operators."""
    begun = await impersonating.impersonate(session, room.liveness, actor, user_id, wanted.reason)
    return await _hand_over(room, response, begun)


async def _hand_over(room: SessionRoom, response: Response, begun: Impersonation) -> ImpersonationRead:
    device = begun.session
    access = await room.tokens.issue(
        device.user_id, device.id, 1, now=time.time(), seconds=begun.seconds, operator=begun.operator_id
    )
    answer = ImpersonationRead(
        session_id=device.id, user_id=device.user_id, expires_in=begun.seconds, expires_at=device.expires_at
    )
    if device.transport == "cookie":
        room.cookies.put_access(response, access, begun.seconds)
        return answer
    return answer.model_copy(update={"token_type": "Bearer", "access_token": access})


def _shown(response: Response, account: Account) -> AccountRead:
    show_version(response, account.version)
    return AccountRead.of(account)
