"""One long-running program of the stack, and what is known about it at the moment."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from mainstay.infra.embedded.ports import Listening
from mainstay.infra.embedded.processes import Identity
from mainstay.infra.embedded.program import Program


class State(StrEnum):
    waiting = "waiting"
    starting = "starting"
    ready = "ready"
    # It runs, yet says that it cannot work: a server it needs has gone, say.
    unwell = "unwell"
    crashed = "crashed"
    stopping = "stopping"
    stopped = "stopped"


def nothing_to_prepare() -> None:
    pass


@dataclass(frozen=True)
class Service:
    program: Program
    # Raises, with the reason, until the program does its work.
    check: Callable[[], Awaitable[None]]
    address: str
    listening: Listening
    # Before every start, also after a crash. It may take a moment and runs on a thread.
    prepare: Callable[[], None] = nothing_to_prepare
    patience: float = 60.0
    # Whether its lines are worth a place on the terminal.
    shown: bool = True
    restarts_on_change: bool = False

    @property
    def name(self) -> str:
        return self.program.name


@dataclass
class Status:
    name: str
    address: str
    state: State = State.waiting
    process: Identity | None = None
    restarts: int = 0
    since: float = 0.0
    last_exit: str | None = None
    note: str | None = None
    # How whoever finds it without its supervisor shall end it.
    stop_signal: int = 15
    grace: float = 10.0
