"""Taking out of jobs what must not be kept: whom they name, and whose they are."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Text, and_, cast, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs.models import Job, JobAttempt

_QUIETLY: Final = {"synchronize_session": False}
_ESCAPED: Final = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})


class ForgetRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def forget_person(self, person: UUID, words: Collection[str], kinds: Collection[str]) -> int:
        """Whatever mentions one of the words, and what of these kinds the person asked for or it was about. What runs at this moment keeps
        its row without what it was told: another attempt of it would find nothing to do."""
        about = or_(Job.actor_id == person, Job.payload["user_id"].astext == str(person))
        theirs = or_(_mentions(words), and_(about, Job.kind.in_(kinds)))
        gone = await self._session.execute(
            delete(Job).where(Job.state != "running", theirs).returning(Job.id).execution_options(**_QUIETLY)
        )
        await self._session.execute(
            update(Job)
            .where(Job.state == "running", theirs)
            .values(payload={}, result=None, error=None, progress_message=None)
            .execution_options(**_QUIETLY)
        )
        await self._session.execute(
            update(Job).where(Job.actor_id == person).values(actor_id=None).execution_options(**_QUIETLY)
        )
        return len(gone.all())

    async def forget_organization(self, organization_id: UUID) -> None:
        """What runs at this moment finds that it owns no job any more, and keeps nothing."""
        await self._session.execute(
            delete(Job).where(Job.organization_id == organization_id).execution_options(**_QUIETLY)
        )

    async def forget_payload(self, job_id: UUID) -> None:
        await self._session.execute(
            update(Job).where(Job.id == job_id).values(payload={}).execution_options(**_QUIETLY)
        )

    async def forget_farewells(self, kind: str, template: str) -> int:
        over = Job.state.in_(("failed", "cancelled"))
        forgotten = await self._session.execute(
            update(Job)
            .where(Job.kind == kind, over, Job.payload["template"].astext == template)
            .values(payload={}, error=None)
            .returning(Job.id)
            .execution_options(**_QUIETLY)
        )
        ids = [row.id for row in forgotten]
        await self._session.execute(
            update(JobAttempt)
            .where(JobAttempt.job_id.in_(ids))
            .values(error=None, lines=[])
            .execution_options(**_QUIETLY)
        )
        return len(ids)

    async def state_of(self, job_id: UUID) -> str | None:
        return await self._session.scalar(select(Job.state).where(Job.id == job_id))


def _mentions(words: Collection[str]) -> ColumnElement[bool]:
    places: tuple[Any, ...] = (cast(Job.payload, Text), cast(Job.result, Text), Job.error, Job.progress_message)
    lines = select(JobAttempt.id).where(
        JobAttempt.job_id == Job.id, _holds((cast(JobAttempt.lines, Text), JobAttempt.error), words)
    )
    return or_(_holds(places, words), exists(lines))


def _holds(places: tuple[Any, ...], words: Collection[str]) -> ColumnElement[bool]:
    sought = [f"%{word.translate(_ESCAPED)}%" for word in words]
    return or_(*(func.coalesce(place, "").ilike(word) for place in places for word in sought))
