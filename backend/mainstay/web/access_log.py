"""One line and one measurement a request, with the route's template and never the raw path in a label."""

import time
from functools import cache
from typing import Any

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mainstay.web import metrics

log = structlog.get_logger("access")

UNMATCHED = "unmatched"
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
# Asked every few seconds by machines; a line each would bury everything else.
QUIET_ROUTES = {"/api/v1/health", "/api/v1/health/ready", "/metrics"}
_CLIENT_WENT_AWAY = 499
_SERVER_ERROR = 500
# Digits of a Content-Length that somebody could mean.
_LONGEST_LENGTH = 19


def route_of(scope: Scope) -> str:
    """`/api/v1/users/{id}`; one word for everything that matched nothing, so that strangers make no series."""
    route = scope.get("route")
    return getattr(route, "path_format", None) or getattr(route, "path", None) or UNMATCHED


class AccessLog:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _Answer()

        async def send_watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
            elif message["type"] == "http.response.body":
                answer.size += len(message.get("body", b""))
            await send(message)

        metrics.IN_PROGRESS.inc()
        started = time.perf_counter()
        try:
            await self.app(scope, receive, send_watched)
        finally:
            metrics.IN_PROGRESS.dec()
            _tell(scope, answer, time.perf_counter() - started)


class _Answer:
    __slots__ = ("size", "status")

    def __init__(self) -> None:
        self.status = _CLIENT_WENT_AWAY
        self.size = 0


def _tell(scope: Scope, answer: _Answer, seconds: float) -> None:
    route = route_of(scope)
    method = scope["method"] if scope["method"] in _METHODS else "OTHER"
    series = _series(method, route, f"{answer.status // 100}xx")
    series.requests.inc()
    series.duration.observe(seconds)
    series.answer_size.observe(answer.size)
    if length := _content_length(scope):
        series.request_size.observe(length)
    if route in QUIET_ROUTES and answer.status < _SERVER_ERROR:
        return
    log.info("request", **_facts(scope, answer, route, seconds))


def _facts(scope: Scope, answer: _Answer, route: str, seconds: float) -> dict[str, Any]:
    state = scope.get("state", {})
    facts = {
        "method": scope["method"],
        "route": route,
        "path": scope["path"],
        "status": answer.status,
        "seconds": round(seconds, 6),
        "bytes": answer.size,
        "client": state.get("client_address"),
    }
    return facts | ({"code": code} if (code := state.get("problem_code")) else {})


def _content_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() and len(value) < _LONGEST_LENGTH else 0
    return 0


class _Series:
    """The children of one route, looked up once: making them costs more than counting."""

    __slots__ = ("answer_size", "duration", "request_size", "requests")

    def __init__(self, method: str, route: str, status_class: str) -> None:
        self.requests = metrics.REQUESTS.labels(method, route, status_class)
        self.duration = metrics.DURATION.labels(method, route)
        self.request_size = metrics.REQUEST_SIZE.labels(route)
        self.answer_size = metrics.RESPONSE_SIZE.labels(route)


@cache
def _series(method: str, route: str, status_class: str) -> _Series:
    return _Series(method, route, status_class)
