"""A trail as lines. As JSON they prove themselves: manifest and checkpoints first, so that what is cut off is missed."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Final
from uuid import UUID

from mainstay.audit import line_repository
from mainstay.audit.chain import Link
from mainstay.audit.repository import AuditRepository, Filters
from mainstay.audit.sealed_form import Form, canonical_json
from mainstay.infra.crypto.signing import PublicKeys, write_public_key
from mainstay.infra.db import Database
from mainstay.infra.db.line_forms import LineForm
from mainstay.infra.db.lines import Lines
from mainstay.kit.clock import rfc3339

__all__ = ["FORMAT", "Filters", "event_lines", "trail_lines"]

FORMAT: Final = "mainstay.audit.export/1"


def event_lines(database: Database, organization_id: UUID, filters: Filters) -> AsyncGenerator[Lines]:
    """As a table: what the API shows of each event, the oldest first."""
    return line_repository.events(organization_id, filters, LineForm.csv).lines(database)


async def trail_lines(
    database: Database, keys: PublicKeys, chains: Sequence[UUID], filters: Filters
) -> AsyncGenerator[Lines]:
    """Up to the heads as they are now. With filters, the seals are whole and the other events are left out."""
    async with database.transaction() as session:
        repository = AuditRepository(session)
        heads = await repository.heads(chains)
        now = rfc3339(await repository.now())
    yield _line(
        {
            "kind": "manifest",
            "format": FORMAT,
            "made_at": now,
            "filters": filters.as_dict() or None,
            "chains": {str(chain): heads.get(chain, Link()).seq for chain in chains},
            "keys": {key_id: write_public_key(key) for key_id, key in keys.items()},
        }
    )
    for chain in chains:
        head = heads.get(chain, Link())
        async for line in _checkpoints(database, chain, head):
            yield line
        if head.seq:
            async with aclosing(line_repository.links(chain, filters).lines(database, through=(head.seq,))) as pages:
                async for page in pages:
                    yield page


async def _checkpoints(database: Database, chain: UUID, head: Link) -> AsyncGenerator[Lines]:
    async with database.transaction() as session:
        checkpoints = await AuditRepository(session).checkpoints(chain, after=0, through=head.seq)
    for checkpoint in checkpoints:
        yield _line({"kind": "checkpoint"} | checkpoint.form())


def _line(form: Form) -> Lines:
    return Lines(canonical_json(form) + b"\n")
