"""Look into a trail."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.models import AuditEvent
from mainstay.audit.repository import AuditRepository, Filters
from mainstay.kit.actor import Actor
from mainstay.kit.errors import NotFound
from mainstay.kit.paging import PageWanted, Slice


async def list_events(session: AsyncSession, actor: Actor, filters: Filters, wanted: PageWanted) -> Slice[AuditEvent]:
    return await AuditRepository(session).page(actor.organization_id, filters, wanted)


async def require_event(session: AsyncSession, actor: Actor, event_id: UUID) -> AuditEvent:
    event = await AuditRepository(session).get(actor.organization_id, event_id)
    if event is None:
        raise NotFound
    return event


async def has_trail(session: AsyncSession, organization_id: UUID) -> bool:
    """Every organization has one from its founding on; the trail outlives it."""
    return await AuditRepository(session).has_chain(organization_id)
