"""Every refusal that an operation answers must stand in the OpenAPI document for that operation."""

from typing import Any

import orjson
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.types import Message, Receive, Scope, Send

PROBLEM = b"application/problem+json"
_PATHS: dict[frozenset[tuple[str, str]], dict[str, Any]] = {}


class RefusalsDeclared:
    """Between a test and the application: looks at each problem document that passes and remembers undeclared ones."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app
        self.undeclared: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        method = scope.get("method")
        is_problem = False
        body = b""

        async def look(message: Message) -> None:
            nonlocal is_problem, body
            if message["type"] == "http.response.start":
                is_problem = (b"content-type", PROBLEM) in message["headers"]
            elif is_problem:
                body += message.get("body", b"")
            await send(message)

        await self.app(scope, receive, look)
        if body:
            self._judge(scope, method, orjson.loads(body))

    def _judge(self, scope: Scope, method: Any, problem: dict[str, Any]) -> None:
        template = getattr(scope.get("route"), "path_format", None)
        operation = _documented(self.app).get(template, {}).get(str(method).lower().replace("head", "get"))
        if operation is None:
            return
        if problem["code"] not in declared_codes(operation, problem["status"]):
            self.undeclared.append(f"{method} {template} answered {problem['status']} {problem['code']}")


def _documented(app: FastAPI) -> dict[str, Any]:
    """Made once for all applications with the same routes: writing the document takes longer than most tests."""
    routes = frozenset(
        (context.path_format, method) for context in iter_route_contexts(app.routes) for method in context.methods or ()
    )
    if routes not in _PATHS:
        _PATHS[routes] = app.openapi()["paths"]
    return _PATHS[routes]


def declared_codes(operation: dict[str, Any], status: int) -> set[str]:
    content = operation["responses"].get(str(status), {}).get("content", {})
    return set(content.get(PROBLEM.decode(), {}).get("examples", {}))
