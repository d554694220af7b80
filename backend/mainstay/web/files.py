"""Files that a signed link gives out, where the storage is a folder. With S3 such links lead to S3 itself."""

from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import Depends, Header, Query, Request
from fastapi.responses import StreamingResponse

from mainstay.infra.storage import NoSuchObject, Opened, RangeNotSatisfiable, Storage, StorageUnavailable
from mainstay.infra.storage.disposition import attachment
from mainstay.infra.storage.links import LONGEST_TOKEN, Grant
from mainstay.kit.errors import NotFound
from mainstay.web.problems import problems
from mainstay.web.ranges import Part, part_of
from mainstay.web.routing import room_router

router = room_router("/files", "Files")


async def storage_of(request: Request) -> Storage:
    storage: Storage = request.app.state.storage
    return storage


Files = Annotated[Storage, Depends(storage_of)]
_BINARY: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}, "example": "occurred_at,action\n"}
# What is kept has one of these types; whoever accepts one of them is served.
_GIVEN = (
    "application/octet-stream",
    "application/json",
    "application/x-ndjson",
    "application/zip",
    "text/csv",
    "text/plain",
)
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The file.", "content": dict.fromkeys(_GIVEN, _BINARY)},
    206: {"description": "The bytes that were asked for.", "content": dict.fromkeys(_GIVEN, _BINARY)},
}


class FileAnswer(StreamingResponse):
    media_type = "application/octet-stream"


@router.get(
    "",
    summary="Download a file",
    response_class=FileAnswer,
    responses={**_ANSWERS, **problems(NotFound, RangeNotSatisfiable, StorageUnavailable)},
)
async def download_file(
    request: Request,
    files: Files,
    token: Annotated[str, Query(max_length=LONGEST_TOKEN, description="What the link says; nobody makes it by hand.")],
    range_: Annotated[
        str | None, Header(alias="Range", max_length=200, description="`bytes=0-1023`: a part of the file.")
    ] = None,
    if_range: Annotated[
        str | None,
        Header(max_length=200, description="The `ETag` of what is there already; when it is another, the whole comes."),
    ] = None,
) -> StreamingResponse:
    """Follow a download link. The link is the permission, for as long as it lasts; one that is over, was changed or leads
    to a file that is gone is 404. Nothing needs to be signed in, so whoever has the link has the file."""
    granted = files.granted(token)
    if granted is None:
        raise NotFound("The link does not work, or no longer. Ask for a new one.")
    try:
        opened = await files.open(granted.key)
    except NoSuchObject as gone:
        raise NotFound("The file is no longer there.") from gone
    is_same = if_range is None or if_range == opened.found.etag
    return _answer(request, granted, opened, part_of(range_, opened.found.size) if is_same else None)


def _answer(request: Request, granted: Grant, opened: Opened, part: Part | None) -> StreamingResponse:
    whole = Part(0, opened.found.size, opened.found.size)
    headers = {
        "Accept-Ranges": "bytes",
        "Cache-Control": "no-store",
        "Content-Disposition": attachment(granted.filename),
        "Content-Length": str((part or whole).length),
        "ETag": opened.found.etag,
        "X-Content-Type-Options": "nosniff",
    }
    if part:
        headers["Content-Range"] = part.content_range
    pieces = _unless_only_asked_about(request, opened, part or whole)
    return FileAnswer(pieces, 206 if part else 200, headers, granted.media_type)


async def _unless_only_asked_about(request: Request, opened: Opened, part: Part) -> AsyncIterator[bytes]:
    """HEAD shows itself again once the headers have gone: then nothing is read."""
    if request.scope["method"] == "HEAD":
        return
    async for piece in opened.pieces(part.start, part.end):
        yield piece
