"""Passwords are hashed in a pool of their own, which says when it is full."""

import asyncio
import re
import threading

import pytest
from passlib.hash import argon2

from mainstay.infra.crypto.passwords import PasswordHasher, one_time_password
from mainstay.kit.errors import Busy


@pytest.fixture
def hasher():
    made = PasswordHasher(threads=1, queue=1)
    yield made
    made.close()


async def test_a_password_is_verified_and_another_is_not(hasher):
    hashed = await hasher.hash("correct horse battery staple")
    assert await hasher.verify("correct horse battery staple", hashed) == (True, None)
    assert await hasher.verify("Correct horse battery staple", hashed) == (False, None)


async def test_a_password_is_hashed_as_received(hasher):
    hashed = await hasher.hash("  pässwörd\u0308 ")
    assert not (await hasher.verify("pässwörd\u0308", hashed))[0]
    assert (await hasher.verify("  pässwörd\u0308 ", hashed))[0]


async def test_no_two_hashes_are_equal(hasher):
    assert await hasher.hash("same") != await hasher.hash("same")


async def test_a_hash_with_weaker_parameters_is_made_again(hasher):
    weak = argon2.using(type="ID", memory_cost=1024, time_cost=1, parallelism=1).hash("old")
    right, fresh = await hasher.verify("old", weak)
    assert right
    assert fresh.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def test_a_full_queue_is_busy_at_once_and_empties_again(hasher):
    gate = threading.Event()
    waiting = [asyncio.ensure_future(hasher._run(gate.wait)) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(Busy) as busy:
        await hasher.hash("one too many")
    assert busy.value.retry_after == 1
    gate.set()
    await asyncio.gather(*waiting)
    assert hasher.under_way == 0
    assert await hasher.hash("room again")


async def test_the_event_loop_goes_on_while_a_password_is_hashed(hasher):
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.ensure_future(count())
    await hasher.hash("slow on purpose")
    counting.cancel()
    assert turns > 10


def test_a_one_time_password_is_readable_and_never_the_same():
    made = {one_time_password() for _ in range(1_000)}
    assert len(made) == 1_000
    assert all(re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}", one) for one in made)
