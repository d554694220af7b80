"""Made-up calls of every operation in the document: none breaks the service, and each answer is one the document names."""

import json
import warnings

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode, openapi
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api_keys.conftest import EVERYTHING
from tests.declared import PROBLEM, declared_codes
from tests.entrypoints.test_people_command import signed_in

pytestmark = pytest.mark.processes
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
QUICK = settings(
    max_examples=8,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
AT_THE_DOOR = settings(QUICK, max_examples=2)

# What would end the way in, or the organization, that the calls after it need.
FINAL = {"sign_out", "sign_out_everywhere", "delete_me", "delete_organization", "transfer_ownership"}
PASSWORD = "correct horse battery staple"
UNLIMITED = {"RATE_LIMIT_PRINCIPAL_PER_MINUTE": "1000000"}


def check(operation, mode: GenerationMode, token: str | None = None, *, some: settings = QUICK) -> None:
    document = operation.definition.raw

    @some
    @given(case=operation.as_strategy(generation_mode=mode))
    def answers_as_declared(case):
        answer = case.call(timeout=20, headers={"Authorization": f"Bearer {token}"} if token else None)
        # A generated header may be one that turns the call away before it is an operation at all.
        if answer.status_code == 400 and not answer.headers.get("content-type"):
            return
        case.validate_response(answer, checks=CHECKS)
        if answer.headers["content-type"] == [PROBLEM.decode()]:
            assert answer.json()["code"] in declared_codes(document, answer.status_code)

    answers_as_declared()


def check_both_ways(operation, token: str | None = None) -> None:
    """What the document allows, and what it does not, where there is anything to get wrong."""
    check(operation, GenerationMode.POSITIVE, token)
    if list(operation.iter_parameters()) or operation.body:
        check(operation, GenerationMode.NEGATIVE, token)


def test_no_made_up_call_breaks_the_service_or_is_answered_as_undeclared(serve):
    served = serve(factory="create_whole", RATE_LIMIT_ADDRESS_PER_MINUTE="1000000", LOG_LEVEL="warning")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        schema = openapi.from_url(f"{served.address}/api/v1/openapi.json")
        for operation in (found.ok() for found in schema.get_all_operations()):
            if operation.definition.raw.get("security"):
                # Turned away before anything is read; those who are let in try the rest below.
                check(operation, GenerationMode.NEGATIVE, some=AT_THE_DOOR)
            else:
                check_both_ways(operation)
    assert "unhandled_exception" not in served.log.read_text("utf-8")


def way_in(served, made: dict[str, str], who: str) -> str:
    """The token of an owner's session, or a key of the organization with every scope that it may have."""
    access = signed_in(served, made, PASSWORD)
    if who == "person":
        return access
    body = {"name": "All", "owner": "organization", "scopes": EVERYTHING}
    with httpx.Client(base_url=f"{served.address}/api/v1", headers={"Authorization": f"Bearer {access}"}) as client:
        answer = client.post("/api-keys", json=body, timeout=20)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["key"])


@pytest.mark.parametrize("who", ["person", "key"])
def test_nor_does_one_of_somebody_who_is_let_in(mainstay, serve, who):
    made = json.loads(mainstay("users", "create", "ada@example.com", "--json").out)
    served = serve(factory="create_whole", RATE_LIMIT_ADDRESS_PER_MINUTE="1000000", LOG_LEVEL="warning", **UNLIMITED)
    token = way_in(served, made, who)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        schema = openapi.from_url(f"{served.address}/api/v1/openapi.json")
        for operation in (found.ok() for found in schema.get_all_operations()):
            raw = operation.definition.raw
            if raw.get("security") and raw["operationId"] not in FINAL:
                check_both_ways(operation, token)
    assert "unhandled_exception" not in served.log.read_text("utf-8")
    probe = "/api/v1/users/me" if who == "person" else "/api/v1/jobs"
    assert served.get(probe, headers={"Authorization": f"Bearer {token}"}).status_code == 200
