"""Every query of the trail and its chains."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    LargeBinary,
    Select,
    Text,
    Uuid,
    any_,
    bindparam,
    cast,
    func,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.chain import Link, Seal
from mainstay.audit.checkpoints import Checkpoint
from mainstay.audit.models import AuditCheckpoint, AuditEvent, AuditSeal, UnsealedEvent
from mainstay.kit.ids import first_id_of
from mainstay.kit.paging import PageWanted, Position, Slice

# Ids are made by the clock of an API process, times by the database's: they may differ by this much.
_CLOCKS_DIFFER = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Filters:
    actor: UUID | None = None
    action: str | None = None
    target: str | None = None
    outcome: str | None = None
    since: datetime | None = None
    until: datetime | None = None

    def as_dict(self) -> dict[str, str]:
        named = {name: getattr(self, name) for name in self.__slots__}
        return {name: str(value) for name, value in named.items() if value is not None}


class AuditRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def page(self, organization_id: UUID | None, filters: Filters, wanted: PageWanted) -> Slice[AuditEvent]:
        """Newest first, by id alone: it is in the order of time and every index ends with it."""
        query = _filtered(select(AuditEvent), filters)
        if organization_id is None:
            query = query.where(AuditEvent.organization_id.is_(None))
        else:
            # Said as a range, the organization stays part of the order, and only an index that begins with it will do. As
            # an equality it would let the planner walk everybody's events by id when it thinks most are this one's.
            query = query.where(AuditEvent.organization_id.between(organization_id, organization_id))
        if wanted.after:
            query = query.where(AuditEvent.id < wanted.after.id)
        found = list(await self._session.scalars(query.order_by(*_NEWEST_FIRST).limit(wanted.limit + 1)))
        items, has_more = found[: wanted.limit], len(found) > wanted.limit
        return Slice(items, Position(items[-1].occurred_at, items[-1].id) if has_more else None, has_more)

    async def has_chain(self, chain: UUID) -> bool:
        """Events not sealed yet count as well; seals stay when retention has dropped all events."""
        events = select(AuditEvent.id).where(AuditEvent.organization_id == chain).exists()
        seals = select(AuditSeal.seq).where(AuditSeal.chain == chain).exists()
        return bool(await self._session.scalar(select(or_(seals, events))))

    async def get(self, organization_id: UUID | None, event_id: UUID) -> AuditEvent | None:
        query = _in_trail(organization_id).where(AuditEvent.id == event_id)
        return (await self._session.scalars(query)).one_or_none()

    async def matching(self, events: Sequence[UUID], filters: Filters) -> Mapping[UUID, AuditEvent]:
        query = _filtered(select(AuditEvent), filters)
        found = await self._session.scalars(query.where(AuditEvent.id == any_(cast(events, ARRAY(Uuid)))))
        return {event.id: event for event in found}

    async def about(
        self, person: UUID, *, after: UUID, limit: int, besides: Collection[UUID] = ()
    ) -> Sequence[AuditEvent]:
        """Done by them, in their name, or to them; and to those things whose names are theirs."""
        theirs = or_(
            AuditEvent.actor_id == person,
            AuditEvent.on_behalf_of == person,
            *(AuditEvent.targets.contains([{"id": str(one)}]) for one in (person, *besides)),
        )
        query = select(AuditEvent).where(theirs, AuditEvent.id > after).order_by(AuditEvent.id).limit(limit)
        return (await self._session.scalars(query)).all()

    async def done_by(self, person: UUID, *, after: UUID, limit: int) -> Sequence[AuditEvent]:
        query = select(AuditEvent).where(AuditEvent.actor_id == person, AuditEvent.id > after)
        return (await self._session.scalars(query.order_by(AuditEvent.id).limit(limit))).all()

    async def unsealed(self, *, after: UUID, limit: int) -> Sequence[UUID]:
        query = select(UnsealedEvent.event_id).where(UnsealedEvent.event_id > after)
        return (await self._session.scalars(query.order_by(UnsealedEvent.event_id).limit(limit))).all()

    async def heads(self, chains: Sequence[UUID]) -> Mapping[UUID, Link]:
        rows = await self._session.execute(_HEADS, {"chains": list(chains)})
        return {row.chain: Link(row.seq, row.hash) for row in rows}

    async def add_seals(self, seals: Sequence[tuple[UUID, Seal]]) -> None:
        columns = {
            "chains": [chain for chain, _ in seals],
            "seqs": [seal.seq for _, seal in seals],
            "events": [seal.event_id for _, seal in seals],
            "previous": [seal.prev_hash for _, seal in seals],
            "hashes": [seal.hash for _, seal in seals],
        }
        await self._session.execute(_ADD_SEALS, columns)

    async def seals(self, chain: UUID, *, after: int, limit: int) -> Sequence[Seal]:
        query = select(AuditSeal.seq, AuditSeal.event_id, AuditSeal.prev_hash, AuditSeal.hash)
        query = query.where(AuditSeal.chain == chain, AuditSeal.seq > after).order_by(AuditSeal.seq).limit(limit)
        return [Seal(*row) for row in await self._session.execute(query)]

    async def link(self, chain: UUID, seq: int) -> Link | None:
        query = select(AuditSeal.seq, AuditSeal.hash).where(AuditSeal.chain == chain, AuditSeal.seq == seq)
        row = (await self._session.execute(query)).one_or_none()
        return Link(*row) if row else None

    async def chains(self) -> Sequence[UUID]:
        return (await self._session.scalars(_CHAINS)).all()

    async def checkpoints(self, chain: UUID, *, after: int, through: int) -> list[Checkpoint]:
        query = select(AuditCheckpoint).where(
            AuditCheckpoint.chain == chain, AuditCheckpoint.seq > after, AuditCheckpoint.seq <= through
        )
        rows = await self._session.scalars(query.order_by(AuditCheckpoint.seq, AuditCheckpoint.id))
        return [Checkpoint.of(row) for row in rows]

    async def newest_checkpoint(self, chain: UUID, keys: Sequence[str]) -> Checkpoint | None:
        query = select(AuditCheckpoint).where(AuditCheckpoint.chain == chain, AuditCheckpoint.key_id.in_(keys))
        newest = query.order_by(AuditCheckpoint.seq.desc(), AuditCheckpoint.id.desc()).limit(1)
        row = (await self._session.scalars(newest)).one_or_none()
        return Checkpoint.of(row) if row else None

    async def newest_checkpoints(self) -> Mapping[UUID, Checkpoint]:
        """Of each chain, the last one made, whoever signed it."""
        query = select(AuditCheckpoint).from_statement(_NEWEST_CHECKPOINTS)
        return {row.chain: Checkpoint.of(row) for row in await self._session.scalars(query)}

    async def checkpoints_since(
        self, moment: datetime, *, after: UUID, limit: int
    ) -> Sequence[tuple[UUID, Checkpoint]]:
        """Of all chains, in the order they were made."""
        wanted = max(first_id_of(moment), after)
        query = select(AuditCheckpoint).where(AuditCheckpoint.id > wanted).order_by(AuditCheckpoint.id).limit(limit)
        return [(row.id, Checkpoint.of(row)) for row in await self._session.scalars(query)]

    async def has_checkpoint(self, one: Checkpoint) -> bool:
        query = select(AuditCheckpoint.id).where(
            AuditCheckpoint.chain == one.chain,
            AuditCheckpoint.seq == one.seq,
            AuditCheckpoint.signature == one.signature,
        )
        return await self._session.scalar(query.limit(1)) is not None

    def add_checkpoints(self, checkpoints: Sequence[Checkpoint]) -> None:
        self._session.add_all(
            AuditCheckpoint(
                chain=one.chain,
                seq=one.seq,
                hash=one.hash,
                made_at=one.made_at,
                dropped_before=one.dropped_before,
                dropped_seq=one.dropped_seq,
                key_id=one.key_id,
                signature=one.signature,
            )
            for one in checkpoints
        )

    async def erase(self, rows: Sequence[Mapping[str, Any]], pseudonym: str) -> None:
        await self._session.execute(_ERASE, {"rows": list(rows), "pseudonym": pseudonym})

    async def now(self) -> datetime:
        moment: datetime | None = await self._session.scalar(select(func.clock_timestamp()))
        assert moment is not None, "the database has a clock"
        return moment

    async def months_before(self, moment: datetime) -> Sequence[str]:
        return (await self._session.scalars(text("SELECT audit_months_before(:moment)"), {"moment": moment})).all()

    async def first_id_of_month(self, moment: datetime) -> UUID:
        query = text("SELECT audit_first_id(date_trunc('month', CAST(:moment AS timestamptz), 'UTC'))")
        found: UUID | None = await self._session.scalar(query, {"moment": moment})
        assert found is not None
        return found

    async def last_seqs_before(self, boundary: UUID) -> Mapping[UUID, int]:
        """How far each chain reaches into what is older."""
        query = select(AuditSeal.chain, func.max(AuditSeal.seq).label("seq")).join(
            AuditEvent, AuditEvent.id == AuditSeal.event_id
        )
        rows = await self._session.execute(query.where(AuditEvent.id < boundary).group_by(AuditSeal.chain))
        return {row.chain: row.seq for row in rows}

    async def drop_months_before(self, moment: datetime) -> int:
        query = text("SELECT audit_drop_months_before(:moment)")
        return int(await self._session.scalar(query, {"moment": moment}) or 0)

    async def make_months(self, ahead: int) -> int:
        return int(await self._session.scalar(text("SELECT audit_make_partitions(:ahead)"), {"ahead": ahead}) or 0)


_NEWEST_FIRST = (AuditEvent.organization_id, AuditEvent.id.desc())


def _in_trail(organization_id: UUID | None) -> Select[AuditEvent]:
    return select(AuditEvent).where(
        AuditEvent.organization_id.is_(None)
        if organization_id is None
        else AuditEvent.organization_id == organization_id
    )


def _filtered(query: Select[AuditEvent], filters: Filters) -> Select[AuditEvent]:
    return query.where(*fitting(filters))


def fitting(filters: Filters) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if filters.actor:
        found.append(AuditEvent.actor_id == filters.actor)
    if filters.action:
        found.append(AuditEvent.action == filters.action)
    if filters.outcome:
        found.append(AuditEvent.outcome == filters.outcome)
    if filters.target:
        found.append(AuditEvent.targets.contains([{"id": filters.target}]))
    # The times decide; the ids let the database skip whole months and start in the middle of an index.
    if filters.since:
        found.append(AuditEvent.occurred_at >= filters.since)
        found.append(AuditEvent.id >= first_id_of(filters.since - _CLOCKS_DIFFER))
    if filters.until:
        found.append(AuditEvent.occurred_at < filters.until)
        found.append(AuditEvent.id < first_id_of(filters.until + _CLOCKS_DIFFER))
    return found


_HEADS = text("""
    SELECT wanted.chain, head.seq, head.hash FROM unnest(:chains) AS wanted (chain)
    CROSS JOIN LATERAL (
        SELECT seq, hash FROM audit_seals WHERE chain = wanted.chain ORDER BY seq DESC LIMIT 1
    ) head
""").bindparams(bindparam("chains", type_=ARRAY(Uuid)))

_ADD_SEALS = text("""
    INSERT INTO audit_seals (chain, seq, event_id, prev_hash, hash)
    SELECT * FROM unnest(:chains, :seqs, :events, :previous, :hashes)
""").bindparams(
    bindparam("chains", type_=ARRAY(Uuid)),
    bindparam("seqs", type_=ARRAY(BigInteger)),
    bindparam("events", type_=ARRAY(Uuid)),
    bindparam("previous", type_=ARRAY(LargeBinary)),
    bindparam("hashes", type_=ARRAY(LargeBinary)),
)

# From one chain to the next by the index: their number counts, not that of their links.
_CHAINS = text("""
    WITH RECURSIVE walk AS (
        (SELECT chain FROM audit_seals ORDER BY chain LIMIT 1)
        UNION ALL
        SELECT (SELECT s.chain FROM audit_seals s WHERE s.chain > walk.chain ORDER BY s.chain LIMIT 1)
        FROM walk WHERE walk.chain IS NOT NULL
    )
    SELECT chain FROM walk WHERE chain IS NOT NULL
""").columns(chain=Uuid)

_NEWEST_CHECKPOINTS = text("""
    WITH RECURSIVE walk AS (
        (SELECT chain FROM audit_checkpoints ORDER BY chain LIMIT 1)
        UNION ALL
        SELECT (SELECT c.chain FROM audit_checkpoints c WHERE c.chain > walk.chain ORDER BY c.chain LIMIT 1)
        FROM walk WHERE walk.chain IS NOT NULL
    )
    SELECT newest.* FROM walk CROSS JOIN LATERAL (
        SELECT * FROM audit_checkpoints c WHERE c.chain = walk.chain ORDER BY c.seq DESC, c.id DESC LIMIT 1
    ) newest
""").columns(*AuditCheckpoint.__table__.columns)

_ERASE = text("""
    SELECT audit_erase(id, erased, :pseudonym, proofs)
    FROM jsonb_to_recordset(:rows) AS one (id uuid, erased text[], proofs jsonb)
""").bindparams(bindparam("rows", type_=JSONB), bindparam("pseudonym", type_=Text))
