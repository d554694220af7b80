"""What jobs know of somebody goes when the person does."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.jobs.forget_repository import ForgetRepository


async def forget_person(
    session: AsyncSession, person: UUID, words: Collection[str], *, kinds: Collection[str] = ()
) -> int:
    return await ForgetRepository(session).forget_person(person, words, kinds)


async def forget_organization(session: AsyncSession, organization_id: UUID) -> None:
    await ForgetRepository(session).forget_organization(organization_id)


async def forget_payload(session: AsyncSession, job_id: UUID) -> None:
    """Once it is over, what a job was told about somebody who is no longer here is nobody's business."""
    await ForgetRepository(session).forget_payload(job_id)


async def forget_farewells(session: AsyncSession, kind: str, template: str) -> int:
    return await ForgetRepository(session).forget_farewells(kind, template)


async def is_unfinished(session: AsyncSession, job_id: UUID) -> bool:
    return await ForgetRepository(session).state_of(job_id) in {"scheduled", "queued", "running"}
