"""Months: made ahead of their time, dropped when they are older than the retention, with a checkpoint that says so."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.events import MONTHS_DROPPED
from mainstay.audit.repository import AuditRepository
from mainstay.audit.service.checkpointing import sign_heads
from mainstay.audit.service.recording import record
from mainstay.infra.crypto.signing import SigningKeys
from mainstay.infra.db.advisory import try_lock
from mainstay.kit.actor import Actor

_MONTHS_AHEAD = 3
_LOCK = "audit months"


@dataclass(frozen=True, slots=True)
class Care:
    made: int = 0
    dropped: int = 0


async def care_for_months(session: AsyncSession, keys: SigningKeys, keep: timedelta) -> Care:
    if not await try_lock(session, _LOCK):
        return Care()
    repository = AuditRepository(session)
    made = await repository.make_months(_MONTHS_AHEAD)
    return Care(made, await _drop_old(session, repository, keys, keep))


async def _drop_old(session: AsyncSession, repository: AuditRepository, keys: SigningKeys, keep: timedelta) -> int:
    """A month goes as a whole, once its youngest event is too old."""
    oldest_kept = await repository.now() - keep
    if not await repository.months_before(oldest_kept):
        return 0
    boundary = await repository.first_id_of_month(oldest_kept)
    dropped = {chain: (boundary, seq) for chain, seq in (await repository.last_seqs_before(boundary)).items()}
    heads = await repository.heads(list(dropped))
    await sign_heads(repository, keys, heads, await repository.newest_checkpoints(), dropped)
    await session.flush()
    months = await repository.drop_months_before(oldest_kept)
    details = {"months": months, "events_before": str(boundary)}
    await record(session, Actor.system("audit"), MONTHS_DROPPED, details=details)
    return months
