"""Cursors: opaque, signed, good only for the list, the filters and the principal they were made for."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Annotated
from urllib.parse import quote, urlencode
from uuid import UUID

import orjson
from fastapi import Depends, Query, Request, Response

from mainstay.kit.errors import CursorInvalid
from mainstay.kit.paging import PageWanted, Position, Slice
from mainstay.web.schemas import Page

_MAC_BYTES = 16
_NOT_A_FILTER = {"cursor", "limit"}


class Cursors:
    def __init__(self, keys: Sequence[bytes]) -> None:
        self._keys = tuple(keys)

    def close(self, position: Position, binding: bytes) -> str:
        payload = orjson.dumps([position.at.isoformat(), str(position.id)])
        return _written(_mac(self._keys[0], payload, binding) + payload)

    def open(self, cursor: str, binding: bytes) -> Position:
        try:
            sealed = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            if _written(sealed) != cursor:
                raise CursorInvalid
            mac, payload = sealed[:_MAC_BYTES], sealed[_MAC_BYTES:]
            if not any(hmac.compare_digest(mac, _mac(key, payload, binding)) for key in self._keys):
                raise CursorInvalid
            at, key = orjson.loads(payload)
            return Position(datetime.fromisoformat(at), UUID(key))
        except ValueError as damaged:
            raise CursorInvalid from damaged


def _written(sealed: bytes) -> str:
    return urlsafe_b64encode(sealed).decode().rstrip("=")


def _mac(key: bytes, payload: bytes, binding: bytes) -> bytes:
    return hmac.digest(key, binding + payload, "sha256")[:_MAC_BYTES]


class Paging:
    """`limit` and `cursor` of a request, and how its page is answered."""

    def __init__(self, request: Request, response: Response, limit: int, cursor: str | None) -> None:
        self._request = request
        self._response = response
        self._limit = limit
        self._cursor = cursor
        self._cursors: Cursors = request.app.state.cursors

    @cached_property
    def _binding(self) -> bytes:
        # Asked for in the endpoint, when the actor is known wherever it stands in the signature.
        return _binding(self._request)

    @cached_property
    def wanted(self) -> PageWanted:
        return PageWanted(self._limit, self._cursors.open(self._cursor, self._binding) if self._cursor else None)

    def page[Item](self, items: Sequence[Item], of: Slice[object]) -> Page[Item]:
        following = self._cursors.close(of.end, self._binding) if of.end else None
        if following:
            self._response.headers["Link"] = f'<{self._address_with(following)}>; rel="next"'
        return Page(data=list(items), next_cursor=following, has_more=of.has_more)

    def _address_with(self, cursor: str) -> str:
        query = [*_filters(self._request), ("limit", str(self._limit)), ("cursor", cursor)]
        return f"{quote(self._request.scope['path'])}?{urlencode(query)}"


async def paging(
    request: Request,
    response: Response,
    limit: Annotated[int, Query(ge=1, le=200, description="Rows a page has at the most.")] = 50,
    cursor: Annotated[str | None, Query(max_length=512, description="`next_cursor` of the page before.")] = None,
) -> Paging:
    return Paging(request, response, limit, cursor)


Pages = Annotated[Paging, Depends(paging)]


def _filters(request: Request) -> list[tuple[str, str]]:
    return [(name, value) for name, value in request.query_params.multi_items() if name not in _NOT_A_FILTER]


def _binding(request: Request) -> bytes:
    principal = getattr(request.state, "principal", "")
    return sha256(orjson.dumps([request.scope["path"], principal, sorted(_filters(request))])).digest()
