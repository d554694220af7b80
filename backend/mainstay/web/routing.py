"""The one kind of route all rooms use: it checks what comes in, keeps idempotent answers, and is named by its function."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute

from mainstay.kit.errors import MalformedRequest, NotAcceptable, UnsupportedMediaType
from mainstay.web.idempotency import keep_answer
from mainstay.web.problems import MEDIA_TYPE

type Handler = Callable[[Request], Coroutine[Any, Any, Response]]

_BODY_OF = {
    "application/json": ("application/json",),
    "application/x-www-form-urlencoded": ("application/x-www-form-urlencoded",),
}


class Route(APIRoute):
    def get_route_handler(self) -> Handler:
        handler = super().get_route_handler()
        takes = self._media_type_taken()
        gives = self._media_types_given()

        async def answer(request: Request) -> Response:
            _check_acceptable(request, gives)
            if takes:
                await _check_body(request, takes)
            response = await handler(request)
            await keep_answer(request, response)
            return response

        return answer

    def _media_type_taken(self) -> str | None:
        if self.body_field is None:
            return None
        return str(getattr(self.body_field.field_info, "media_type", "application/json"))

    def _media_types_given(self) -> frozenset[str]:
        own = getattr(self.response_class, "value", self.response_class)
        declared = self.responses.get(200, {}).get("content", {})
        return frozenset({getattr(own, "media_type", None) or "application/json", MEDIA_TYPE, *declared})


def room_router(path: str, tag: str) -> APIRouter:
    return APIRouter(prefix=f"/api/v1{path}", tags=[tag], route_class=Route)


def _check_acceptable(request: Request, gives: frozenset[str]) -> None:
    accept = request.headers.get("accept")
    if not accept or "*/*" in accept:
        return
    ranges = [part.split(";")[0].strip().lower() for part in accept.split(",")]
    if not any(_fits(wanted, media) for wanted in ranges for media in gives):
        raise NotAcceptable(f"This can be had as {', '.join(sorted(gives))}.")


def _fits(wanted: str, media: str) -> bool:
    return wanted == media or (wanted.endswith("/*") and media.startswith(wanted[:-1]))


async def _check_body(request: Request, takes: str) -> None:
    # Read here, under our own name for each failure: FastAPI would call any of them a malformed body.
    body = await request.body()
    given = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if (body or given) and given != takes:
        raise UnsupportedMediaType(f"Send {takes}; this was {given or 'not named'}.")
    if takes == "application/json":
        _check_utf8(body)


def _check_utf8(body: bytes) -> None:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise MalformedRequest("The body is not UTF-8.") from wrong
