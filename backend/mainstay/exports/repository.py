"""Every query of the room. An export is seen by whoever may see what is in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Text, and_, cast, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.exports.kinds import NEEDED, ExportKind, Status
from mainstay.exports.models import Export
from mainstay.infra.db.keyset import take_page
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.paging import PageWanted, Slice

KEPT: Final = timedelta(days=7)
TOLD_OF: Final = timedelta(days=30)
_QUIETLY: Final = {"synchronize_session": False}
_UNFINISHED: Final = (Status.building, Status.failed, Status.cancelled)


@dataclass(frozen=True, slots=True)
class Filters:
    kind: str | None = None
    format: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    storage_key: str
    rows: int
    bytes: int
    sha256: str


class ExportRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, export: Export) -> None:
        self._session.add(export)
        await self._session.flush()
        await self._session.refresh(export)

    async def page_of(self, actor: Actor, filters: Filters, wanted: PageWanted) -> Slice[Export]:
        query: Select[Any] = select(Export).where(_seen_by(actor))
        for name in ("kind", "format", "status"):
            if (value := getattr(filters, name)) is not None:
                query = query.where(getattr(Export, name) == value)
        return await take_page(self._session, query, wanted, at=Export.created_at, key=Export.id)

    async def get_for(self, actor: Actor, export_id: UUID) -> Export | None:
        return await self._session.scalar(select(Export).where(Export.id == export_id, _seen_by(actor)))

    async def get_by_job(self, job_id: UUID) -> Export | None:
        return await self._session.scalar(select(Export).where(Export.job_id == job_id))

    async def begin(self, export_id: UUID) -> Export | None:
        """Also one that failed or was cancelled before, when somebody has its job tried again."""
        values = {"status": Status.building, "failure": None, "finished_at": None}
        return await self._change(export_id, Export.status.in_(_UNFINISHED), values)

    async def finish(self, export_id: UUID, written: Written) -> Export | None:
        """None when it is gone with whoever asked for it. Only the attempt that ends the job comes here: whatever was thought
        of it before, this is how it ended."""
        values = {
            "status": Status.ready,
            "storage_key": written.storage_key,
            "rows": written.rows,
            "bytes": written.bytes,
            "sha256": written.sha256,
            "finished_at": func.now(),
            "expires_at": func.now() + KEPT,
        }
        return await self._change(export_id, Export.status.in_(_UNFINISHED), values | {"failure": None})

    async def give_up(self, export_id: UUID, status: Status, failure: str | None) -> Export | None:
        values = {"status": status, "failure": failure, "finished_at": func.now()}
        return await self._change(export_id, Export.status == Status.building, values)

    async def expire(self, export_id: UUID) -> None:
        await self._change(export_id, Export.status == Status.ready, {"status": Status.expired})

    async def over(self, limit: int) -> Sequence[tuple[UUID, str]]:
        """Whose file is past its time."""
        query = select(Export.id, Export.storage_key).where(
            Export.status == Status.ready, Export.expires_at <= func.now()
        )
        return [(row.id, row.storage_key) for row in await self._session.execute(query.limit(limit))]

    async def building(self, after: UUID, limit: int) -> Sequence[tuple[UUID, UUID]]:
        """With their jobs, in the order of their ids."""
        query = select(Export.id, Export.job_id).where(Export.status == Status.building, Export.id > after)
        rows = await self._session.execute(query.order_by(Export.id).limit(limit))
        return [(row.id, row.job_id) for row in rows]

    async def files_of(self, export_ids: Collection[UUID]) -> dict[UUID, str | None]:
        """The file of each; none while it is being written. What is not among them leads to no file."""
        query = select(Export.id, Export.storage_key).where(
            Export.id.in_(export_ids), Export.status.in_((Status.building, Status.ready))
        )
        return {row.id: row.storage_key for row in await self._session.execute(query)}

    async def asked_for_by(self, user_id: UUID) -> Sequence[Export]:
        query = select(Export).where(Export.requested_by == user_id).order_by(Export.id)
        return list(await self._session.scalars(query))

    async def forget_mentions(self, words: Collection[str]) -> None:
        """What others asked for, where a filter names somebody who is gone."""
        mentioned = [func.strpos(cast(Export.filters, Text), word) > 0 for word in words]
        await self._session.execute(delete(Export).where(or_(*mentioned)).execution_options(**_QUIETLY))

    async def _change(self, export_id: UUID, condition: ColumnElement[bool], values: dict[str, Any]) -> Export | None:
        return await self._session.scalar(
            update(Export)
            .where(Export.id == export_id, condition)
            .values(**values)
            .returning(Export)
            .execution_options(populate_existing=True)
        )


def _seen_by(actor: Actor) -> ColumnElement[bool]:
    kinds = [kind for kind, permission in NEEDED.items() if actor.may(permission)]
    seen: ColumnElement[bool] = Export.kind.in_(kinds)
    if actor.type is ActorType.user:
        seen = or_(seen, and_(Export.kind == ExportKind.my_data, Export.requested_by == actor.id))
    return and_(Export.organization_id == actor.organization_id, seen)
