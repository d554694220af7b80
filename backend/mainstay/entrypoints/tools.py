"""What jobs are done with ends on the loop that it lived on, before the connections that all work shares."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Final, Protocol, runtime_checkable

from structlog import get_logger

from mainstay.infra.celery.resources import Resources

log = get_logger("tools")

# Of the three seconds that a loop has to end.
_SECONDS: Final = 1.0


@runtime_checkable
class Closes(Protocol):
    """A tool that holds something open, such as a connection to a mail server."""

    async def close(self) -> None: ...


@asynccontextmanager
async def closing_tools(
    opened: AbstractAsyncContextManager[Resources], tools: Mapping[type, object]
) -> AsyncIterator[Resources]:
    async with opened as resources:
        try:
            yield resources
        finally:
            await asyncio.gather(*(_close(tool) for tool in tools.values() if isinstance(tool, Closes)))


async def _close(tool: Closes) -> None:
    try:
        async with asyncio.timeout(_SECONDS):
            await tool.close()
    except Exception as failure:  # noqa: BLE001 - the process ends; whoever is at the other end will notice
        log.warning("tool_left_open", tool=type(tool).__name__, reason=type(failure).__name__)
