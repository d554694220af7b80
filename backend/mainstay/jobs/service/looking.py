"""Look at jobs and at what became of each try."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs.models import Job, JobAttempt
from mainstay.jobs.person_repository import Filters, PersonRepository
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound
from mainstay.kit.paging import PageWanted, Slice


async def list_jobs(session: AsyncSession, actor: Actor, filters: Filters, wanted: PageWanted) -> Slice[Job]:
    return await PersonRepository(session, actor).page(filters, wanted)


async def require(session: AsyncSession, actor: Actor, job_id: UUID) -> Job:
    job = await PersonRepository(session, actor).get(job_id)
    if job is None:
        raise NotFound
    return job


async def attempts_of(session: AsyncSession, actor: Actor, job: Job) -> Sequence[JobAttempt]:
    return await PersonRepository(session, actor).attempts(job.id)
