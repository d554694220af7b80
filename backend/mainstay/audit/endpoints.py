from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from mainstay.audit.access import AuditReader, AuditWriter
from mainstay.audit.repository import Filters
from mainstay.audit.room import Room
from mainstay.audit.schemas import (
    AuditEventCreate,
    AuditEventPage,
    AuditEventRead,
    Time,
    VerificationRead,
    WantedOutcome,
)
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service import ingesting, reading, verifying
from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
)
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router: APIRouter = room_router("/audit-events", "Audit")


async def wanted_filters(
    actor: Annotated[UUID | None, Query(description="Only what this user, key or operator did.")] = None,
    action: Annotated[
        str | None, Query(max_length=200, description="Only this action.", examples=["session.created"])
    ] = None,
    target: Annotated[
        str | None, Query(max_length=200, description="Only what was done to the thing of this id.")
    ] = None,
    outcome: Annotated[WantedOutcome | None, Query(description="Only what ended like this.")] = None,
    since: Annotated[Time | None, Query(description="Only what happened then or later, RFC 3339.")] = None,
    until: Annotated[Time | None, Query(description="Only what happened before, RFC 3339.")] = None,
) -> Filters:
    return Filters(actor, action, target, outcome, since, until)


Wanted = Annotated[Filters, Depends(wanted_filters)]
Once = Annotated[None, Depends(idempotent())]
HERE = (NotFound, OrganizationRequired)
ONCE = (IdempotencyInProgress, IdempotencyMismatch)


@router.get("", summary="List audit events", response_model=AuditEventPage, responses=problems(*HERE, CursorInvalid))
async def list_audit_events(
    reader: AuditReader, wanted: Wanted, pages: Pages, session: Session
) -> Page[AuditEventRead]:
    """Who did what in the organization, newest first; it takes `audit:read`. An operator who names no organization reads the
    trail of the installation. An operator's look into an organization is recorded there."""
    found = await reading.list_events(session, reader, wanted, pages.wanted)
    return pages.page([AuditEventRead.of(event) for event in found.items], found)


@router.post("", status_code=201, summary="Bring in an audit event", responses=problems(*HERE, *ONCE))
async def create_audit_event(
    wanted: AuditEventCreate, writer: AuditWriter, session: Session, _: Once
) -> AuditEventRead:
    """Put something that happened in another program into the organization's trail, marked with the API key it came by,
    which needs `audit:write`. It is sealed with everything else and can never be changed."""
    event = await ingesting.bring_in(
        session,
        writer,
        wanted.action,
        outcome=wanted.as_outcome,
        targets=wanted.as_targets,
        changes=wanted.as_changes,
        details=wanted.metadata,
        occurred_at=wanted.occurred_at,
    )
    return AuditEventRead.of(event)


@router.get("/verify", summary="Verify the chain", responses=problems(*HERE))
async def verify_audit_chain(
    reader: AuditReader,
    room: Room,
    session: Session,
    after_seq: Annotated[
        int, Query(ge=0, le=2**63 - 1, description="Go on after this link: `through_seq` of the answer before.")
    ] = 0,
) -> VerificationRead:
    """Compare events with their seals, the seals with each other, and the chain with its signed checkpoints. One call
    walks 10,000 links; `first_bad` names the first that is not as it was sealed."""
    chain = reader.organization_id or INSTALLATION
    verdict = await verifying.verify_from(session, room.keys.public, chain, after_seq)
    return VerificationRead.of(verdict, room.keys.public)


@router.get("/{event_id}", summary="Get an audit event", responses=problems(*HERE))
async def get_audit_event(event_id: UUID, reader: AuditReader, session: Session) -> AuditEventRead:
    """One event of the trail."""
    return AuditEventRead.of(await reading.require_event(session, reader, event_id))
