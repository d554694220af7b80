"""No body grows past the limit, whatever its length header says; no NUL byte hides in an address."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mainstay.kit.errors import MalformedRequest, PayloadTooLarge
from mainstay.web.request_context import header


class BodyLimit:
    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if "\x00" in scope["path"] or b"%00" in scope["query_string"]:
            raise MalformedRequest("The address holds a NUL byte.")
        declared = header(scope, b"content-length")
        if declared and declared.isdigit() and int(declared[:20]) > self._limit:
            raise self._too_large()
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message.get("body", b""))
                if taken > self._limit:
                    raise self._too_large()
            return message

        await self.app(scope, receive_counted, send)

    def _too_large(self) -> PayloadTooLarge:
        return PayloadTooLarge(f"A body may have {self._limit} bytes at the most.")
