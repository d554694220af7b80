from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from mainstay.audit.access import AuditReader
from mainstay.audit.repository import Filters
from mainstay.audit.room import Room
from mainstay.audit.schemas import AuditEventPage, AuditEventRead, Time, VerificationRead, WantedOutcome
from mainstay.audit.sealed_form import INSTALLATION
from mainstay.audit.service import reading, verifying
from mainstay.kit.errors import CursorInvalid, NotFound
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


@router.get("", summary="List audit events", response_model=AuditEventPage, responses=problems(CursorInvalid))
async def list_audit_events(
    reader: AuditReader, wanted: Wanted, pages: Pages, session: Session
) -> Page[AuditEventRead]:
    """Who did what, newest first. Operators read the trail of the installation."""
    found = await reading.list_events(session, reader, wanted, pages.wanted)
    return pages.page([AuditEventRead.of(event) for event in found.items], found)


@router.get("/verify", summary="Verify the chain", responses=problems(NotFound))
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


@router.get("/{event_id}", summary="Get an audit event", responses=problems(NotFound))
async def get_audit_event(event_id: UUID, reader: AuditReader, session: Session) -> AuditEventRead:
    """One event of the trail."""
    return AuditEventRead.of(await reading.require_event(session, reader, event_id))
