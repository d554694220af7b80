"""Look into a trail."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.audit.models import AuditEvent
from mainstay.audit.repository import AuditRepository, Filters
from mainstay.audit.sealed_form import BESIDE, Form, form_of
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


async def deeds_of(session: AsyncSession, person: UUID, *, after: UUID, limit: int) -> Sequence[Form]:
    """What the person did, for that person to read: without what proves it to others."""
    events = await AuditRepository(session).done_by(person, after=after, limit=limit)
    return [{name: value for name, value in form_of(event).items() if name not in BESIDE} for event in events]


async def has_trail(session: AsyncSession, organization_id: UUID) -> bool:
    """Every organization has one from its founding on; the trail outlives it."""
    return await AuditRepository(session).has_chain(organization_id)
