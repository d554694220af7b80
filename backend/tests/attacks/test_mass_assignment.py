"""Members that a body does not have, at every operation that takes one: refused by name, never silently taken or dropped."""

from typing import Any

import httpx
import pytest

from tests.api_keys.conftest import EVERYTHING
from tests.architecture.app import document
from tests.attacks.conftest import FACTORIES, FOR_OPERATORS, Victim, example_body, resolved
from tests.attacks.test_other_organizations import at

PLANTED = {
    "is_operator": True,
    "role": "owner",
    "organization_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
    "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
}


def bodies() -> list[tuple[str, str, dict[str, Any]]]:
    """Every operation with a JSON body, also those that strangers may call."""
    return [
        (method.upper(), path, operation)
        for path, item in document()["paths"].items()
        for method, operation in item.items()
        if "application/json" in operation.get("requestBody", {}).get("content", {})
    ]


def schema_of(operation: dict[str, Any]) -> dict[str, Any]:
    return resolved(operation["requestBody"]["content"]["application/json"]["schema"])


@pytest.fixture
async def operator(sign_up, owner_role):
    operator = await sign_up("operator@example.com")
    await owner_role.execute(
        "UPDATE users SET is_operator = true, principal_version = principal_version + 1 WHERE id = $1", operator.id
    )
    return operator


async def test_a_planted_member_is_refused_by_name(house, make_key, whole, operator):
    victim = Victim(house, make_key, whole.database)
    key = await make_key(house.owner, house, owner="organization", scopes=EVERYTHING)
    things = {name: await make(victim) for name, make in FACTORIES.items()}
    wrong = []
    for method, path, operation in bodies():
        callers = [operator] if operation["operationId"] in FOR_OPERATORS else [house.owner, key]
        for name in set(PLANTED) - set(schema_of(operation).get("properties", {})):
            body = {**example_body(operation), name: PLANTED[name]}
            answers = [
                await caller.call(method, at(path, things), json=body, headers={"If-Match": '"1"'})
                for caller in callers
            ]
            if not is_refused_by_name(answers, name):
                wrong.append((operation["operationId"], name, [answer.text for answer in answers]))
    assert wrong == []


def is_refused_by_name(answers: list[httpx.Response], name: str) -> bool:
    """By all who get as far as the body, and somebody does."""
    told = [answer.json() for answer in answers]
    reached = [one for one in told if one.get("code") != "permission_denied"]
    return bool(reached) and all(
        one.get("status") == 422 and f"/{name}" in {error["pointer"] for error in one["errors"]} for one in reached
    )


def objects_of(schema: dict[str, Any], seen: set[int]) -> list[dict[str, Any]]:
    """Every object with named members that a body may hold, however deep."""
    schema = resolved(schema)
    if id(schema) in seen:
        return []
    seen.add(id(schema))
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", []), *schema.get("oneOf", [])]
    inner += [schema["items"]] if isinstance(schema.get("items"), dict) else []
    here = [schema] if "properties" in schema else []
    return [*here, *(found for one in inner for found in objects_of(one, seen))]


# What browsers make by themselves, of the standard's form: they add members as it grows, and those not read are let pass.
FROM_BROWSERS = {"NewCredential", "AttestationResponse", "UsedCredential", "AssertionResponse"}


def test_the_document_says_that_nothing_else_is_taken():
    for method, path, operation in bodies():
        for one in objects_of(operation["requestBody"]["content"]["application/json"]["schema"], set()):
            if one.get("title") in FROM_BROWSERS:
                continue
            assert one.get("additionalProperties") is False, f"{method} {path}: {one.get('title')} takes anything"
