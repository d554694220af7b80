"""Things of another organization, at every route of the document that names one: never there, by person or by key.

Nobody keeps a list of routes here. A route that names a new kind of thing fails until there is a way to make one."""

import re
from typing import Any

import pytest

from tests.attacks.conftest import FACTORIES, NOWHERE, Victim, example_body, operations

NAMED = re.compile(r"\{(\w+)\}")


def routes_to_things() -> list[Any]:
    return [
        pytest.param(method, path, operation, id=operation["operationId"])
        for method, path, operation in operations()
        if "{" in path
    ]


def test_every_kind_of_thing_that_a_path_names_can_be_made():
    named = {name: path for _, path, _ in operations() for name in NAMED.findall(path)}
    missing = {name: path for name, path in named.items() if name not in FACTORIES}
    assert missing == {}, (
        f"The paths {sorted(missing.values())} name things that these tests cannot make: add to FACTORIES in "
        f"tests/attacks/conftest.py how one of them comes to belong to an organization, under {sorted(missing)}."
    )


def test_a_route_to_things_of_a_new_kind_is_noticed():
    assert NAMED.findall("/api/v1/balloons/{balloon_id}/strings/{string_id}") == ["balloon_id", "string_id"]
    assert "balloon_id" not in FACTORIES


@pytest.fixture
async def victim(house, make_key, whole):
    return Victim(house, make_key, whole.database)


@pytest.fixture
async def attackers(other, make_key):
    """Whoever may do everything in an organization of their own."""
    everything = {"scopes": __import__("tests.api_keys.conftest", fromlist=["EVERYTHING"]).EVERYTHING}
    return {
        "person": other.owner,
        "key of a person": await make_key(other.owner, other, **everything),
        "key of an organization": await make_key(other.owner, other, owner="organization", **everything),
    }


async def rows_of(owner_role, house) -> dict[str, list[str]]:
    """Everything that any table holds for an organization."""
    tables = await owner_role.fetch(
        "SELECT c.table_name FROM information_schema.columns c JOIN pg_class p ON p.relname = c.table_name "
        "WHERE c.column_name = 'organization_id' AND c.table_schema = 'public' AND NOT p.relispartition"
    )
    found = {
        name: sorted(map(str, await owner_role.fetch(f"SELECT * FROM {name} WHERE organization_id = $1", house.id)))
        for name in (row["table_name"] for row in tables)
    }
    found["organizations"] = [str(await owner_role.fetchrow("SELECT * FROM organizations WHERE id = $1", house.id))]
    found["sessions"] = sorted(
        map(str, await owner_role.fetch("SELECT id, ended_at FROM sessions WHERE user_id = $1", house.owner.id))
    )
    return found


def at(path: str, things: dict[str, str]) -> str:
    return NAMED.sub(lambda found: things[found[1]], path.removeprefix("/api/v1"))


@pytest.mark.parametrize(("method", "path", "operation"), routes_to_things())
async def test_what_belongs_to_others_is_not_there(victim, other, attackers, owner_role, method, path, operation):
    names = NAMED.findall(path)
    theirs = {name: await FACTORIES[name](victim) for name in names}
    before = await rows_of(owner_role, victim.house)
    body = example_body(operation)
    sent = {"json": body} if body is not None else {}
    # As they are, in one's own organization where the path names one, and beside what is nowhere.
    wanted = [theirs]
    if len(names) > 1 and "organization_id" in names:
        wanted.append({**theirs, "organization_id": other.id})
    for who, attacker in attackers.items():
        for things in wanted:
            for named in (None, other.id, victim.house.id):
                headers = {"If-Match": '"1"', **({"X-Organization-ID": named} if named else {})}
                answer = await attacker.call(method, at(path, things), headers=headers, **sent)
                where = f"{who}, {method} {at(path, things)}, X-Organization-ID: {named}: {answer.text}"
                nothing = {name: thing if thing == other.id else NOWHERE for name, thing in things.items()}
                unknown = await attacker.call(method, at(path, nothing), headers=headers, **sent)
                _is_refused(answer, who, where)
                assert (answer.status_code, answer.json()["code"]) == (
                    unknown.status_code, unknown.json()["code"],
                ), f"tells what is there from what is not: {where}"  # fmt: skip
    assert await rows_of(owner_role, victim.house) == before


def _is_refused(answer: Any, who: str, where: str) -> None:
    if who == "person":
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), where
        return
    # What is for persons, a key is told before anybody looks for the thing.
    assert answer.status_code in {403, 404}, where
    assert answer.json()["code"] in {"permission_denied", "not_found"}, where


def routes_within_an_organization() -> list[Any]:
    return [
        pytest.param(method, path, operation, id=operation["operationId"])
        for method, path, operation in operations()
        if "{" not in path and ("header", "X-Organization-ID") in _parameters(operation)
    ]


def _parameters(operation: dict[str, Any]) -> set[tuple[str, str]]:
    return {(one["in"], one["name"]) for one in operation.get("parameters", [])}


@pytest.mark.parametrize(("method", "path", "operation"), routes_within_an_organization())
async def test_nobody_calls_in_the_name_of_another_organization(
    house, other, attackers, owner_role, method, path, operation
):
    before = await rows_of(owner_role, house)
    body = example_body(operation)
    sent = {"json": body} if body is not None else {}
    for who, attacker in attackers.items():
        for named in ({"headers": {"X-Organization-ID": house.id}}, {"params": {"organization_id": house.id}}):
            answer = await attacker.call(method, path.removeprefix("/api/v1"), **named, **sent)
            where = f"{who}, {method} {path}, {named}: {answer.text}"
            # What only keys or only persons may call is told before the organization is looked at.
            assert answer.json()["code"] in {"not_found", "permission_denied"}, where
            assert answer.status_code in {403, 404}, where
    assert await rows_of(owner_role, house) == before


def routes_open_to_keys() -> list[Any]:
    """Every route that asks who is calling: a key is answered or refused, never met with surprise."""
    return [pytest.param(*one, id=one[2]["operationId"]) for one in operations()]


@pytest.mark.parametrize(("method", "path", "operation"), routes_open_to_keys())
async def test_a_key_is_answered_or_refused_at_every_route(victim, make_key, method, path, operation):
    """In its own organization, with every scope there is; what says that it takes no keys takes none."""
    from tests.api_keys.conftest import EVERYTHING

    key = await make_key(victim.house.owner, victim.house, owner="organization", scopes=EVERYTHING)
    things = {name: await FACTORIES[name](victim) for name in NAMED.findall(path)}
    body = example_body(operation)
    sent = {"json": body} if body is not None else {}
    answer = await key.call(method, at(path, things), headers={"If-Match": '"1"'}, **sent)
    assert answer.status_code < 500, answer.text
    if {"api_key": []} not in operation["security"]:
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied"), answer.text
