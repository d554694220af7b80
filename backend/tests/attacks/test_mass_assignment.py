"""Members that a body does not have, at every operation that takes one: refused by name, never silently taken or dropped."""

from typing import Any

import pytest

from tests.architecture.app import document
from tests.attacks.conftest import FACTORIES, Victim, example_body, resolved
from tests.attacks.test_other_organizations import NAMED, at

PLANTED = {
    "is_operator": True,
    "role": "owner",
    "organization_id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
    "id": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b",
}


def bodies() -> list[Any]:
    """Every operation with a JSON body, also those that strangers may call."""
    return [
        pytest.param(method.upper(), path, operation, id=operation["operationId"])
        for path, item in document()["paths"].items()
        for method, operation in item.items()
        if "application/json" in operation.get("requestBody", {}).get("content", {})
    ]


def schema_of(operation: dict[str, Any]) -> dict[str, Any]:
    return resolved(operation["requestBody"]["content"]["application/json"]["schema"])


@pytest.mark.parametrize(("method", "path", "operation"), bodies())
async def test_a_planted_member_is_refused_by_name(house, make_key, whole, method, path, operation):
    from tests.api_keys.conftest import EVERYTHING

    victim = Victim(house, make_key, whole.database)
    key = await make_key(house.owner, house, owner="organization", scopes=EVERYTHING)
    things = {name: await FACTORIES[name](victim) for name in NAMED.findall(path)}
    for name, value in PLANTED.items():
        if name in schema_of(operation).get("properties", {}):
            continue
        body = {**example_body(operation), name: value}
        answers = [
            await caller.call(method, at(path, things), json=body, headers={"If-Match": '"1"'})
            for caller in (house.owner, key)
        ]
        refused = [answer for answer in answers if answer.json().get("code") != "permission_denied"]
        assert refused, "neither a person nor a key got as far as the body"
        for answer in refused:
            assert answer.status_code == 422, f"{name}: {answer.text}"
            pointers = {error["pointer"] for error in answer.json()["errors"]}
            assert f"/{name}" in pointers, f"{name}: {answer.text}"


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


@pytest.mark.parametrize(("method", "path", "operation"), bodies())
def test_the_document_says_that_nothing_else_is_taken(method, path, operation):
    for one in objects_of(operation["requestBody"]["content"]["application/json"]["schema"], set()):
        assert one.get("additionalProperties") is False, f"{method} {path}: {one.get('title')} takes anything"
