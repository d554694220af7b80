"""Several things at a time, of which the first to fail ends the others."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from mainstay.infra.embedded.errors import StartRefused


async def together(*works: Coroutine[Any, Any, Any]) -> list[Any]:
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work) for work in works]
    except ExceptionGroup as failed:
        refusals = [error for error in failed.exceptions if isinstance(error, StartRefused)]
        raise (refusals or failed.exceptions)[0] from None
    return [task.result() for task in tasks]
