"""Every error answer is an RFC 9457 problem document, and every operation says which ones it can give."""

import math
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.routing import iter_route_contexts
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Scope

from mainstay.kit.errors import (
    AuthenticationRequired,
    Busy,
    DependencyUnavailable,
    FieldError,
    Internal,
    KeyExpired,
    KeyRevoked,
    MainstayError,
    MalformedRequest,
    MethodNotAllowed,
    NotAcceptable,
    NotFound,
    OriginRefused,
    PasswordChangeRequired,
    PayloadTooLarge,
    PermissionDenied,
    RateLimited,
    SessionExpired,
    SessionRevoked,
    TokenExpired,
    TokenInvalid,
    TransportMixed,
    UnsupportedMediaType,
    ValidationFailed,
)
from mainstay.web.denials import tell_of_denial
from mainstay.web.schemas import Outgoing

MEDIA_TYPE = "application/problem+json"
# What whoever must say who they are can be told about it.
SIGNED_IN: tuple[type[MainstayError], ...] = (
    AuthenticationRequired,
    TokenInvalid,
    TokenExpired,
    SessionRevoked,
    SessionExpired,
    KeyRevoked,
    KeyExpired,
    TransportMixed,
    OriginRefused,
    PermissionDenied,
    PasswordChangeRequired,
)
# What any operation can answer, whatever it does.
EVERYWHERE: tuple[type[MainstayError], ...] = (
    MalformedRequest,
    NotAcceptable,
    PayloadTooLarge,
    ValidationFailed,
    RateLimited,
    Internal,
    Busy,
    DependencyUnavailable,
)
_BY_STATUS: dict[int, type[MainstayError]] = {
    error.status: error
    for error in (
        MalformedRequest,
        AuthenticationRequired,
        PermissionDenied,
        NotFound,
        MethodNotAllowed,
        NotAcceptable,
        PayloadTooLarge,
        UnsupportedMediaType,
        ValidationFailed,
        RateLimited,
    )
}


class FieldProblem(Outgoing):
    pointer: str = Field(description="JSON pointer to the place in the body, or `/query/…`, `/path/…`, `/header/…`.")
    code: str
    message: str


class Problem(Outgoing):
    """What went wrong, for programs (`code`) and for people (`detail`)."""

    type: str = Field(description="Address of a page that explains the code.", examples=["/problems/not_found"])
    title: str
    status: int
    detail: str
    instance: str = Field(description="The path that was called.")
    code: str = Field(description="Stable; decide by this.")
    request_id: str | None = Field(description="Leads to the log lines of this request.")
    errors: list[FieldProblem] | None = None
    challenge: str | None = Field(
        None, description="With `mfa_required`: give it back to `POST /api/v1/auth/mfa/verify` with a second factor."
    )
    methods: list[str] | None = Field(
        None, description="With `mfa_required`: which of `totp`, `passkey` and `recovery_code` can answer it."
    )


def problem_response(error: MainstayError, scope: Scope) -> Response:
    body: dict[str, Any] = {
        "type": f"/problems/{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": scope.get("path", "/"),
        "code": error.code,
        "request_id": scope.get("state", {}).get("request_id"),
        **error.members,
    }
    if error.errors:
        body["errors"] = [one.as_dict() for one in error.errors]
    scope.setdefault("state", {})["problem_code"] = error.code
    return Response(orjson.dumps(body, default=str), error.status, _headers(error), MEDIA_TYPE)


def _headers(error: MainstayError) -> dict[str, str]:
    headers = {"Cache-Control": "no-store"}
    if error.retry_after is not None:
        headers["Retry-After"] = str(max(1, math.ceil(error.retry_after)))
    if error.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = f'Bearer error="{error.code}"'
    return headers


def answer_with_problems(app: FastAPI) -> None:
    app.add_exception_handler(MainstayError, _answer_refusal)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(HTTPException, _answer_http)


async def _answer_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, MainstayError)
    if isinstance(error, PermissionDenied):
        await tell_of_denial(request, error)
    return problem_response(error, request.scope)


async def _answer_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return problem_response(_refusal_of(error.errors()), request.scope)


async def _answer_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    refusal = _BY_STATUS.get(error.status_code, Internal)
    # The framework's own words say nothing that the title does not.
    detail = None if error.detail in {status.phrase for status in HTTPStatus} else error.detail
    answer = problem_response(refusal(detail), request.scope)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    if refusal is MethodNotAllowed:
        answer.headers["Allow"] = ", ".join(_methods_at(request))
    return answer


def _methods_at(request: Request) -> list[str]:
    """Of all routes at this address: each route by itself knows only its own."""
    path = request.scope["path"]
    here = [route for route in iter_route_contexts(request.app.routes) if route.path_regex.match(path)]
    methods = {method for route in here for method in route.methods or ()}
    return sorted(methods | ({"HEAD"} if "GET" in methods else set()))


def _refusal_of(errors: Sequence[Any]) -> MainstayError:
    unreadable = next((error for error in errors if error["type"] == "json_invalid"), None)
    if unreadable:
        return MalformedRequest(f"The body is not JSON: {unreadable.get('ctx', {}).get('error', 'it cannot be read')}.")
    return ValidationFailed(errors=tuple(_field_error(error) for error in errors))


def _field_error(error: Any) -> FieldError:
    steps = (*error["loc"], *error.get("ctx", {}).get("inside", ()))
    place = [str(step).replace("~", "~0").replace("/", "~1") for step in steps]
    inside = place[1:] if place[:1] == ["body"] else place
    return FieldError("".join(f"/{step}" for step in inside), error["type"], error["msg"])


def problems(*errors: type[MainstayError]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of an operation: the refusals it can answer besides those that everything can."""
    declared: dict[int | str, dict[str, Any]] = {}
    for status in sorted({error.status for error in errors}):
        here = [error for error in errors if error.status == status]
        declared[status] = {
            "description": " · ".join(f"`{error.code}`: {error.title}." for error in here),
            "content": {
                MEDIA_TYPE: {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "examples": {error.code: {"summary": error.title, "value": _example(error)} for error in here},
                }
            },
        }
    return declared


def _example(error: type[MainstayError]) -> dict[str, Any]:
    example: dict[str, Any] = {
        "type": f"/problems/{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.title,
        "instance": "/api/v1/…",
        "code": error.code,
        "request_id": "01JD5Q8Z7N2K4X9C",
    }
    if error is ValidationFailed:
        example["errors"] = [{"pointer": "/email", "code": "missing", "message": "Field required"}]
    return example
