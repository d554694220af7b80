"""Walk a chain in the database and look for the first link that is not good."""

import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit.chain import ChainCheck, Flaw, Link, Seal
from mainstay.audit.checkpoints import Checkpoint
from mainstay.audit.metrics import VERIFIED
from mainstay.audit.repository import AuditRepository, Filters
from mainstay.audit.sealed_form import Form, form_of
from mainstay.infra.crypto.signing import PublicKeys
from mainstay.infra.db import Database
from mainstay.kit.errors import NotFound

log = get_logger("audit")

# A bite that a request can take; longer chains are walked window by window.
WINDOW = 10_000
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Verdict:
    chain: UUID
    # The link that was started after, and the last one that was found good.
    start: Link
    through: Link
    events: int
    checkpoint: Checkpoint | None
    flaw: Flaw | None
    # Whether the end of the chain was reached.
    at_the_end: bool


async def verify_window(
    session: AsyncSession, keys: PublicKeys, chain: UUID, *, after: Link | None = None, limit: int = WINDOW
) -> Verdict:
    repository = AuditRepository(session)
    start = after or Link()
    check: ChainCheck | None = None
    at_the_end = False
    try:
        check = ChainCheck(chain, keys, await _checkpoints(repository, keys, chain, start, limit), start=start)
        async for seal, event in _links(repository, chain, start, limit):
            check.take(seal, event)
        at_the_end = check.last.seq < start.seq + limit
        if at_the_end:
            check.end()
    except Flaw as flaw:
        found: Flaw | None = flaw
    else:
        found = None
    if check is None:
        return Verdict(chain, start, start, 0, None, found, at_the_end)
    return Verdict(chain, start, check.last, check.events, check.checkpoint, found, at_the_end)


async def verify_from(session: AsyncSession, keys: PublicKeys, chain: UUID, after_seq: int) -> Verdict:
    """From a link in the middle, which is taken as good."""
    link = await AuditRepository(session).link(chain, after_seq) if after_seq else Link()
    if link is None:
        raise NotFound(f"The chain has no link {after_seq}.")
    return await verify_window(session, keys, chain, after=link)


async def verify_chain(database: Database, keys: PublicKeys, chain: UUID) -> Verdict:
    """The whole of it, in many short transactions."""
    after, events = Link(), 0
    while True:
        async with database.transaction() as session:
            verdict = await verify_window(session, keys, chain, after=after)
        events += verdict.events
        if verdict.flaw or verdict.at_the_end:
            return Verdict(chain, Link(), verdict.through, events, verdict.checkpoint, verdict.flaw, verdict.at_the_end)
        after = verdict.through


async def verify_everything(database: Database, keys: PublicKeys) -> Sequence[Verdict]:
    verdicts = [await verify_chain(database, keys, chain) for chain in await all_chains(database)]
    flaws = [verdict.flaw for verdict in verdicts if verdict.flaw]
    for flaw in flaws:
        log.error("audit_chain_broken", chain=str(flaw.chain), seq=flaw.seq, reason=flaw.reason)
    if not flaws:
        VERIFIED.set(time.time())
    return verdicts


async def all_chains(database: Database) -> Sequence[UUID]:
    """Those that a checkpoint tells of too: a chain may have been removed as a whole."""
    async with database.transaction() as session:
        repository = AuditRepository(session)
        return sorted({*await repository.chains(), *await repository.newest_checkpoints()})


async def _checkpoints(
    repository: AuditRepository, keys: PublicKeys, chain: UUID, start: Link, limit: int
) -> list[Checkpoint]:
    """Those of the window, and the newest, which tells how far the chain goes and what was dropped."""
    inside = await repository.checkpoints(chain, after=start.seq, through=start.seq + limit)
    newest = await repository.newest_checkpoint(chain, list(keys))
    return [*inside, newest] if newest else inside


async def _links(
    repository: AuditRepository, chain: UUID, start: Link, limit: int
) -> AsyncIterator[tuple[Seal, Form | None]]:
    last, left = start.seq, limit
    while left > 0:
        seals = await repository.seals(chain, after=last, limit=min(_BATCH, left))
        events = await repository.matching([seal.event_id for seal in seals], Filters())
        for seal in seals:
            event = events.get(seal.event_id)
            yield seal, form_of(event) if event else None
        if len(seals) < min(_BATCH, left):
            return
        last, left = seals[-1].seq, left - len(seals)
