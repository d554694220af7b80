"""Hashing has a pool of its own, with an end to its queue."""

import asyncio
import os
import sys
import threading
from typing import Any

import pytest

from mainstay.infra.crypto import passwords
from mainstay.infra.crypto.passwords import PasswordHasher
from mainstay.kit.errors import Busy


class Context:
    """Hashes nothing; notes on which thread it was asked and waits to be let go."""

    def __init__(self) -> None:
        self.threads: list[str] = []
        self.gate = threading.Event()

    def verify(self, *_: Any) -> bool:
        self.threads.append(threading.current_thread().name)
        self.gate.wait(10)
        return True

    def verify_and_update(self, *_: Any) -> tuple[bool, None]:
        return self.verify(), None

    def hash(self, *_: Any) -> str:
        self.verify()
        return "hashed"


@pytest.fixture
def context(monkeypatch: pytest.MonkeyPatch) -> Context:
    made = Context()
    monkeypatch.setattr(passwords, "_CONTEXT", made)
    monkeypatch.setattr(passwords, "_nobodys_hash", lambda: "nobody's")
    return made


async def test_it_runs_on_its_own_threads_only_and_the_loop_goes_on(context: Context) -> None:
    hasher = PasswordHasher(threads=2, queue=50)
    work = (lambda: hasher.hash("x"), lambda: hasher.verify("x", "y"), lambda: hasher.waste_time("x"))
    tasks = [asyncio.ensure_future(ask()) for ask in work * 10]
    await asyncio.sleep(0)
    # Everything is waiting for two threads, and this loop and the default pool are free.
    assert hasher.under_way == 30
    assert not (await asyncio.to_thread(threading.current_thread)).name.startswith("password")
    context.gate.set()
    await asyncio.gather(*tasks)
    assert len(context.threads) == 30
    assert {name.rpartition("_")[0] for name in context.threads} == {"password"}
    assert len(set(context.threads)) <= 2
    assert hasher.under_way == 0
    hasher.close()


async def test_a_full_queue_says_busy_at_once(context: Context) -> None:
    hasher = PasswordHasher(threads=1, queue=3)
    tasks = [asyncio.create_task(hasher.hash("x")) for _ in range(4)]
    await asyncio.sleep(0)
    with pytest.raises(Busy) as refused:
        await hasher.hash("x")
    assert refused.value.retry_after == 1
    context.gate.set()
    await asyncio.gather(*tasks)
    assert await hasher.hash("x") == "hashed"
    hasher.close()


@pytest.mark.skipif(sys.platform != "linux", reason="priorities of threads are Linux's")
async def test_hashing_gives_way_to_whoever_only_asks_for_a_page():
    hasher = PasswordHasher(threads=1)
    try:
        niceness = await hasher._run(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
    finally:
        hasher.close()
    assert niceness > os.getpriority(os.PRIO_PROCESS, threading.main_thread().native_id)
