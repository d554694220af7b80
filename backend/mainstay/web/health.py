"""Alive and ready are two questions: an orchestrator restarts what is dead, and only sends nothing to what waits."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from fastapi import Request
from pydantic import Field
from structlog import get_logger

from mainstay import __version__
from mainstay.infra.observability.metrics import DEPENDENCY_UP
from mainstay.kit.errors import DependencyUnavailable
from mainstay.web.lifecycle import Lifecycle
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Outgoing

log = get_logger("health")
router = room_router("/health", "System")

# A probe that hangs is a dependency that is down.
_PATIENCE = 1.5
# A name and never more: what a driver says may hold addresses and accounts.
type Probe = Callable[[], Awaitable[None]]


class Alive(Outgoing):
    status: str = Field(examples=["alive"])
    version: str = Field(examples=["0.1.0"])


class Dependency(Outgoing):
    name: str = Field(examples=["database"])
    status: str = Field(description="`up` or `down`.", examples=["up"])
    seconds: float = Field(description="How long the answer took.", examples=[0.0012])
    detail: str | None = Field(None, description="What is wrong, when something is.")


class Ready(Outgoing):
    status: str = Field(examples=["ready"])
    version: str = Field(examples=["0.1.0"])
    dependencies: list[Dependency]


class ProbeFailed(Exception):
    """A probe's own words for what is wrong, fit for anybody to read."""


@dataclass(frozen=True)
class Probes:
    by_name: Mapping[str, Probe]

    async def ask_all(self) -> list[Dependency]:
        return list(await asyncio.gather(*(_ask(name, probe) for name, probe in self.by_name.items())))


async def _ask(name: str, probe: Probe) -> Dependency:
    started = time.perf_counter()
    detail = None
    try:
        async with asyncio.timeout(_PATIENCE):
            await probe()
    except ProbeFailed as said:
        detail = str(said)
    except TimeoutError:
        detail = f"No answer within {_PATIENCE} s."
    except Exception as failure:  # noqa: BLE001 - whatever a driver raises, the dependency is down
        detail = "It does not answer."
        log.warning("dependency_down", dependency=name, error=type(failure).__name__, reason=str(failure)[:300])
    DEPENDENCY_UP.labels(name).set(0 if detail else 1)
    status = "down" if detail else "up"
    return Dependency(name=name, status=status, seconds=round(time.perf_counter() - started, 6), detail=detail)


@router.get("", summary="Is the process alive?")
async def get_health() -> Alive:
    """Answers as long as the process can answer at all. It asks nothing of any dependency, so a lost one never makes
    an orchestrator restart every instance."""
    return Alive(status="alive", version=__version__)


@router.get("/ready", summary="Can it serve requests?", responses=problems(DependencyUnavailable))
async def get_readiness(request: Request) -> Ready:
    """Asks each dependency and tells how long it took. 503 `dependency_unavailable` names those that are down, or says
    that the instance is stopping; route requests elsewhere until it is 200 again."""
    probes: Probes = request.app.state.probes
    lifecycle: Lifecycle = request.app.state.lifecycle
    dependencies = await probes.ask_all()
    down = [one.name for one in dependencies if one.status == "down"]
    if lifecycle.is_stopping or down:
        detail = "This instance is stopping." if lifecycle.is_stopping else f"Down: {', '.join(down)}."
        listed = [one.model_dump() for one in dependencies]
        raise DependencyUnavailable(detail, retry_after=2, members={"version": __version__, "dependencies": listed})
    return Ready(status="ready", version=__version__, dependencies=dependencies)
