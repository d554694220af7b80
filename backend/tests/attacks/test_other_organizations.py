"""Things of another organization, at every route of the document that names one: never there, by person or by key.

Nobody keeps a list of routes here. A route that names a new kind of thing fails until there is a way to make one."""

import re
from itertools import product
from typing import Any

import pytest

from tests.api_keys.conftest import EVERYTHING
from tests.attacks.conftest import FACTORIES, FOR_OPERATORS, NOWHERE, Victim, example_body, operations

NAMED = re.compile(r"\{(\w+)\}")


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
    return {
        "person": other.owner,
        "key of a person": await make_key(other.owner, other, scopes=EVERYTHING),
        "key of an organization": await make_key(other.owner, other, owner="organization", scopes=EVERYTHING),
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


async def send(caller, method: str, path: str, operation: dict[str, Any], **options: Any) -> Any:
    body = example_body(operation)
    sent = {"json": body} if body is not None else {}
    headers = {"If-Match": '"1"', **options.pop("headers", {})}
    return await caller.call(method, path, headers=headers, **sent, **options)


def verdict(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "data") if answer.content else "done"


# What is for persons, for keys or for operators is told before anybody looks for the thing.
HIDDEN = {"person": {(404, "not_found")}}
REFUSED = {(404, "not_found"), (403, "permission_denied")}


def fitting(operation: dict[str, Any], who: str) -> set[tuple[int, str]]:
    if operation["operationId"] in FOR_OPERATORS:
        return {(403, "permission_denied")}
    return HIDDEN.get(who, REFUSED)


async def test_what_belongs_to_others_is_not_there(victim, other, attackers, owner_role):
    """As it is, and in one's own organization where the path names one as well."""
    wrong = []
    theirs = {name: await make(victim) for name, make in FACTORIES.items()}
    mine = {**theirs, "organization_id": other.id}
    before = await rows_of(owner_role, victim.house)
    for method, path, operation in operations():
        names = set(NAMED.findall(path))
        wanted = [theirs, mine] if "organization_id" in names and len(names) > 1 else [theirs] if names else []
        for things, (who, attacker), named in product(wanted, attackers.items(), (None, other.id, victim.house.id)):
            options = {"headers": {"X-Organization-ID": named} if named else {}}
            nothing = {name: thing if thing == other.id else NOWHERE for name, thing in things.items()}
            answer = await send(attacker, method, at(path, things), operation, **options)
            unknown = await send(attacker, method, at(path, nothing), operation, **options)
            if verdict(answer) not in fitting(operation, who) or verdict(answer) != verdict(unknown):
                wrong.append((operation["operationId"], who, named, verdict(answer), verdict(unknown)))
    assert wrong == []
    assert await rows_of(owner_role, victim.house) == before


async def test_nobody_calls_in_the_name_of_another_organization(house, attackers, owner_role):
    wrong = []
    before = await rows_of(owner_role, house)
    for method, path, operation in operations():
        if ("header", "X-Organization-ID") not in {(one["in"], one["name"]) for one in operation.get("parameters", [])}:
            continue
        things = dict.fromkeys(NAMED.findall(path), NOWHERE)
        for named in ({"headers": {"X-Organization-ID": house.id}}, {"params": {"organization_id": house.id}}):
            for who, attacker in attackers.items():
                answer = await send(attacker, method, at(path, things), operation, **named)
                if verdict(answer) not in REFUSED:
                    wrong.append((operation["operationId"], who, named, verdict(answer)))
    assert wrong == []
    assert await rows_of(owner_role, house) == before


async def test_a_key_is_answered_or_refused_at_every_route(victim, make_key):
    """In its own organization, with every scope there is; what says that it takes no keys takes none."""
    wrong = []
    key = await make_key(victim.house.owner, victim.house, owner="organization", scopes=EVERYTHING)
    things = {name: await make(victim) for name, make in FACTORIES.items()}
    for method, path, operation in operations():
        answer = await send(key, method, at(path, things), operation)
        takes_keys = {"api_key": []} in operation["security"]
        if answer.status_code >= 500 or (not takes_keys and verdict(answer) != (403, "permission_denied")):
            wrong.append((operation["operationId"], verdict(answer)))
    assert wrong == []
