"""Everybody, for the operators: looked through, closed and opened again, and who the operators are."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import events
from mainstay.accounts.directory_repository import ACTIVE, DEACTIVATED, DirectoryRepository, UserFilters
from mainstay.accounts.errors import AccountNotActive, LastOperator, OwnAccount
from mainstay.accounts.models import User
from mainstay.accounts.repository import AccountRepository
from mainstay.accounts.service.leaving import keep_account
from mainstay.accounts.service.people import LEAVING, require_user
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.errors import NotFound, PermissionDenied, VersionMismatch
from mainstay.kit.paging import PageWanted, Slice

log = get_logger("accounts")


@dataclass(frozen=True)
class Account:
    """A user as operators see them."""

    id: UUID
    email: str
    full_name: str
    status: str
    is_operator: bool
    email_verified_at: datetime | None
    deactivated_at: datetime | None
    deactivation_reason: str | None
    deletion_requested_at: datetime | None
    erase_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    principal_version: int

    @classmethod
    def of(cls, user: User) -> "Account":
        return cls(
            id=user.id,
            email=user.email,
            full_name=user.full_name,
            status=user.status,
            is_operator=user.is_operator,
            email_verified_at=user.email_verified_at,
            deactivated_at=user.deactivated_at,
            deactivation_reason=user.deactivation_reason,
            deletion_requested_at=user.deletion_requested_at,
            erase_at=user.erase_at,
            created_at=user.created_at,
            updated_at=user.updated_at,
            version=user.version,
            principal_version=user.principal_version,
        )

    @property
    def target(self) -> Target:
        return Target("user", self.id)


async def list_accounts(session: AsyncSession, filters: UserFilters, wanted: PageWanted) -> Slice[Account]:
    found = await DirectoryRepository(session).page(filters, wanted)
    return Slice([Account.of(user) for user in found.items], found.end, found.has_more)


async def require_account(session: AsyncSession, user_id: UUID) -> Account:
    return Account.of(await require_user(session, user_id))


async def account_of_address(session: AsyncSession, address: str) -> Account:
    user = await AccountRepository(session).get_by_address(address.strip())
    if user is None:
        raise NotFound(f"There is no account for {address.strip()!a}.")
    return Account.of(user)


async def hold_accounts(session: AsyncSession, *user_ids: UUID) -> list[Account]:
    """In the order asked for, as they are and stay until the end of this transaction."""
    held = await DirectoryRepository(session).hold(user_ids)
    if missing := [id_ for id_ in user_ids if id_ not in held]:
        raise NotFound(f"There is no user {missing[0]}.")
    return [Account.of(held[id_]) for id_ in user_ids]


async def record_creation(session: AsyncSession, actor: Actor, user: User) -> None:
    details = {"is_operator": user.is_operator}
    await audit.record(session, actor, events.CREATED, target=Target("user", user.id), details=details)
    log.info("user_created", user_id=str(user.id), is_operator=user.is_operator)


async def deactivate(
    session: AsyncSession, actor: Actor, user_id: UUID, reason: str, seen: int | None = None
) -> Account | None:
    """None when it was deactivated already. Ending what the person has open is the caller's."""
    if user_id == actor.id:
        raise OwnAccount
    rows = DirectoryRepository(session)
    operators = await _hold_operators(rows, actor)
    user = await _seen(session, user_id, seen)
    if user.status == DEACTIVATED:
        return None
    if user.status == LEAVING:
        raise AccountNotActive("It waits to be erased, and is shut already.")
    if operators == {user.id}:
        raise LastOperator("This is the last active operator. Make another first: mainstay users make-operator EMAIL.")
    before = user.status
    values = {"status": DEACTIVATED, "deactivated_from": before, "deactivation_reason": reason}
    if not await rows.change(user, **values, deactivated_at=func.now()):
        raise VersionMismatch
    change = Change("status", before, DEACTIVATED)
    details = {"reason": reason}
    target = Target("user", user.id)
    await audit.record(session, actor, events.DEACTIVATED, target=target, changes=[change], details=details)
    log.info("user_deactivated", user_id=str(user.id))
    return Account.of(user)


async def activate(
    session: AsyncSession, actor: Actor, user_id: UUID, reason: str | None = None, seen: int | None = None
) -> Account | None:
    """Back to what it was: who had never verified their address still has to. None when it was not deactivated."""
    user = await _seen(session, user_id, seen)
    if user.status == ACTIVE:
        return None
    if user.status == LEAVING:
        kept = await keep_account(session, actor, user.id)
        return Account.of(kept) if kept else None
    if user.status != DEACTIVATED:
        raise AccountNotActive("Its address was never verified; only its holder can do that.")
    after = user.deactivated_from or ACTIVE
    nothing = {"deactivated_at": None, "deactivated_from": None, "deactivation_reason": None}
    if not await DirectoryRepository(session).change(user, status=after, **nothing):
        raise VersionMismatch
    change = Change("status", DEACTIVATED, after)
    details = {"reason": reason} if reason else {}
    target = Target("user", user.id)
    await audit.record(session, actor, events.ACTIVATED, target=target, changes=[change], details=details)
    log.info("user_activated", user_id=str(user.id))
    return Account.of(user)


async def make_operator(session: AsyncSession, actor: Actor, user_id: UUID) -> Account | None:
    """None when they are one already."""
    user = await require_user(session, user_id)
    if user.is_operator:
        return None
    if user.status != ACTIVE:
        raise AccountNotActive(f"The account is {user.status}.")
    return await _set_operator(session, actor, user, operator=True)


async def unmake_operator(session: AsyncSession, actor: Actor, user_id: UUID) -> Account | None:
    """None when they are none."""
    operators = await DirectoryRepository(session).hold_operators()
    user = await require_user(session, user_id)
    if not user.is_operator:
        return None
    if operators == {user.id}:
        raise LastOperator("This is the last active operator. Make another first: mainstay users make-operator EMAIL.")
    return await _set_operator(session, actor, user, operator=False)


async def _set_operator(session: AsyncSession, actor: Actor, user: User, *, operator: bool) -> Account:
    if not await DirectoryRepository(session).change(user, is_operator=operator):
        raise VersionMismatch
    action = events.MADE_OPERATOR if operator else events.UNMADE_OPERATOR
    change = Change("is_operator", not operator, operator)
    await audit.record(session, actor, action, target=Target("user", user.id), changes=[change])
    log.info("operator_set", user_id=str(user.id), is_operator=operator)
    return Account.of(user)


async def _hold_operators(rows: DirectoryRepository, actor: Actor) -> set[UUID]:
    """Of two operators who close each other's account at once, the second is none any more."""
    operators = await rows.hold_operators()
    if actor.type is ActorType.user and actor.id not in operators:
        raise PermissionDenied("You are no operator any more.")
    return operators


async def _seen(session: AsyncSession, user_id: UUID, seen: int | None) -> User:
    user = await require_user(session, user_id)
    if seen is not None and seen != user.version:
        raise VersionMismatch
    return user
