"""What a person asked for, and what names them: for that person to read, and for their erasure."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.exports.models import Export
from mainstay.exports.repository import ExportRepository


async def asked_for_by(session: AsyncSession, user_id: UUID) -> Sequence[Export]:
    return await ExportRepository(session).asked_for_by(user_id)


async def forget_person(session: AsyncSession, user_id: UUID, words: Collection[str]) -> None:
    """What they asked for goes with their own row; the files follow, as no row leads to them."""
    await ExportRepository(session).forget_mentions([str(user_id), *words])
