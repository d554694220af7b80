"""The id of a job goes to its queue once the transaction is in."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db.after_commit import after_commit
from mainstay.jobs.ports import ANNOUNCER, Announcer


def announce(session: AsyncSession, job_id: UUID, queue: str) -> None:
    announcer: Announcer | None = session.info.get(ANNOUNCER)
    if announcer is None:
        return

    async def tell() -> None:
        announcer(job_id, queue)

    after_commit(session, tell)
