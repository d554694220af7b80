"""Compare the database with what was put out of its owner's reach: an end that was cut off with its checkpoints is missed."""

import heapq
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from structlog import get_logger

from mainstay.audit.chain import Flaw, Reason
from mainstay.audit.checkpoints import Checkpoint
from mainstay.audit.metrics import MISSED
from mainstay.audit.repository import AuditRepository
from mainstay.audit.sealed_form import DAMAGED
from mainstay.audit.service.depositing import FOLDER
from mainstay.infra.crypto.signing import PublicKeys
from mainstay.infra.db import Database
from mainstay.infra.storage import NoSuchObject, Storage

log = get_logger("audit")

# Of each chain, so many of the newest are read until one is found that a key of ours has signed.
_NEWEST: Final = 8


@dataclass(frozen=True, slots=True)
class Witnessed:
    chain: UUID
    # The newest in the storage that is signed by a key we know.
    checkpoint: Checkpoint | None
    flaw: Flaw | None


async def compare_with_storage(database: Database, storage: Storage, keys: PublicKeys) -> Sequence[Witnessed]:
    witnessed = [await _compare(database, storage, keys, chain, names) for chain, names in await _newest(storage)]
    for one in witnessed:
        if one.flaw:
            log.error("audit_chain_broken", chain=str(one.chain), seq=one.flaw.seq, reason=one.flaw.reason)
    MISSED.set(sum(one.flaw is not None for one in witnessed))
    return witnessed


async def _newest(storage: Storage) -> Sequence[tuple[UUID, Sequence[str]]]:
    by_chain: defaultdict[UUID, list[str]] = defaultdict(list)
    async for found in storage.list(FOLDER):
        chain = _chain_in(found.key)
        if chain is None:
            continue
        newest = by_chain[chain]
        heapq.heappush(newest, found.key)
        if len(newest) > _NEWEST:
            heapq.heappop(newest)
    return [(chain, sorted(by_chain[chain], reverse=True)) for chain in sorted(by_chain)]


def _chain_in(key: str) -> UUID | None:
    try:
        return UUID(key.split("/")[-2])
    except ValueError:
        return None


async def _compare(
    database: Database, storage: Storage, keys: PublicKeys, chain: UUID, names: Sequence[str]
) -> Witnessed:
    try:
        kept = await _read_newest(storage, keys, chain, names)
        if kept is not None:
            await _must_be_in(database, kept)
    except Flaw as flaw:
        return Witnessed(chain, None, flaw)
    return Witnessed(chain, kept, None)


async def _read_newest(storage: Storage, keys: PublicKeys, chain: UUID, names: Sequence[str]) -> Checkpoint | None:
    for name in names:
        try:
            one = Checkpoint.read(json.loads(await storage.get(name)))
        except NoSuchObject:
            continue
        except DAMAGED as odd:
            raise Flaw(chain, _seq_in(name), Reason.unreadable) from odd
        key = keys.get(one.key_id)
        if key is None:
            # Signed before the encryption keys were changed.
            continue
        if one.chain != chain or not one.is_signed_by(key):
            raise Flaw(chain, _seq_in(name), Reason.checkpoint_forged)
        return one
    return None


async def _must_be_in(database: Database, kept: Checkpoint) -> None:
    async with database.transaction() as session:
        repository = AuditRepository(session)
        heads = await repository.heads([kept.chain])
        link = await repository.link(kept.chain, kept.seq)
        is_there = await repository.has_checkpoint(kept)
    last = heads[kept.chain].seq if kept.chain in heads else 0
    if last < kept.seq:
        raise Flaw(kept.chain, last + 1, Reason.cut_off)
    if link is not None and link.hash != kept.hash:
        raise Flaw(kept.chain, kept.seq, Reason.checkpoint_contradicted)
    if not is_there:
        raise Flaw(kept.chain, kept.seq, Reason.checkpoint_missing)


def _seq_in(name: str) -> int:
    number = name.rpartition("/")[2].partition("-")[0]
    return int(number) if number.isdigit() else 1
