"""Seal what was committed: one link an event, in the order it is found, by one sealer at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.audit.chain import Link, Seal
from mainstay.audit.metrics import UNSEALED_AGE
from mainstay.audit.models import AuditEvent
from mainstay.audit.repository import AuditRepository, Filters
from mainstay.audit.sealed_form import DAMAGED, INSTALLATION, form_of, hash_of
from mainstay.infra.db import Database
from mainstay.infra.db.advisory import try_lock
from mainstay.kit.ids import moment_of

log = get_logger("audit")

BATCH = 2000
SEALER = "audit sealer"
_FIRST = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Sealed:
    events: int
    # The last id that was looked at; none when nothing waits behind it, or another sealer is at work.
    last: UUID | None


async def seal_waiting(database: Database, *, batch: int = BATCH) -> int:
    """Batch by batch, each a transaction: a sealer that dies loses none, and the next goes on where it was."""
    await _tell_age(database)
    sealed, last = 0, _FIRST
    while True:
        async with database.transaction() as session:
            done = await seal_batch(session, after=last, limit=batch)
        sealed += done.events
        if done.last is None:
            return sealed
        last = done.last


async def seal_batch(session: AsyncSession, *, after: UUID = _FIRST, limit: int = BATCH) -> Sealed:
    if not await try_lock(session, SEALER):
        return Sealed(0, None)
    repository = AuditRepository(session)
    waiting = await repository.unsealed(after=after, limit=limit)
    events = await repository.matching(waiting, Filters())
    if len(events) < len(waiting):
        # They stay in the queue, where the age of the oldest tells of them.
        log.error("audit_events_gone_before_sealing", count=len(waiting) - len(events))
    links: list[tuple[UUID, Seal]] = []
    if events:
        found = [events[id_] for id_ in waiting if id_ in events]
        heads = await repository.heads(list({_chain(event) for event in found}))
        links = _links(found, dict(heads))
        await repository.add_seals(links)
    return Sealed(len(links), waiting[-1] if len(waiting) == limit else None)


def _links(events: Iterable[AuditEvent], heads: dict[UUID, Link]) -> list[tuple[UUID, Seal]]:
    sealed = []
    for event in events:
        chain = _chain(event)
        head = heads.get(chain, Link())
        try:
            seal = Seal(head.seq + 1, event.id, head.hash, hash_of(head.hash, form_of(event)))
        except DAMAGED:
            # One that somebody has damaged must not keep the others from being sealed.
            log.exception("audit_event_unsealable", event_id=str(event.id))
            continue
        heads[chain] = Link(seal.seq, seal.hash)
        sealed.append((chain, seal))
    return sealed


def _chain(event: AuditEvent) -> UUID:
    return event.organization_id or INSTALLATION


async def _tell_age(database: Database) -> None:
    async with database.transaction() as session:
        oldest = await AuditRepository(session).unsealed(after=_FIRST, limit=1)
    age = (datetime.now(UTC) - moment_of(oldest[0])).total_seconds() if oldest else 0.0
    UNSEALED_AGE.set(max(0.0, age))
