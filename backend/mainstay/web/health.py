"""Alive and ready are two questions: an orchestrator restarts what is dead, and only sends nothing to what waits."""

from fastapi import Request
from pydantic import ConfigDict, Field

from mainstay import __version__
from mainstay.kit.errors import DependencyUnavailable
from mainstay.web.lifecycle import Lifecycle
from mainstay.web.probes import Dependency, Probes
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Outgoing

router = room_router("/health", "System")


class Alive(Outgoing):
    model_config = ConfigDict(json_schema_extra={"examples": [{"status": "alive", "version": __version__}]})

    status: str = Field(examples=["alive"])
    version: str = Field(examples=["0.1.0"])


class Ready(Outgoing):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "status": "ready",
                    "version": __version__,
                    "dependencies": [
                        {"name": "database", "status": "up", "seconds": 0.0012, "detail": None},
                        {"name": "redis", "status": "up", "seconds": 0.0004, "detail": None},
                        {"name": "schema", "status": "up", "seconds": 0.0015, "detail": None},
                    ],
                }
            ]
        }
    )

    status: str = Field(examples=["ready"])
    version: str = Field(examples=["0.1.0"])
    dependencies: list[Dependency]


@router.get("", summary="Is the process alive?")
async def get_health() -> Alive:
    """Answers as long as the process can answer at all. It asks nothing of any dependency, so a lost one never makes
    an orchestrator restart every instance."""
    return Alive(status="alive", version=__version__)


@router.get("/ready", summary="Can it serve requests?", responses=problems(DependencyUnavailable))
async def get_readiness(request: Request) -> Ready:
    """Asks each dependency and tells how long it took. 503 `dependency_unavailable` names those that are down, or says
    that the instance is stopping; route requests elsewhere until it is 200 again. A file storage that is down is told, and
    is no reason to route elsewhere: hardly any request needs it."""
    probes: Probes = request.app.state.probes
    lifecycle: Lifecycle = request.app.state.lifecycle
    dependencies = await probes.ask_all()
    down = [one.name for one in dependencies if one.status == "down" and one.name not in probes.may_be_down]
    if lifecycle.is_stopping or down:
        detail = "This instance is stopping." if lifecycle.is_stopping else f"Down: {', '.join(down)}."
        listed = [one.model_dump() for one in dependencies]
        raise DependencyUnavailable(detail, retry_after=2, members={"version": __version__, "dependencies": listed})
    return Ready(status="ready", version=__version__, dependencies=dependencies)
