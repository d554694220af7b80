"""Argon2id in a small pool of its own: sign-ins wait for each other, never the event loop or anybody else's work."""

import asyncio
import contextlib
import os
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from passlib.context import CryptContext

from mainstay.infra.crypto import metrics
from mainstay.kit.errors import Busy

# OWASP's parameters: 19 MiB, two passes, one lane. A hash made with others is made again at the next sign-in.
_CONTEXT = CryptContext(
    schemes=["argon2"], argon2__type="ID", argon2__memory_cost=19 * 1024, argon2__time_cost=2, argon2__parallelism=1
)
# About 100 bits: five groups of four from an alphabet without look-alikes, typed once and then replaced.
_READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP_LENGTH = 5, 4
_NICENESS = 10


@cache
def _nobodys_hash() -> str:
    return str(_CONTEXT.hash(secrets.token_urlsafe()))


def _give_way() -> None:
    """A core that hashes is one that answers nobody: whoever only asks for a page goes first. Priorities of threads are
    Linux's; elsewhere all take their turns."""
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)


class PasswordHasher:
    def __init__(self, *, threads: int = 2, queue: int = 100) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="password", initializer=_give_way)
        self._room = threads + queue
        self._under_way = 0

    @property
    def under_way(self) -> int:
        return self._under_way

    async def hash(self, password: str) -> str:
        return await self._run(lambda: str(_CONTEXT.hash(password)))

    async def verify(self, password: str, hashed: str) -> tuple[bool, str | None]:
        """Whether it is the password, and a fresh hash when the old one was made with older parameters."""
        return await self._run(lambda: _CONTEXT.verify_and_update(password, hashed))

    async def waste_time(self, password: str) -> None:
        """As long as a real check takes, for an address that nobody has."""
        await self._run(lambda: _CONTEXT.verify(password, _nobodys_hash()))

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def _run[T](self, work: Callable[[], T]) -> T:
        if self._under_way >= self._room:
            raise Busy("Too many sign-ins at once.", retry_after=1)
        self._count(1)
        started = time.perf_counter()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)
        finally:
            metrics.HASHING.observe(time.perf_counter() - started)
            self._count(-1)

    def _count(self, more: int) -> None:
        self._under_way += more
        metrics.QUEUE.inc(more)


def one_time_password() -> str:
    groups = ("".join(secrets.choice(_READABLE) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS))
    return "-".join(groups)
