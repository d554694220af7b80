"""Schedules as people keep them, within their organization; without one, at the command line, all of them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db.keyset import take_page
from mainstay.kit.actor import Actor, ActorType
from mainstay.kit.paging import PageWanted, Slice
from mainstay.schedules.models import Schedule, ScheduleRun


class ScheduleRepository:
    def __init__(self, session: AsyncSession, actor: Actor) -> None:
        self._session = session
        sees_all = actor.type is ActorType.command_line
        self._mine = () if sees_all else (Schedule.organization_id == actor.organization_id,)

    async def now(self) -> datetime:
        """As it is, not as it was when the transaction began."""
        moment: datetime | None = await self._session.scalar(select(func.clock_timestamp()))
        assert moment is not None
        return moment

    async def add(self, schedule: Schedule) -> None:
        """Raises IntegrityError when the name is taken."""
        self._session.add(schedule)
        await self._session.flush()
        await self._session.refresh(schedule)

    async def page(self, wanted: PageWanted, *, enabled: bool | None = None) -> Slice[Schedule]:
        query = select(Schedule).where(*self._mine)
        if enabled is not None:
            query = query.where(Schedule.enabled.is_(enabled))
        return await take_page(self._session, query, wanted, at=Schedule.created_at, key=Schedule.id)

    async def get(self, schedule_id: UUID, *, lock: bool = False) -> Schedule | None:
        query = select(Schedule).where(Schedule.id == schedule_id, *self._mine)
        if lock:
            query = query.with_for_update()
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def change(self, schedule_id: UUID, seen: int, values: dict[str, Any]) -> Schedule | None:
        """Only if nobody has changed the row since it was read."""
        return await self._set(schedule_id, Schedule.version == seen, values)

    async def pause(self, schedule_id: UUID) -> Schedule | None:
        return await self._set(schedule_id, Schedule.enabled, {"enabled": False, "next_fire_at": None})

    async def resume(self, schedule_id: UUID, next_fire_at: datetime, counted_from: datetime) -> Schedule | None:
        values = {"enabled": True, "next_fire_at": next_fire_at, "counted_from": counted_from}
        return await self._set(schedule_id, Schedule.enabled.is_(False), values)

    async def delete(self, schedule_id: UUID, seen: int) -> bool:
        gone = delete(Schedule).where(Schedule.id == schedule_id, Schedule.version == seen, *self._mine)
        return await self._session.scalar(gone.returning(Schedule.id)) is not None

    async def runs(self, schedule_id: UUID, wanted: PageWanted) -> Slice[ScheduleRun]:
        query = select(ScheduleRun).where(ScheduleRun.schedule_id == schedule_id)
        return await take_page(self._session, query, wanted, at=ScheduleRun.fire_at, key=ScheduleRun.id)

    async def makers(self, after: tuple[UUID, UUID] | None, limit: int) -> list[tuple[UUID, UUID]]:
        """(Organization, person) of schedules whose maker is thought to be there still."""
        pair = (Schedule.organization_id, Schedule.maker_id)
        query = select(*pair).where(Schedule.maker_id.is_not(None), Schedule.maker_left_at.is_(None), *self._mine)
        if after is not None:
            query = query.where(func.row(*pair) > func.row(*after))
        rows = await self._session.execute(query.distinct().order_by(*pair).limit(limit))
        return [(row.organization_id, row.maker_id) for row in rows if row.maker_id]

    async def note_leaving(self, organization_id: UUID, maker_id: UUID) -> Collection[Schedule]:
        left = await self._session.scalars(
            update(Schedule)
            .where(
                Schedule.organization_id == organization_id,
                Schedule.maker_id == maker_id,
                Schedule.maker_left_at.is_(None),
            )
            .values(maker_left_at=func.now())
            .returning(Schedule)
        )
        return left.all()

    async def _set(self, schedule_id: UUID, condition: Any, values: dict[str, Any]) -> Schedule | None:
        return await self._session.scalar(
            update(Schedule)
            .where(Schedule.id == schedule_id, condition, *self._mine)
            .values(**values, version=Schedule.version + 1, updated_at=func.now())
            .returning(Schedule)
            .execution_options(populate_existing=True)
        )
