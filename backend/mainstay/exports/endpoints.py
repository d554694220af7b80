from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Response

from mainstay.exports.access import ExportReader, ExportTaker, ExportWriter
from mainstay.exports.errors import ExportExpired, ExportNotReady
from mainstay.exports.kinds import ExportKind, Status
from mainstay.exports.repository import Filters
from mainstay.exports.schemas import ExportAsked, ExportCreate, ExportDownload, ExportRead
from mainstay.exports.service import asking, fetching, looking
from mainstay.infra.db.line_forms import LineForm
from mainstay.kit.errors import (
    CursorInvalid,
    IdempotencyInProgress,
    IdempotencyMismatch,
    NotFound,
    OrganizationRequired,
)
from mainstay.web.files import Files
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router = room_router("/exports", "Exports")

Once = Annotated[None, Depends(idempotent())]
HERE = (NotFound, OrganizationRequired)
ExportId = Annotated[UUID, Path(description="The export's id.")]


async def wanted_filters(
    kind: Annotated[ExportKind | None, Query(description="Only this kind.")] = None,
    format_: Annotated[LineForm | None, Query(alias="format", description="Only this format.")] = None,
    status: Annotated[Status | None, Query(description="Only those of this status.")] = None,
) -> Filters:
    return Filters(kind, format_, status)


Wanted = Annotated[Filters, Depends(wanted_filters)]


@router.get("", summary="List exports", responses=problems(CursorInvalid, *HERE))
async def list_exports(actor: ExportReader, wanted: Wanted, session: Session, pages: Pages) -> Page[ExportRead]:
    """The organization's exports of what you may see, the newest first, and those of your own data. Files are kept for
    seven days; what is listed, for thirty."""
    listed, found = await looking.list_exports(session, actor, wanted, pages.wanted)
    return pages.page([ExportRead.of(one) for one in listed], found)


@router.post(
    "",
    status_code=202,
    summary="Ask for an export",
    response_model=ExportAsked,
    responses={
        200: {"model": ExportAsked, "description": "You asked for the same before, and it is still being written."},
        **problems(*HERE, IdempotencyInProgress, IdempotencyMismatch),
    },
)
async def create_export(
    wanted: ExportCreate, actor: ExportWriter, session: Session, response: Response, _: Once
) -> ExportAsked:
    """Have rows written into a file, in the background, as they are when the writing begins. You are told when it is
    there. Whether you may have them is asked again then.

    In `csv`, a text that a spreadsheet would take for a formula has an apostrophe in front; in `jsonl` everything is as
    it is.
    """
    asked = await asking.request_export(session, actor, asking.Wanted(wanted.kind, wanted.format, wanted.filters.given))
    response.headers["Location"] = f"/api/v1/exports/{asked.shown.export.id}"
    if asked.deduplicated:
        response.status_code = 200
    return ExportAsked.asked(asked.shown, deduplicated=asked.deduplicated)


@router.get("/{export_id}", summary="Get an export", responses=problems(*HERE))
async def get_export(export_id: ExportId, actor: ExportReader, session: Session) -> ExportRead:
    """How far it is; once it is ready, how many rows it has and the file's SHA-256."""
    return ExportRead.of(await looking.require_export(session, actor, export_id))


@router.get(
    "/{export_id}/download",
    summary="Get the link to an export",
    responses=problems(*HERE, ExportNotReady, ExportExpired),
)
async def download_export(export_id: ExportId, actor: ExportTaker, session: Session, files: Files) -> ExportDownload:
    """A link to the file that works for a quarter of an hour, for whoever has it; ask again for another. Each link is
    recorded. Compare the file's SHA-256 with the one given here."""
    return ExportDownload.of(await fetching.link_to(session, files, actor, export_id))
