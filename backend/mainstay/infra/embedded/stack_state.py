"""What the supervisor writes down about the running stack, so that other commands can see and end it."""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from mainstay.infra.embedded.errors import folder_refused
from mainstay.infra.embedded.folders import write_private
from mainstay.infra.embedded.processes import Identity
from mainstay.infra.embedded.service import State, Status


@dataclass
class StackState:
    supervisor: Identity
    phase: str = "starting"
    since: float = field(default_factory=time.time)
    services: list[Status] = field(default_factory=list)
    # What the table says below the services: the operator, where the logs are.
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def is_running(self) -> bool:
        return self.supervisor.is_alive


@dataclass(frozen=True)
class StackFolder:
    """The data folder of one stack: at most one supervisor at a time."""

    path: Path

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    @property
    def _state_file(self) -> Path:
        return self.path / "state.json"

    def write(self, state: StackState) -> None:
        write_private(self._state_file, json.dumps(asdict(state), indent=1) + "\n")

    def read(self) -> StackState | None:
        try:
            found = json.loads(self._state_file.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError, json.JSONDecodeError):
            return None
        except OSError as refused:
            raise folder_refused(self.path, refused) from refused
        services = [_status(status) for status in found.pop("services")]
        return StackState(**{**found, "supervisor": Identity(**found["supervisor"]), "services": services})

    @contextmanager
    def held(self) -> Iterator[bool]:
        """False when another supervisor holds the folder. The kernel lets go of it however the holder ends."""
        try:
            descriptor = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as refused:
            raise folder_refused(self.path, refused) from refused
        try:
            yield _locked(descriptor)
        finally:
            os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _status(found: dict[str, Any]) -> Status:
    process = found["process"]
    return Status(**{**found, "state": State(found["state"]), "process": Identity(**process) if process else None})
