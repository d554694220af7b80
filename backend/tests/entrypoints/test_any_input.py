"""Made-up calls of every operation in the document: none breaks the service, and each answer is one the document names."""

import warnings

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode, openapi
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.declared import PROBLEM, declared_codes

pytestmark = pytest.mark.processes
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
QUICK = settings(
    max_examples=8,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def check(operation, mode: GenerationMode) -> None:
    document = operation.definition.raw

    @QUICK
    @given(case=operation.as_strategy(generation_mode=mode))
    def answers_as_declared(case):
        answer = case.call(timeout=20)
        # A generated header may be one that turns the call away before it is an operation at all.
        if answer.status_code == 400 and not answer.headers.get("content-type"):
            return
        case.validate_response(answer, checks=CHECKS)
        if answer.headers["content-type"] == [PROBLEM.decode()]:
            assert answer.json()["code"] in declared_codes(document, answer.status_code)

    answers_as_declared()


def test_no_made_up_call_breaks_the_service_or_is_answered_as_undeclared(serve):
    served = serve(factory="create_whole", RATE_LIMIT_ADDRESS_PER_MINUTE="1000000", LOG_LEVEL="warning")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        schema = openapi.from_url(f"{served.address}/api/v1/openapi.json")
        for found in schema.get_all_operations():
            operation = found.ok()
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                if mode is GenerationMode.NEGATIVE and not list(operation.iter_parameters()) and not operation.body:
                    continue
                check(operation, mode)
    assert "unhandled_exception" not in served.log.read_text("utf-8")
