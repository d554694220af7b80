"""Versions of what two people may edit at once: read it with its ETag, change it only if it is still the same."""

import re
from typing import Annotated

from fastapi import Depends, Header, Response

from mainstay.kit.errors import FieldError, PreconditionRequired, ValidationFailed

_QUOTED_VERSION = re.compile(r'(?:W/)?"(\d{1,18})"')

IfMatchHeader = Annotated[
    str | None,
    Header(alias="If-Match", description="The `ETag` you read. The change is refused when it is older than the row."),
]


def show_version(response: Response, version: int) -> None:
    response.headers["ETag"] = f'"{version}"'


def read_if_match(if_match: IfMatchHeader = None) -> int | None:
    """The version the caller has seen; none when any will do."""
    if if_match is None or if_match.strip() == "*":
        return None
    quoted = _QUOTED_VERSION.fullmatch(if_match.strip())
    if quoted is None:
        wrong = FieldError("/header/If-Match", "etag_invalid", "one ETag as this service gives them, in double quotes")
        raise ValidationFailed(errors=(wrong,))
    return int(quoted[1])


async def require_if_match(if_match: IfMatchHeader = None) -> int:
    version = read_if_match(if_match)
    if version is None:
        raise PreconditionRequired
    return version


async def optional_if_match(if_match: IfMatchHeader = None) -> int | None:
    return read_if_match(if_match)


SeenVersion = Annotated[int | None, Depends(optional_if_match)]
RequiredVersion = Annotated[int, Depends(require_if_match)]
