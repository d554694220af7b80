"""A trail as lines of JSON that prove themselves: manifest and checkpoints first, so that what is cut off is missed."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from mainstay.audit.chain import Link, Seal
from mainstay.audit.models import AuditEvent
from mainstay.audit.repository import AuditRepository, Filters
from mainstay.audit.sealed_form import Form, form_of
from mainstay.infra.crypto.signing import PublicKeys, write_public_key
from mainstay.infra.db import Database
from mainstay.kit.clock import rfc3339

FORMAT: Final = "mainstay.audit.export/1"
_BATCH = 1000


async def export_chains(
    database: Database, keys: PublicKeys, chains: Sequence[UUID], filters: Filters
) -> AsyncIterator[Form]:
    """Up to the heads as they are now. With filters, the seals are whole and the other events are left out."""
    async with database.transaction() as session:
        repository = AuditRepository(session)
        heads = await repository.heads(chains)
        now = rfc3339(await repository.now())
    yield {
        "kind": "manifest",
        "format": FORMAT,
        "made_at": now,
        "filters": filters.as_dict() or None,
        "chains": {str(chain): heads.get(chain, Link()).seq for chain in chains},
        "keys": {key_id: write_public_key(key) for key_id, key in keys.items()},
    }
    for chain in chains:
        head = heads.get(chain, Link())
        async for line in _checkpoints(database, chain, head):
            yield line
        async for line in _links(database, chain, head, filters):
            yield line


async def _checkpoints(database: Database, chain: UUID, head: Link) -> AsyncIterator[Form]:
    async with database.transaction() as session:
        checkpoints = await AuditRepository(session).checkpoints(chain, after=0, through=head.seq)
    for checkpoint in checkpoints:
        yield {"kind": "checkpoint"} | checkpoint.form()


async def _links(database: Database, chain: UUID, head: Link, filters: Filters) -> AsyncIterator[Form]:
    last = 0
    while last < head.seq:
        async with database.transaction() as session:
            repository = AuditRepository(session)
            seals = await repository.seals(chain, after=last, limit=min(_BATCH, head.seq - last))
            events = await repository.matching([seal.event_id for seal in seals], filters)
        for seal in seals:
            yield _line(chain, seal, events)
        if not seals:
            return
        last = seals[-1].seq


def _line(chain: UUID, seal: Seal, events: Mapping[UUID, AuditEvent]) -> Form:
    event = events.get(seal.event_id)
    return {
        "kind": "link",
        "chain": str(chain),
        "seq": seal.seq,
        "event_id": str(seal.event_id),
        "prev_hash": seal.prev_hash.hex(),
        "hash": seal.hash.hex(),
        "event": form_of(event) if event else None,
    }
