"""The document people generate clients from: every operation says what it can answer, in one place and one form."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute, iter_route_contexts

from mainstay.kit.errors import MainstayError, UnsupportedMediaType
from mainstay.web.actor import current_actor, current_key, current_person, known_actor, known_person
from mainstay.web.problems import EVERYWHERE, MEDIA_TYPE, SIGNED_IN, Problem, problems

DESCRIPTION = """
What every product needs before its first feature: accounts and organizations, an audit trail, durable jobs and
schedules, notifications and webhooks.

Ids are UUIDv7. Times are RFC 3339 in UTC. Names are snake_case. A single resource is a bare object, a list is
`{data, next_cursor, has_more}`. Every error is `application/problem+json`: decide by `code`, show `detail`, and quote
`request_id` when you ask for help. Every answer carries `X-Request-ID`, `RateLimit-Policy` and `RateLimit`.
""".strip()
TAGS = [
    {"name": "Authentication", "description": "Sign in, refresh, sign out; the keys that verify access tokens."},
    {"name": "Users", "description": "People and their profiles."},
    {"name": "Organizations", "description": "Tenants, who is in them with which role, and invitations."},
    {"name": "API keys", "description": "What programs sign in with: made by people, with scopes and an end."},
    {"name": "Audit", "description": "Who did what to what, and the proof that nobody has changed it since."},
    {
        "name": "Schedules",
        "description": "Jobs at given times: by a cron expression in a time zone, or every so often.",
    },
    {
        "name": "Exports",
        "description": "Rows as files to take along: asked for, written in the background, fetched by a link.",
    },
    {"name": "Jobs", "description": "Work in the background: recorded, tried until it is done, followed by its id."},
    {
        "name": "Webhooks",
        "description": "Your own programs are told what happens, signed by Standard Webhooks and sent until it is taken.",
    },
    {"name": "Notifications", "description": "What people are told: in the console always, by mail if they like."},
    {"name": "Events", "description": "What happens, as it happens: one stream for each page that is open."},
    {"name": "Files", "description": "Downloads by a link that is good for a while."},
    {"name": "System", "description": "Whether the service is alive and ready."},
]
_PROGRAMS = "api_key"
SCHEMES = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "The access token of a session.",
    },
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-mainstay_access",
        "description": "A browser's session; without TLS the name has no `__Host-`.",
    },
    "oauth2": {
        "type": "oauth2",
        "description": "Sign in right here.",
        "flows": {"password": {"tokenUrl": "/api/v1/auth/token", "scopes": {}}},
    },
    _PROGRAMS: {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "msk_…",
        "description": "An API key of a person or of an organization, with the scope that the operation needs.",
    },
}
_METHODS = {"get", "put", "post", "delete", "patch"}


# What a room knows of the document that no signature can say.
type Amend = Callable[[dict[str, Any]], None]


def describe(app: FastAPI, amendments: Iterable[Amend] = ()) -> None:
    def build() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = _complete(app)
            for amend in amendments:
                amend(document)
            app.openapi_schema = document
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
    document["components"]["securitySchemes"] = SCHEMES
    guarded = _guarded(app)
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if method in _METHODS:
                schemes = guarded.get((method.upper(), path))
                _declare_common(operation, SIGNED_IN if schemes else ())
                if schemes:
                    operation["security"] = [{name: []} for name in schemes]
    document["components"]["examples"] = _gather_examples(document)
    return document


def _gather_examples(document: dict[str, Any]) -> dict[str, Any]:
    """Each problem's example once; operations refer to it."""
    gathered: dict[str, Any] = {}
    for path in document["paths"].values():
        for answer in (answer for method in _METHODS & path.keys() for answer in path[method]["responses"].values()):
            examples = answer.get("content", {}).get(MEDIA_TYPE, {}).get("examples", {})
            gathered.update(examples)
            examples.update({code: {"$ref": f"#/components/examples/{code}"} for code in examples})
    return dict(sorted(gathered.items()))


def _guarded(app: FastAPI) -> dict[tuple[str, str], list[str]]:
    """The operations that ask who is calling, and how one can say so: read off their dependencies, so that no list can be
    wrong."""
    return {
        (method, context.path_format or ""): schemes
        for context in iter_route_contexts(app.routes)
        if isinstance(route := context.original_route, APIRoute)
        and (schemes := _schemes_of(set(_calls(route.dependant))))
        for method in context.methods or ()
    }


def _schemes_of(calls: set[object]) -> list[str]:
    if not calls & {current_actor, known_actor}:
        return []
    if current_key in calls:
        return [_PROGRAMS]
    for_persons = bool(calls & {current_person, known_person})
    return [name for name in SCHEMES if name != _PROGRAMS or not for_persons]


def _calls(dependant: Dependant) -> Iterator[object]:
    yield dependant.call
    for inner in dependant.dependencies:
        yield from _calls(inner)


def _declare_common(operation: dict[str, Any], besides: Iterable[type[MainstayError]]) -> None:
    """Per status, what the operation itself can refuse and what every operation can, in one answer."""
    responses = operation["responses"]
    own = {code for answer in responses.values() for code in _codes(answer)}
    common = {error.code for error in (*EVERYWHERE, *besides)} | (
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
