"""A trail as lines of a file: as a table of its events, and as a chain that proves itself."""

from typing import Final
from uuid import UUID

from sqlalchemy import and_, select

from mainstay.audit.models import AuditEvent, AuditSeal
from mainstay.audit.repository import Filters, fitting
from mainstay.infra.db.line_forms import Field, LineForm, Shape, json_object
from mainstay.infra.db.lines import Walk

# What the API shows of an event, under the same names.
EVENT: Final = (
    Field("id", "audit_events.id"),
    Field("occurred_at", "audit_events.occurred_at", Shape.moment),
    Field("action", "audit_events.action", Shape.text),
    Field("outcome", "audit_events.outcome"),
    Field("actor.type", "audit_events.actor_type", Shape.text),
    Field("actor.id", "audit_events.actor_id"),
    Field("actor.label", "audit_events.actor_label", Shape.text),
    Field("actor.session_id", "audit_events.session_id"),
    Field("actor.key_id", "audit_events.key_id"),
    Field("on_behalf_of", "audit_events.on_behalf_of"),
    Field("organization_id", "audit_events.organization_id"),
    Field("targets", "audit_events.targets", Shape.json),
    Field("changes", "audit_events.changes", Shape.json),
    Field("context.ip", "audit_events.ip", Shape.text),
    Field("context.user_agent", "audit_events.user_agent", Shape.text),
    Field("context.request_id", "audit_events.request_id", Shape.text),
    Field("context.trace_id", "audit_events.trace_id", Shape.text),
    Field("context.job_id", "audit_events.job_id", Shape.text),
    Field("metadata", "audit_events.metadata", Shape.json),
)
_PROVED: Final = (
    *EVENT,
    Field("salt", "encode(audit_events.salt, 'hex')"),
    Field("proofs", "audit_events.proofs", Shape.json),
)
_EVENT_OR_NOT: Final = f"CASE WHEN audit_events.id IS NOT NULL THEN {json_object(_PROVED)} END"
_LINK: Final = (
    Field("kind", "text 'link'"),
    Field("chain", "audit_seals.chain"),
    Field("seq", "audit_seals.seq", Shape.number),
    Field("event_id", "audit_seals.event_id"),
    Field("prev_hash", "encode(audit_seals.prev_hash, 'hex')"),
    Field("hash", "encode(audit_seals.hash, 'hex')"),
    Field("event", _EVENT_OR_NOT, Shape.json),
)


def events(organization_id: UUID, filters: Filters, form: LineForm) -> Walk:
    # As a range, so that only an index that begins with the organization will do; see AuditRepository.page.
    here = AuditEvent.organization_id.between(organization_id, organization_id)
    order = (AuditEvent.organization_id.desc(), AuditEvent.id)
    return Walk(select(AuditEvent.id).where(here, *fitting(filters)), EVENT, (AuditEvent.id,), order, form)


def links(chain: UUID, filters: Filters) -> Walk:
    """With filters the seals are whole and the other events are left out."""
    its_event = and_(AuditEvent.id == AuditSeal.event_id, *fitting(filters))
    query = (
        select(AuditSeal.seq).select_from(AuditSeal).outerjoin(AuditEvent, its_event).where(AuditSeal.chain == chain)
    )
    in_order = (AuditSeal.seq,)
    return Walk(query, _LINK, in_order, in_order, LineForm.jsonl, AuditEvent.id.is_not(None))
