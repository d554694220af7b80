"""The document people generate clients from: every operation says what it can answer, in one place and one form."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from mainstay.kit.errors import MainstayError, UnsupportedMediaType
from mainstay.web.problems import EVERYWHERE, MEDIA_TYPE, Problem, problems

DESCRIPTION = """
What every product needs before its first feature: accounts and organizations, an audit trail, durable jobs and
schedules, notifications and webhooks.

Ids are UUIDv7. Times are RFC 3339 in UTC. Names are snake_case. A single resource is a bare object, a list is
`{data, next_cursor, has_more}`. Every error is `application/problem+json`: decide by `code`, show `detail`, and quote
`request_id` when you ask for help. Every answer carries `X-Request-ID`, `RateLimit-Policy` and `RateLimit`.
""".strip()
TAGS = [{"name": "System", "description": "Whether the service is alive and ready."}]
_METHODS = {"get", "put", "post", "delete", "patch"}


def describe(app: FastAPI) -> None:
    def build() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _complete(app)
        return app.openapi_schema

    app.openapi = build  # type: ignore[method-assign]  # FastAPI documents this as the way to extend the document


def _complete(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title,
        version=app.version,
        summary="Accounts, audit, jobs and webhooks behind one API.",
        description=DESCRIPTION,
        routes=app.routes,
        tags=TAGS,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        servers=[{"url": "/", "description": "The address you opened this page at."}],
    )
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    schemas.update(_problem_schemas())
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for path in document["paths"].values():
        for method, operation in path.items():
            if method in _METHODS:
                _declare_common(operation)
    return document


def _declare_common(operation: dict[str, Any]) -> None:
    """Per status, what the operation itself can refuse and what every operation can, in one answer."""
    responses = operation["responses"]
    own = {code for answer in responses.values() for code in _codes(answer)}
    common = {error.code for error in EVERYWHERE} | (
        {UnsupportedMediaType.code} if "requestBody" in operation else set()
    )
    declared = problems(*(MainstayError.known[code] for code in sorted(own | common)))
    for status in [status for status, answer in responses.items() if "HTTPValidationError" in str(answer)]:
        del responses[status]
    responses.update({str(status): answer for status, answer in declared.items()})
    operation["responses"] = dict(sorted(responses.items()))


def _codes(answer: dict[str, Any]) -> list[str]:
    return list(answer.get("content", {}).get(MEDIA_TYPE, {}).get("examples", {}))


def _problem_schemas() -> dict[str, Any]:
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    nested = schema.pop("$defs", {})
    return {"Problem": schema, **nested}
