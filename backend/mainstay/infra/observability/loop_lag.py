"""How late the event loop is: asked twice a second, told as a metric."""

import asyncio
from collections.abc import Callable

INTERVAL = 0.5


async def watch_loop(tell: Callable[[float], None], interval: float = INTERVAL) -> None:
    loop = asyncio.get_running_loop()
    while True:
        asked = loop.time()
        await asyncio.sleep(interval)
        tell(max(0.0, loop.time() - asked - interval))
