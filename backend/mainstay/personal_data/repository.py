from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.personal_data.models import PersonalExport

KEPT: Final = timedelta(days=7)
DAY: Final = timedelta(days=1)


class ExportRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def newest_of(self, user_id: UUID) -> PersonalExport | None:
        query = select(PersonalExport).where(PersonalExport.user_id == user_id)
        return await self._session.scalar(query.order_by(PersonalExport.created_at.desc()).limit(1))

    async def waits_for(self, user_id: UUID, most: int) -> float | None:
        """Seconds until another may be asked for; none when it may be at once."""
        query = (
            select(func.extract("epoch", PersonalExport.created_at + DAY - func.now()))
            .where(PersonalExport.user_id == user_id, PersonalExport.created_at > func.now() - DAY)
            .order_by(PersonalExport.created_at.desc())
            .offset(most - 1)
            .limit(1)
        )
        seconds = await self._session.scalar(query)
        return None if seconds is None else float(seconds)

    async def add(self, export: PersonalExport) -> None:
        self._session.add(export)
        await self._session.flush()

    async def is_wanted(self, export_id: UUID) -> bool:
        query = select(PersonalExport.id).where(PersonalExport.id == export_id, PersonalExport.ready_at.is_(None))
        return await self._session.scalar(query) is not None

    async def finish(self, export_id: UUID, size: int) -> datetime | None:
        """Until when it is kept. None when the person is gone, and it with them."""
        return await self._session.scalar(
            update(PersonalExport)
            .where(PersonalExport.id == export_id)
            .values(ready_at=func.now(), expires_at=func.now() + KEPT, size=size)
            .returning(PersonalExport.expires_at)
            .execution_options(synchronize_session=False)
        )

    async def over(self, limit: int) -> Sequence[tuple[UUID, UUID]]:
        """Past their time, and those that were never finished."""
        is_over = or_(
            PersonalExport.expires_at < func.now(),
            (PersonalExport.ready_at.is_(None)) & (PersonalExport.created_at < func.now() - KEPT),
        )
        query = select(PersonalExport.user_id, PersonalExport.id).where(is_over).limit(limit)
        return [(row.user_id, row.id) for row in await self._session.execute(query)]

    async def remove(self, export_id: UUID) -> None:
        await self._session.execute(
            delete(PersonalExport).where(PersonalExport.id == export_id).execution_options(synchronize_session=False)
        )
