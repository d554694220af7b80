"""Operators read the trail of the installation, and ask whether it is whole."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from asgi_lifespan import LifespanManager
from redis.asyncio import Redis as RedisClient
from sqlalchemy import text

from mainstay.accounts import service as accounts
from mainstay.audit.service.recording import Outcome, Target, record
from mainstay.entrypoints.api import app_from
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.clock import rfc3339
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Database, Encryption, Environment, Redis, Settings
from tests.audit.conftest import ADA, BABBAGE, ORGANIZATION, Trail, person
from tests.declared import RefusalsDeclared
from tests.emptying import empty_tables

BASE = "/api/v1/audit-events"


@pytest.fixture
async def app(trail: Trail, database: Any, redis_server: Any) -> AsyncIterator[Any]:
    settings = Settings(
        environment=Environment.test,
        database=Database.model_validate({"url": database.runtime_url}),
        redis=Redis.model_validate({"url": redis_server.url}),
        encryption=Encryption.model_validate({"keys": EncryptionKey(b"k" * 32).encode()}),
    )
    # Keys that another application left were sealed under keys that are not ours.
    await empty_tables(trail.owner)
    whole = app_from(settings)
    async with LifespanManager(whole):
        yield whole
    await empty_tables(trail.owner)
    async with RedisClient.from_url(redis_server.url) as redis:
        await redis.flushdb()


@pytest.fixture
async def client(app: Any) -> AsyncIterator[httpx.AsyncClient]:
    watched = RefusalsDeclared(app)
    transport = httpx.ASGITransport(watched, client=("127.0.0.1", 50_000))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client
    assert watched.undeclared == []


async def sign_in(app: Any, client: httpx.AsyncClient, email: str, *, operator: bool) -> None:
    hasher = PasswordHasher(threads=1)
    async with app.state.database.transaction() as session:
        made = await accounts.create_with_one_time_password(
            session, hasher, email=email, full_name="Somebody", operator=operator
        )
        # As if they had chosen it themselves: with one that was made up for them they could do nothing else.
        await session.execute(text("UPDATE credentials SET is_one_time = false"))
    hasher.close()
    answer = await client.post("/api/v1/auth/login", json={"email": email, "password": made.one_time_password})
    client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"


@pytest.fixture
async def operator(app: Any, client: httpx.AsyncClient, trail: Trail) -> httpx.AsyncClient:
    await sign_in(app, client, "operator@example.com", operator=True)
    await trail.owner.execute("TRUNCATE audit_events, audit_unsealed")
    return client


async def test_a_stranger_and_somebody_who_is_no_operator_read_nothing(app, client, trail):
    await trail.sealed(1)
    event = await trail.event_of(1)
    for path in (BASE, f"{BASE}/verify", f"{BASE}/{event}"):
        assert (await client.get(path)).json()["code"] == "authentication_required"
    await sign_in(app, client, "somebody@example.com", operator=False)
    for path in (BASE, f"{BASE}/verify", f"{BASE}/{event}"):
        assert (await client.get(path)).json()["code"] == "not_found"


async def test_events_come_newest_first_and_page_by_page(operator, trail):
    await trail.write(5)
    await trail.write(2, ORGANIZATION)
    seen: list[int] = []
    query = {"limit": 2}
    while True:
        page = (await operator.get(BASE, params=query)).json()
        seen += [event["metadata"]["number"] for event in page["data"]]
        await trail.write(1)
        if not page["has_more"]:
            break
        query["cursor"] = page["next_cursor"]
    assert seen == [4, 3, 2, 1, 0]


async def test_an_event_shows_who_did_what_and_nothing_of_its_salt(operator, trail):
    await trail.write(1)
    event = (await operator.get(BASE)).json()["data"][0]
    assert (event["action"], event["actor"]["label"], event["context"]["ip"]) == (
        "custom.noted", "ada@example.com", "203.0.113.7",
    )  # fmt: skip
    assert {"salt", "proofs"} & set(event) == set()
    assert (await operator.get(f"{BASE}/{event['id']}")).json() == event


async def test_an_event_of_an_organization_is_not_found_in_the_installations_trail(operator, trail):
    await trail.sealed(1, ORGANIZATION)
    event = await trail.owner.fetchval("SELECT id FROM audit_events")
    assert (await operator.get(f"{BASE}/{event}")).json()["code"] == "not_found"
    assert (await operator.get(BASE)).json()["data"] == []


@pytest.fixture
async def varied(operator: httpx.AsyncClient, trail: Trail) -> httpx.AsyncClient:
    async with trail.database.transaction() as session:
        await record(session, person(ADA), "custom.opened", target=Target("door", "d1"))
        await record(session, person(BABBAGE), "custom.opened", target=[Target("key", "k"), Target("door", "d2")])
        await record(session, person(BABBAGE), "custom.shut", outcome=Outcome.denied)
    return operator


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({}, 3),
        ({"actor": str(BABBAGE)}, 2),
        ({"action": "custom.opened"}, 2),
        ({"target": "d2"}, 1),
        ({"target": "d"}, 0),
        ({"outcome": "denied"}, 1),
        ({"actor": str(BABBAGE), "action": "custom.opened", "outcome": "success", "target": "k"}, 1),
        ({"until": "2020-01-01T00:00:00Z"}, 0),
        ({"since": "2020-01-01T00:00:00+14:00", "until": "9999-12-29T00:00:00Z"}, 3),
    ],
)
async def test_filters_narrow_the_list(varied, filters, count):
    answer = await varied.get(BASE, params=filters)
    assert answer.status_code == 200, answer.text
    assert len(answer.json()["data"]) == count


async def test_times_bound_the_list_to_the_microsecond(varied, trail):
    moments = [row[0] for row in await trail.owner.fetch("SELECT occurred_at FROM audit_events ORDER BY occurred_at")]
    window = {"since": rfc3339(moments[1]), "until": rfc3339(moments[2])}
    assert [event["occurred_at"] for event in (await varied.get(BASE, params=window)).json()["data"]] == [
        window["since"]
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"actor": "ada"}, {"outcome": "maybe"}, {"since": "yesterday"}, {"since": "2026-11-21T08:00:00"},
        {"since": "0001-01-01T00:00:00+14:00"}, {"until": "9999-12-31T23:59:59-14:00"}, {"action": "x" * 201},
    ],
)  # fmt: skip
async def test_a_filter_that_means_nothing_is_refused(operator, wrong):
    assert (await operator.get(BASE, params=wrong)).json()["code"] == "validation_failed"


async def test_a_cursor_is_good_for_its_own_filters_only(operator, trail):
    await trail.write(3)
    cursor = (await operator.get(BASE, params={"limit": 1})).json()["next_cursor"]
    other = await operator.get(BASE, params={"limit": 1, "cursor": cursor, "outcome": "success"})
    assert other.json()["code"] == "cursor_invalid"


async def test_verify_says_that_the_chain_is_whole_and_who_has_signed_it(operator, trail):
    await trail.sealed(4)
    answer = (await operator.get(f"{BASE}/verify")).json()
    assert (answer["intact"], answer["complete"], answer["through_seq"], answer["events"]) == (True, True, 4, 4)
    assert answer["checkpoint"]["seq"] == 4
    assert answer["checkpoint"]["key_id"] in answer["public_keys"]
    assert datetime.now(UTC) - datetime.fromisoformat(answer["checkpoint"]["made_at"]) < timedelta(minutes=1)


async def test_verify_names_the_first_bad_seq(operator, trail):
    await trail.sealed(4)
    await trail.owner.execute("UPDATE audit_events SET action = 'x.y' WHERE id = $1", await trail.event_of(3))
    answer = (await operator.get(f"{BASE}/verify")).json()
    assert (answer["intact"], answer["first_bad"]["seq"], answer["first_bad"]["reason"]) == (False, 3, "event_changed")
    assert (answer["through_seq"], answer["complete"]) == (2, False)
    later = (await operator.get(f"{BASE}/verify", params={"after_seq": 3})).json()
    assert (later["intact"], later["events"]) == (True, 1)
    assert (await operator.get(f"{BASE}/verify", params={"after_seq": 5})).json()["code"] == "not_found"
