"""The request id: taken when well-formed, else made; on the answer and on every log line until it."""

import re

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mainstay.kit.ids import new_id

HEADER = b"x-request-id"
WELL_FORMED = re.compile(rb"[A-Za-z0-9._-]{8,64}")
_TRACE_PARENT = re.compile(rb"[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")


def header(scope: Scope, name: bytes) -> bytes | None:
    return next((value for key, value in scope["headers"] if key == name), None)


class RequestContext:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id, **_trace(scope))
        encoded = request_id.encode()

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (HEADER, encoded)]
            await send(message)

        await self.app(scope, receive, send_with_id)


def _request_id(scope: Scope) -> str:
    given = header(scope, HEADER)
    return given.decode() if given and WELL_FORMED.fullmatch(given) else str(new_id())


def _trace(scope: Scope) -> dict[str, str]:
    given = _TRACE_PARENT.fullmatch(header(scope, b"traceparent") or b"")
    return {"trace_id": given[1].decode()} if given else {}
