"""Whether the dependencies answer: asked by readiness, by `mainstay doctor` and, for the gauge, every few seconds."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Mapping

from pydantic import Field
from structlog import get_logger

from mainstay.infra.observability.metrics import DEPENDENCY_UP
from mainstay.web.schemas import Outgoing

log = get_logger("probes")

# A probe that hangs is a dependency that is down.
_PATIENCE = 1.5
_INTERVAL = 5.0
type Probe = Callable[[], Awaitable[None]]


class Dependency(Outgoing):
    name: str = Field(examples=["database"])
    status: str = Field(description="`up` or `down`.", examples=["up"])
    seconds: float = Field(description="How long the answer took.", examples=[0.0012])
    detail: str | None = Field(None, description="What is wrong, when something is.", examples=[None])


class ProbeFailed(Exception):
    """A probe's own words for what is wrong, fit for anybody to read."""


class Probes:
    def __init__(self, by_name: Mapping[str, Probe], may_be_down: Collection[str] = ()) -> None:
        """`may_be_down`: told like the others, but most requests are served without them."""
        self.by_name = by_name
        self.may_be_down = frozenset(may_be_down)
        self._round: asyncio.Task[list[Dependency]] | None = None
        self._seen: dict[str, str] = {}

    async def ask_all(self) -> list[Dependency]:
        """Who asks while a round is under way shares it: anybody may ask, and as often as they like."""
        if self._round is None or self._round.done():
            self._round = asyncio.create_task(self._ask_each(), name="probes")
        return await asyncio.shield(self._round)

    async def keep_asking(self, interval: float = _INTERVAL) -> None:
        """Every process shows its own gauge, also the one that a balancer's question never reaches."""
        while True:
            await self.ask_all()
            await asyncio.sleep(interval)

    async def close(self) -> None:
        if self._round is not None:
            self._round.cancel()
            await asyncio.gather(self._round, return_exceptions=True)

    async def _ask_each(self) -> list[Dependency]:
        return list(await asyncio.gather(*(self._ask(name, probe) for name, probe in self.by_name.items())))

    async def _ask(self, name: str, probe: Probe) -> Dependency:
        started = time.perf_counter()
        detail, error = await _what_is_wrong(probe)
        status = "down" if detail else "up"
        DEPENDENCY_UP.labels(name).set(0 if detail else 1)
        self._tell_change(name, status, detail, error)
        return Dependency(name=name, status=status, seconds=round(time.perf_counter() - started, 6), detail=detail)

    def _tell_change(self, name: str, status: str, detail: str | None, error: Exception | None) -> None:
        before = self._seen.get(name, "up")
        self._seen[name] = status
        if status == "down" and before == "up":
            reason = str(error)[:300] if error else None
            log.warning("dependency_down", dependency=name, detail=detail, error=type(error).__name__, reason=reason)
        elif before == "down" and status == "up":
            log.info("dependency_up", dependency=name)


async def _what_is_wrong(probe: Probe) -> tuple[str | None, Exception | None]:
    """In words for anybody; what a driver says may hold addresses and accounts and goes to the log only."""
    try:
        async with asyncio.timeout(_PATIENCE):
            await probe()
    except ProbeFailed as said:
        return str(said), said
    except TimeoutError as silent:
        return f"No answer within {_PATIENCE} s.", silent
    except Exception as failure:  # noqa: BLE001 - whatever a driver raises, the dependency is down
        return "It does not answer.", failure
    return None, None
