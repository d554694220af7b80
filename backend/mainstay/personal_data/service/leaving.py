"""Asking to be deleted: shut at once, erased when the grace is over, kept by whoever signs in before."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts import service as accounts
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.organizations import service as organizations
from mainstay.personal_data.work import EraseAccount
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.service import ending

ENDED = "account_deletion"


@dataclass(frozen=True, slots=True)
class Deletion:
    requested_at: datetime
    erase_at: datetime
    sessions_ended: int


async def request_deletion(
    session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID, grace: timedelta, seen: int | None = None
) -> Deletion:
    """Where others would be left without an owner it is refused, and two owners who go at once do not both go."""
    await organizations.refuse_last_owner(session, user_id)
    await accounts.shut_out_sign_ins(session, user_id)
    user = await accounts.request_deletion(session, actor, user_id, grace, seen)
    liveness.principal_changed(session, user.id, user.principal_version)
    ended = await ending.shut(session, liveness, actor, user.id, ENDED)
    assert user.deletion_requested_at is not None
    assert user.erase_at is not None
    # One for each time it is asked for: whichever finds the account kept, or its grace begun anew, does nothing.
    key = f"{user.id}:{user.erase_at.isoformat()}"
    asked = await jobs.enqueue(
        session, Actor.system("erasure"), EraseAccount(user_id=user.id), unique=key, run_at=user.erase_at
    )
    if grace and not asked.deduplicated:
        facts: dict[str, str | int] = {"days": grace.days, "erased_on": f"{user.erase_at:%-d %B %Y}"}
        await accounts.request_mail(session, actor, "deletion_scheduled", user_id=user.id, facts=facts)
    return Deletion(user.deletion_requested_at, user.erase_at, len(ended))


async def erase_now(session: AsyncSession, liveness: Liveness, actor: Actor, user_id: UUID) -> None:
    """Without the grace. What was asked for before stays asked for; whichever job comes first does it."""
    await request_deletion(session, liveness, actor, user_id, timedelta(0))
    await accounts.erase_now(session, user_id)
    await jobs.enqueue(session, Actor.system("erasure"), EraseAccount(user_id=user_id), unique=f"{user_id}:now")
