"""Wait for a condition, with an end."""

import asyncio
import time
from collections.abc import Awaitable, Callable


async def until(condition: Callable[[], Awaitable[object]], patience: float = 30.0, pause: float = 0.02) -> None:
    deadline = time.monotonic() + patience
    while True:
        if await condition():
            return
        if time.monotonic() > deadline:
            raise AssertionError(f"{condition} did not come true within {patience} s")
        await asyncio.sleep(pause)


def until_true(condition: Callable[[], object], patience: float = 30.0, pause: float = 0.02) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"{condition} did not come true within {patience} s")
        time.sleep(pause)


async def until_so(condition: Callable[[], object], patience: float = 30.0, pause: float = 0.02) -> None:
    """For what other tasks of this loop, or other threads, bring about: the loop goes on turning."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"{condition} did not come true within {patience} s")
        await asyncio.sleep(pause)
