"""Leaving: asked for, thought better of, done. In between the account is shut, and signing in keeps it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import events
from mainstay.accounts.directory_repository import DirectoryRepository
from mainstay.accounts.errors import AccountNotActive, LastOperator
from mainstay.accounts.leaving_repository import LeavingRepository
from mainstay.accounts.linking import void_links
from mainstay.accounts.models import User
from mainstay.accounts.service.people import ACTIVE, LEAVING, PENDING, require_user
from mainstay.audit import service as audit
from mainstay.audit.service import Change, Target
from mainstay.kit.actor import Actor
from mainstay.kit.errors import VersionMismatch

log = get_logger("accounts")


@dataclass(frozen=True, slots=True)
class Leaver:
    """Whoever is being erased: what must not be found anywhere afterwards."""

    id: UUID
    email: str
    addresses: frozenset[str]
    # Whether the address was ever shown to be theirs; to nobody else anything is written.
    is_verified: bool


async def shut_out_sign_ins(session: AsyncSession, user_id: UUID) -> None:
    """Before the account is shut: a sign-in that is under way has begun its session by then, or finds it shut."""
    await LeavingRepository(session).wait_for_sign_ins(user_id)


async def request_deletion(
    session: AsyncSession, actor: Actor, user_id: UUID, grace: timedelta, seen: int | None = None
) -> User:
    """Ending what the person has open is the caller's."""
    rows = DirectoryRepository(session)
    operators = await rows.hold_operators()
    user = await require_user(session, user_id)
    if seen is not None and seen != user.version:
        raise VersionMismatch
    if user.status == LEAVING:
        return user
    if user.status not in {ACTIVE, PENDING}:
        raise AccountNotActive(f"The account is {user.status}.")
    if operators == {user.id}:
        raise LastOperator("You are the last active operator. Make another first: mainstay users make-operator EMAIL.")
    before = user.status
    dates = {"deletion_requested_at": func.now(), "erase_at": func.now() + grace}
    if not await rows.change(user, status=LEAVING, deletion_from=before, **dates):
        raise VersionMismatch
    await void_links(session, user.id)
    change = Change("status", before, LEAVING)
    await audit.record(session, actor, events.DELETION_REQUESTED, target=Target("user", user.id), changes=[change])
    log.info("deletion_requested", user_id=str(user.id), grace_seconds=int(grace.total_seconds()))
    return user


async def keep_account(session: AsyncSession, actor: Actor, user_id: UUID) -> User | None:
    """Whoever comes back in time stays. None when there was nothing to take back."""
    user = await LeavingRepository(session).stay(user_id)
    if user is None:
        return None
    change = Change("status", LEAVING, user.status)
    await audit.record(session, actor, events.DELETION_CANCELLED, target=Target("user", user.id), changes=[change])
    log.info("deletion_cancelled", user_id=str(user.id))
    return user


async def leaving_among(session: AsyncSession, user_ids: Collection[UUID]) -> set[UUID]:
    return await LeavingRepository(session).leaving_among(user_ids)


async def accounts_to_erase(session: AsyncSession, limit: int) -> Sequence[tuple[UUID, datetime]]:
    return [(row.id, row.erase_at) for row in await LeavingRepository(session).due(limit)]


async def give_up_unverified(session: AsyncSession, actor: Actor, limit: int) -> int:
    given_up = await LeavingRepository(session).give_up_unverified(limit)
    for user_id in given_up:
        await audit.record(session, actor, events.DELETION_REQUESTED, target=Target("user", user_id))
    if given_up:
        log.info("unverified_accounts_given_up", accounts=len(given_up))
    return len(given_up)


async def erase_now(session: AsyncSession, user_id: UUID) -> None:
    """The grace of an account that waits to be erased is over at once."""
    await LeavingRepository(session).bring_forward(user_id)


async def hold_for_erasure(session: AsyncSession, user_id: UUID) -> Leaver | None:
    """None unless its time has come; whoever wants to keep it waits, and finds it gone."""
    rows = LeavingRepository(session)
    user = await rows.hold_due(user_id)
    if user is None:
        return None
    return Leaver(user.id, user.email, frozenset(await rows.addresses_of(user)), user.deletion_from == ACTIVE)


async def erase_account(session: AsyncSession, leaver: Leaver) -> None:
    """The person's row, and with it what is theirs alone in every room: the address is nobody's afterwards."""
    await LeavingRepository(session).remove(await require_user(session, leaver.id))
    log.info("account_erased", user_id=str(leaver.id))
