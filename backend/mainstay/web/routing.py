"""The one kind of route all rooms use: it checks what comes in, keeps idempotent answers, and is named by its function."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Scope

from mainstay.kit.errors import MalformedRequest, NotAcceptable, UnsupportedMediaType
from mainstay.web.idempotency import keep_answer
from mainstay.web.problems import MEDIA_TYPE

type Handler = Callable[[Request], Coroutine[Any, Any, Response]]

_BODY_OF = {
    "application/json": ("application/json",),
    "application/x-www-form-urlencoded": ("application/x-www-form-urlencoded",),
}


class Route(APIRoute):
    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        super().__init__(path, endpoint, **options)
        self._beginning, variable, _ = path.partition("{")
        self._is_fixed = not variable

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Most requests are for another route, which the beginning of the path tells sooner than a pattern."""
        path = scope["path"]
        if path == self._beginning if self._is_fixed else path.startswith(self._beginning):
            return super().matches(scope)
        return Match.NONE, {}

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
    return APIRouter(prefix=f"/api/v1{path}", tags=[tag], route_class=Route, generate_unique_id_function=operation_id)


def add_room(app: FastAPI, room: APIRouter) -> None:
    """The room's routes themselves: an included router is asked twice for each request, with all it has."""
    app.router.routes.extend(room.routes)


def operation_id(route: APIRoute) -> str:
    return route.name


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
