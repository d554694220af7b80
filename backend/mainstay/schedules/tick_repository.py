"""What a tick reads and writes. Whoever holds a schedule's row decides about it; others pass it by."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.ids import new_id
from mainstay.schedules.models import Schedule, ScheduleRun

type Slot = tuple[UUID, datetime]

SHOWN_RUNS = 50
KEPT = timedelta(days=7)


class TickRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def now(self) -> datetime:
        moment: datetime | None = await self._session.scalar(select(func.clock_timestamp()))
        assert moment is not None
        return moment

    async def oldest_due(self) -> datetime | None:
        return await self._session.scalar(select(func.min(Schedule.next_fire_at)).where(Schedule.enabled))

    async def take_due(self, now: datetime, limit: int) -> Sequence[Schedule]:
        query = (
            select(Schedule)
            .where(Schedule.enabled, Schedule.next_fire_at <= now)
            .order_by(Schedule.next_fire_at, Schedule.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return list(await self._session.scalars(query))

    async def take_waiting(self, after: UUID | None, limit: int) -> Sequence[Schedule]:
        """Schedules with a run that waits for the one before it."""
        waiting = select(ScheduleRun.schedule_id).where(ScheduleRun.outcome == "waiting")
        query = select(Schedule).where(Schedule.id.in_(waiting), Schedule.enabled)
        if after is not None:
            query = query.where(Schedule.id > after)
        query = query.order_by(Schedule.id).limit(limit).with_for_update(skip_locked=True)
        return list(await self._session.scalars(query))

    async def waiting_counts(self, schedule_ids: Collection[UUID]) -> Mapping[UUID, int]:
        query = (
            select(ScheduleRun.schedule_id, func.count())
            .where(ScheduleRun.schedule_id.in_(schedule_ids), ScheduleRun.outcome == "waiting")
            .group_by(ScheduleRun.schedule_id)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def oldest_waiting(self, schedule_id: UUID) -> ScheduleRun | None:
        query = (
            select(ScheduleRun)
            .where(ScheduleRun.schedule_id == schedule_id, ScheduleRun.outcome == "waiting")
            .order_by(ScheduleRun.fire_at)
            .limit(1)
        )
        return await self._session.scalar(query)

    async def claim(self, slots: Sequence[Slot], *, by_hand: bool = False) -> dict[Slot, UUID]:
        """The rows of those times that nobody had given one."""
        if not slots:
            return {}
        rows = [
            {"id": new_id(), "schedule_id": one, "fire_at": at, "outcome": "waiting", "by_hand": by_hand}
            for one, at in slots
        ]
        made = await self._session.execute(
            upsert(ScheduleRun)
            .values(rows)
            .on_conflict_do_nothing(index_elements=["schedule_id", "fire_at"])
            .returning(ScheduleRun.schedule_id, ScheduleRun.fire_at, ScheduleRun.id)
        )
        return {(row.schedule_id, row.fire_at): row.id for row in made}

    async def settle(self, runs: Sequence[Mapping[str, Any]]) -> None:
        """Each names its `id` and what became of it."""
        if runs:
            await self._session.execute(update(ScheduleRun), [dict(one) for one in runs])

    async def advance(self, schedules: Sequence[Mapping[str, Any]]) -> None:
        """Each names its `id` and what it goes on with. Not its version: only people change that."""
        if schedules:
            await self._session.execute(update(Schedule), [dict(one) for one in schedules])

    async def skip_waiting(self, schedule_id: UUID, reason: str) -> None:
        waiting = (ScheduleRun.schedule_id == schedule_id, ScheduleRun.outcome == "waiting")
        await self._session.execute(update(ScheduleRun).where(*waiting).values(outcome="skipped", reason=reason))

    async def forget_old_runs(self, schedule_ids: Sequence[UUID], now: datetime) -> None:
        """All but the latest, and those of the last days: a schedule that is due each second makes many."""
        for schedule_id in schedule_ids:
            last_shown = (
                select(ScheduleRun.fire_at)
                .where(ScheduleRun.schedule_id == schedule_id)
                .order_by(ScheduleRun.fire_at.desc())
                .offset(SHOWN_RUNS - 1)
                .limit(1)
                .scalar_subquery()
            )
            await self._session.execute(
                delete(ScheduleRun)
                .where(
                    ScheduleRun.schedule_id == schedule_id,
                    ScheduleRun.fire_at < now - KEPT,
                    ScheduleRun.fire_at < last_shown,
                    ScheduleRun.outcome != "waiting",
                )
                .execution_options(synchronize_session=False)
            )
