"""A whole stack of its own, in a folder of its own, on ports that are free."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

MAINSTAY = str(Path(sys.executable).with_name("mainstay"))
PORTS = ("API_PORT", "CONSOLE_PORT", "POSTGRES_PORT", "REDIS_PORT", "WORKER_METRICS_PORT", "BEAT_METRICS_PORT")
SERVERS_ONLY = ("--without", "api", "--without", "worker", "--without", "beat")


def wait_for[T](condition: Callable[[], T], what: str, seconds: float = 60) -> T:
    deadline = time.monotonic() + seconds
    while not (met := condition()):
        assert time.monotonic() < deadline, f"waited {seconds:.0f} s for: {what}"
        time.sleep(0.05)
    return met


@dataclass
class Stack:
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def variables(self) -> dict[str, str]:
        outside = {name: value for name, value in os.environ.items() if not name.startswith("MAINSTAY_")}
        ports = {f"MAINSTAY_{port}": "0" for port in PORTS}
        return outside | ports | {"MAINSTAY_DATA_DIR": str(self.folder)} | self.environment

    def command(self, *words: str, timeout: float = 60) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [MAINSTAY, *words], env=self.variables, text=True, capture_output=True, timeout=timeout, check=False
        )

    @contextmanager
    def starting(self, *options: str) -> Iterator[subprocess.Popen[str]]:
        """However the test ends, the stack has gone afterwards."""
        with self.output.open("a", encoding="utf-8") as output:
            supervisor = subprocess.Popen(
                [MAINSTAY, "dev", "up", "--without", "console", *options],
                env=self.variables, text=True, stdout=output, stderr=output, start_new_session=True,
            )  # fmt: skip
        try:
            yield supervisor
        finally:
            if supervisor.poll() is None:
                supervisor.terminate()
            supervisor.wait(timeout=60)
            for pid in self.processes():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    @contextmanager
    def running(self, *options: str) -> Iterator[subprocess.Popen[str]]:
        with self.starting(*options) as supervisor:
            self.wait_until_ready(supervisor)
            yield supervisor

    def wait_until_ready(self, supervisor: subprocess.Popen[str]) -> None:
        def ready() -> bool:
            assert supervisor.poll() is None, self.said()
            return self.phase() == "ready" and self.state()["supervisor"]["pid"] == supervisor.pid

        wait_for(ready, "the stack to be ready", 90)

    @property
    def output(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.output")

    def said(self) -> str:
        return self.output.read_text(encoding="utf-8")

    def state(self) -> dict[str, Any]:
        try:
            return json.loads((self.folder / "state.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {"phase": None, "services": [], "supervisor": {"pid": None}}

    def phase(self) -> str | None:
        return self.state()["phase"]

    def service(self, name: str) -> dict[str, Any]:
        return next((service for service in self.state()["services"] if service["name"] == name), {"state": None})

    def setting(self, name: str) -> str:
        lines = (self.folder / "settings.env").read_text(encoding="utf-8").splitlines()
        return next(line.partition("=")[2] for line in lines if line.startswith(f"MAINSTAY_{name}="))

    def processes(self) -> list[int]:
        """Whoever runs with this stack's settings or works in its folder: nobody of ours can hide from both."""
        return [pid for pid in _all_pids() if pid != os.getpid() and self._is_of(Path(f"/proc/{pid}"))]

    def _is_of(self, process: Path) -> bool:
        try:
            if " Z " in (process / "stat").read_text(errors="replace"):
                return False
            in_folder = (process / "cwd").readlink().is_relative_to(self.folder)
            return in_folder or f"MAINSTAY_DATA_DIR={self.folder}\0".encode() in (process / "environ").read_bytes()
        except OSError:
            return False


def _all_pids() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


@pytest.fixture
def stack(tmp_path: Path) -> Stack:
    # A blank in the path: people have them.
    return Stack(tmp_path / "a stack")


@pytest.fixture(scope="module")
def running_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Shared by the tests of a file that leave it as healthy as they found it."""
    stack = Stack(tmp_path_factory.mktemp("shared") / "a stack")
    with stack.running():
        yield stack
