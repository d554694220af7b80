"""Sign the heads of the chains, so that what is cut off behind them is missed."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.chain import Link
from mainstay.audit.checkpoints import Checkpoint
from mainstay.audit.repository import AuditRepository
from mainstay.infra.crypto.signing import SigningKeys
from mainstay.infra.db.advisory import try_lock

_LOCK = "audit checkpoints"


async def make_checkpoints(session: AsyncSession, keys: SigningKeys) -> int:
    """One for each chain that has grown since its last, or whose last one was signed by an older key."""
    if not await try_lock(session, _LOCK):
        return 0
    repository = AuditRepository(session)
    newest = await repository.newest_checkpoints()
    heads = await repository.heads(await repository.chains())
    grown = {chain: head for chain, head in heads.items() if not _is_covered(newest.get(chain), head, keys)}
    return await sign_heads(repository, keys, grown, newest, {})


async def sign_heads(
    repository: AuditRepository,
    keys: SigningKeys,
    heads: Mapping[UUID, Link],
    newest: Mapping[UUID, Checkpoint],
    dropped: Mapping[UUID, tuple[UUID, int]],
) -> int:
    """What retention has dropped is said again by every later checkpoint, so that the newest one tells all."""
    now = await repository.now()
    made = []
    for chain, head in heads.items():
        last = newest.get(chain)
        before, seq = dropped.get(chain) or (last.dropped_before if last else None, last.dropped_seq if last else None)
        unsigned = Checkpoint(chain, head.seq, head.hash, now, before, seq, keys.key_id)
        made.append(replace(unsigned, signature=keys.sign(unsigned.statement())))
    repository.add_checkpoints(made)
    return len(made)


def _is_covered(last: Checkpoint | None, head: Link, keys: SigningKeys) -> bool:
    return last is not None and last.seq == head.seq and last.key_id == keys.key_id
