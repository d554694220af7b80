"""The command line as people use it, in this process where that is enough, as a process where it matters."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from mainstay.entrypoints.cli import main
from mainstay.infra.embedded.ports import free_port
from mainstay.kit.secrets import EncryptionKey
from tests.architecture.app import BACKEND
from tests.conftest import apart
from tests.waiting import until_true


@dataclass
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def environment(database, redis_server, tmp_path, empty) -> dict[str, str]:
    """What a stack of one's own sets; nothing of the machine's own settings leaks in."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAINSTAY_")}
    return inherited | {
        "MAINSTAY_ENVIRONMENT": "test",
        "MAINSTAY_DATABASE_URL": database.runtime_url,
        "MAINSTAY_MIGRATION_DATABASE_URL": database.owner_url,
        "MAINSTAY_REDIS_URL": redis_server.url,
        "MAINSTAY_ENCRYPTION_KEYS": EncryptionKey.new().encode(),
        "MAINSTAY_API_PORT": str(free_port()),
        "MAINSTAY_DATA_DIR": str(tmp_path / "data"),
        "NO_COLOR": "1",
    }


@pytest.fixture
def set_environment(monkeypatch, environment) -> Callable[..., None]:
    """The environment of this process: the usual one, with changes; None takes a variable away."""

    def change(**changes: str | None) -> None:
        wanted = environment | {f"MAINSTAY_{name}": value for name, value in changes.items()}
        for name in [name for name in os.environ if name.startswith("MAINSTAY_")]:
            monkeypatch.delenv(name)
        for name, value in wanted.items():
            if name.startswith("MAINSTAY_") and value is not None:
                monkeypatch.setenv(name, value)

    change()
    return change


@pytest.fixture
def mainstay(set_environment, monkeypatch, capsys) -> Callable[..., Outcome]:
    """`mainstay …`, in this process and on a thread of its own, since it brings its own event loop."""

    def run(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["mainstay", *arguments])
        capsys.readouterr()
        try:
            apart(main)
            code: object = 0
        except SystemExit as ended:
            code = ended.code
        printed = capsys.readouterr()
        return Outcome(code if isinstance(code, int) else 0 if code is None else 1, printed.out, printed.err)

    return run


class Served:
    """A process that serves the API."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, log: Path) -> None:
        self.process = process
        self.port = port
        self.log = log
        self.address = f"http://127.0.0.1:{port}"

    def get(self, path: str, **options: object) -> httpx.Response:
        return httpx.get(self.address + path, timeout=20, **options)

    def answers(self, path: str = "/api/v1/health") -> bool:
        assert self.process.poll() is None, self.log.read_text("utf-8")
        try:
            return self.get(path).status_code == 200
        except httpx.TransportError:
            return False


type Serve = Callable[..., Served]


@contextmanager
def started(command: list[str], environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("ab") as output:
        process = subprocess.Popen(command, cwd=BACKEND, env=environment, stdout=output, stderr=output)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture
def serve(environment, tmp_path) -> Iterator[Serve]:
    """Starts the API with the test room, or as it is sold."""
    with ExitStack() as stack:

        def start(*, factory: str = "create", wait: bool = True, **changes: str) -> Served:
            wanted = environment | {f"MAINSTAY_{name}": value for name, value in changes.items()}
            log = tmp_path / "api.log"
            process = stack.enter_context(
                started([sys.executable, "-m", "tests.entrypoints.served", factory], wanted, log)
            )
            served = Served(process, int(wanted["MAINSTAY_API_PORT"]), log)
            if wait:
                until_true(served.answers, patience=60, pause=0.05)
            return served

        yield start
