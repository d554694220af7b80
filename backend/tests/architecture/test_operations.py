"""What every endpoint has: somebody who may call it, a name, words, examples and all its refusals."""

import inspect
import re

import pytest
from fastapi import APIRouter, FastAPI

from mainstay.kit.errors import MainstayError
from mainstay.web.problems import EVERYWHERE
from tests.architecture.app import calls, document, import_everything, operations, routes
from tests.declared import declared_codes

SNAKE_CASE = re.compile(r"[a-z]+(_[a-z0-9]+)+")
# What a stranger may call. A new entry is a decision, not an oversight.
PUBLIC = {
    ("GET", "/api/v1/health"),
    ("GET", "/api/v1/health/ready"),
    ("GET", "/api/v1/docs"),
    ("GET", "/api/v1/docs/start.js"),
    ("GET", "/api/v1/docs/{name}"),
    ("GET", "/problems"),
    ("GET", "/problems/page.css"),
    ("GET", "/problems/{code}"),
    ("GET", "/metrics"),
    ("GET", "/.well-known/jwks.json"),
    # The signed link is who may: it names the file and says until when, and is answered with nothing else.
    ("GET", "/api/v1/files"),
    # What makes a stranger somebody.
    ("POST", "/api/v1/auth/login"),
    ("POST", "/api/v1/auth/token"),
    ("POST", "/api/v1/auth/refresh"),
    ("POST", "/api/v1/auth/mfa/verify"),
    ("POST", "/api/v1/auth/register"),
    ("POST", "/api/v1/auth/password/forgot"),
    ("POST", "/api/v1/auth/password/reset"),
    ("POST", "/api/v1/auth/email/verify"),
    ("POST", "/api/v1/auth/email/resend"),
    ("POST", "/api/v1/auth/email/undo"),
    ("POST", "/api/v1/auth/mfa/passkey/begin"),
    ("POST", "/api/v1/auth/passkeys/login/begin"),
    ("POST", "/api/v1/auth/passkeys/login/finish"),
}


def is_actor(call: object) -> bool:
    """Actors are resolved at the edge and narrowed to a permission in a room's `access`."""
    module = getattr(call, "__module__", "")
    return module == "mainstay.web.actor" or (module.startswith("mainstay.") and module.endswith(".access"))


def strangers_may_call(app: FastAPI | None = None) -> set[tuple[str, str]]:
    open_to_all = [route for route in routes(app) if not any(is_actor(call) for call in calls(route.dependant))]
    return {(method, route.path_format) for route in open_to_all for method in route.methods}


def test_no_two_forms_have_one_name():
    """Generators of clients name their classes so; Pydantic tells two of one name apart by the module's path."""
    assert [name for name in document()["components"]["schemas"] if "__" in name] == []


def test_every_route_has_an_actor_or_is_public_on_purpose():
    assert strangers_may_call() == PUBLIC


def test_a_route_without_an_actor_is_noticed():
    async def leak() -> None: ...

    async def somebody() -> None: ...

    app = FastAPI()
    room = APIRouter(prefix="/api/v1/leaks")
    room.add_api_route("", leak, methods=["GET"])
    app.include_router(room)
    assert ("GET", "/api/v1/leaks") in strangers_may_call(app)


def test_nothing_runs_on_a_thread_because_it_was_written_without_async():
    for route in routes():
        for call in calls(route.dependant):
            is_async = inspect.iscoroutinefunction(call) or inspect.isasyncgenfunction(call)
            assert is_async, f"{route.path_format} calls {call}"


def test_operation_ids_are_unique_and_snake_case():
    ids = [operation["operationId"] for _, _, operation in operations()]
    assert len(ids) == len(set(ids))
    assert [one for one in ids if not SNAKE_CASE.fullmatch(one)] == []


def test_every_operation_says_what_it_is():
    tags = {tag["name"] for tag in document()["tags"]}
    for method, path, operation in operations():
        where = f"{method} {path}"
        assert len(operation.get("tags", [])) == 1, where
        assert operation["tags"][0] in tags, where
        assert operation.get("summary"), where
        assert len(operation.get("description", "")) > len(operation["summary"]), where


def test_every_request_and_answer_has_an_example():
    for method, path, operation in operations():
        bodies = [operation["requestBody"]] if "requestBody" in operation else []
        for body in [*bodies, *operation["responses"].values()]:
            for media, content in body.get("content", {}).items():
                assert has_example(content), f"{method} {path}: {media}"


def has_example(content: dict) -> bool:
    schema = content.get("schema", {})
    named = schema.get("$ref", "").rpartition("/")[2]
    resolved = document()["components"]["schemas"].get(named, schema)
    return any("example" in one or "examples" in one for one in (content, schema, resolved))


def test_every_parameter_is_described():
    for method, path, operation in operations():
        for parameter in operation.get("parameters", []):
            assert parameter.get("description") or parameter["in"] == "path", f"{method} {path}: {parameter['name']}"


def test_every_operation_declares_what_everything_can_answer():
    for method, path, operation in operations():
        for error in EVERYWHERE:
            assert error.code in declared_codes(operation, error.status), f"{method} {path}: {error.code}"


def test_the_description_of_a_status_names_each_of_its_codes():
    for _, _, operation in operations():
        for status, answer in operation["responses"].items():
            for code in declared_codes(operation, int(status)):
                assert f"`{code}`" in answer["description"]


def our_errors() -> list[type[MainstayError]]:
    import_everything()
    return [error for error in MainstayError.known.values() if error.__module__.startswith("mainstay.")]


def test_every_code_is_explained_and_has_one_status():
    for error in our_errors():
        assert SNAKE_CASE.fullmatch(error.code) or error.code.isalpha(), error
        assert 400 <= error.status < 600, error
        assert len(error.__dict__.get("__doc__") or "") > 20, f"{error.__name__} explains nothing"
        assert error.title, error
        assert not error.title.endswith("."), error


def test_a_second_error_cannot_claim_a_code():
    with pytest.raises(TypeError, match="not_found"):

        class NothingThere(MainstayError):
            """A double."""

            code, status, title = "not_found", 404, "Nothing"


# The base of the vocabulary, as clients know it.
STATUS_OF = {
    "malformed_request": 400, "cursor_invalid": 400, "authentication_required": 401, "permission_denied": 403,
    "not_found": 404, "method_not_allowed": 405, "not_acceptable": 406, "conflict": 409,
    "idempotency_in_progress": 409, "gone": 410, "version_mismatch": 412, "payload_too_large": 413,
    "unsupported_media_type": 415, "validation_failed": 422, "idempotency_mismatch": 422,
    "precondition_required": 428, "rate_limited": 429, "internal": 500, "busy": 503, "dependency_unavailable": 503,
}  # fmt: skip


@pytest.mark.parametrize(("code", "status"), STATUS_OF.items())
def test_a_code_keeps_its_status(code, status):
    assert MainstayError.known[code].status == status
