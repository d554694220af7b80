"""The same key and the same call: one effect, one answer."""

import asyncio

import httpx
import pytest

from tests.waiting import until

NOTES = "/api/v1/notes"
LOCKS = """
SELECT count(*) FROM pg_locks
WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""
KEY = "a-key-made-up-by-the-caller"


def call(client: httpx.AsyncClient, text: str = "once", *, key: str | None = KEY, who: str = "ada", **more):
    headers = {"x-principal": who} | ({"idempotency-key": key} if key is not None else {})
    return client.post(NOTES, json={"text": text}, headers=headers, **more)


async def notes_kept(owner) -> int:
    return await owner.fetchval("SELECT count(*) FROM notes")


async def test_a_repeated_call_has_one_effect_and_the_same_answer(client, owner):
    first, second = await call(client), await call(client)
    assert (first.status_code, second.status_code) == (201, 201)
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    assert second.headers["content-type"] == first.headers["content-type"]
    assert {k: v for k, v in second.json().items() if k != "secret"} == {
        k: v for k, v in first.json().items() if k != "secret"
    }
    assert await notes_kept(owner) == 1


async def test_a_secret_that_is_shown_once_is_not_in_the_replay_nor_in_the_database(client, owner):
    secret = (await call(client)).json()["secret"]
    assert secret.startswith("secret of")
    assert "secret" not in (await call(client)).json()
    assert secret.encode() not in await owner.fetchval("SELECT body FROM idempotency_keys")


async def test_the_effect_and_its_answer_are_kept_in_one_transaction(client, owner):
    await call(client)
    kept = await owner.fetchval(
        "SELECT (SELECT xmin FROM notes)::text = (SELECT xmin FROM idempotency_keys)::text",
    )
    assert kept is True


async def test_when_the_commit_fails_neither_effect_nor_answer_is_kept(client, owner):
    assert (await call(client, "unkept")).status_code == 500
    assert await notes_kept(owner) == 0
    assert await owner.fetchval("SELECT count(*) FROM idempotency_keys") == 0
    assert (await call(client, "another now")).status_code == 201


async def test_the_same_key_with_another_body_is_a_mismatch(client, owner):
    await call(client)
    answer = await call(client, "something else")
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_mismatch")
    assert await notes_kept(owner) == 1


async def test_the_same_key_with_another_query_is_a_mismatch(client):
    await call(client)
    assert (await call(client, params={"a": "b"})).json()["code"] == "idempotency_mismatch"


async def test_a_call_in_flight_is_refused_at_once_and_replayed_when_it_has_ended(client, owner):
    running = asyncio.create_task(call(client, "slow"))
    await until(lambda: owner.fetchval(LOCKS))
    started = asyncio.get_running_loop().time()
    second = await call(client, "slow")
    assert (second.status_code, second.json()["code"]) == (409, "idempotency_in_progress")
    assert second.headers["retry-after"] == "1"
    assert not running.done()
    assert asyncio.get_running_loop().time() - started < 0.4
    assert (await running).status_code == 201
    assert (await call(client, "slow")).headers["idempotency-replayed"] == "true"
    assert await notes_kept(owner) == 1


async def test_of_ten_equal_calls_at_once_one_has_an_effect(client, owner):
    answers = await asyncio.gather(*(call(client) for _ in range(10)))
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert await notes_kept(owner) == 1


async def test_a_failure_is_not_kept(client, owner):
    assert (await call(client, "refuse")).status_code == 409
    assert (await call(client, "fine now")).status_code == 201
    assert await notes_kept(owner) == 1


async def test_a_key_belongs_to_its_principal(client, owner):
    await call(client)
    answer = await call(client, who="bob")
    assert answer.status_code == 201
    assert "idempotency-replayed" not in answer.headers
    assert await notes_kept(owner) == 2


async def test_an_answer_older_than_a_day_means_nothing(client, owner):
    await call(client)
    await owner.execute("UPDATE idempotency_keys SET created_at = now() - interval '24 hours'")
    again = await call(client, "a day later")
    assert again.status_code == 201
    assert await notes_kept(owner) == 2
    assert (await call(client, "a day later")).headers["idempotency-replayed"] == "true"


async def test_an_answer_of_almost_a_day_is_still_given(client, owner):
    await call(client)
    await owner.execute("UPDATE idempotency_keys SET created_at = now() - interval '23 hours 59 minutes'")
    assert (await call(client)).headers["idempotency-replayed"] == "true"


async def test_without_a_key_each_call_has_its_effect(client, owner):
    await call(client, key=None)
    await call(client, key=None)
    assert await notes_kept(owner) == 2


@pytest.mark.parametrize(
    ("key", "status"),
    [("k" * 16, 201), ("k" * 255, 201), ("k" * 15, 422), ("k" * 256, 422), ("", 422), ("with a blank in it", 422)],
)
async def test_a_key_has_bounds(client, key, status):
    answer = await call(client, key=key)
    assert answer.status_code == status
    if status == 422:
        assert [one["pointer"] for one in answer.json()["errors"]] == ["/header/Idempotency-Key"]
