"""Tells when the code has changed."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from watchfiles import PythonFilter, awatch


async def on_change(folder: Path, act: Callable[[], Awaitable[None]]) -> None:
    async for _ in awatch(folder, watch_filter=PythonFilter()):
        await act()
