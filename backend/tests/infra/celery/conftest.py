"""Real processes with real signals. Each test has a Redis of its own, so that killing it hurts nobody else."""

import importlib
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, Protocol

import pytest
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from mainstay.infra.celery.app import MainstayCelery, make_celery
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.redis_server import RedisServer

PROGRAM = Path(__file__).with_name("program.py")
# Both this process and the server that forks must find the program by one name.
sys.path.insert(0, str(PROGRAM.parent))
program = importlib.import_module("program")
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["program"])
# Much, since the machine may be busy; what is waited for comes soon otherwise.
PATIENCE = 90.0


def until[T](look: Callable[[], T], seconds: float = PATIENCE, *, every: float = 0.03) -> T:
    """The first truthy answer; fails when there is none in time."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, f"nothing for {seconds} s"
        time.sleep(every)
    return found


@dataclass
class OwnRedis:
    server: RedisServer
    log: Path
    _stack: ExitStack = field(default_factory=ExitStack)
    pid: int = 0

    @property
    def url(self) -> str:
        return self.server.url()

    @property
    def client(self) -> "Redis[str]":
        return Redis.from_url(self.url, decode_responses=True, socket_timeout=2, retry=Retry(NoBackoff(), 0))

    def start(self) -> None:
        self.pid = self._stack.enter_context(running(self.server.program(), self.server.check, self.log))

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self._stack.close()

    def stop(self) -> None:
        self._stack.close()

    def empty(self) -> None:
        self.client.flushall()

    def waiting(self, queue: str) -> int:
        return int(self.client.llen(queue))

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Keeps its connections and answers nothing."""
        os.kill(self.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.pid, signal.SIGCONT)

    def ask[T](self, question: "Callable[[Redis[str]], T]") -> T | None:
        """None while it does not answer."""
        try:
            with self.client as client:
                return question(client)
        except (RedisError, OSError):
            return None

    def seen(self) -> list[str]:
        return self.ask(lambda redis: redis.lrange("test:seen", 0, -1)) or []

    def listeners(self) -> int:
        """How many wait for a message: those that a BRPOP blocks."""
        return sum("b" in client["flags"] for client in self.client.client_list())


class Child(Protocol):
    """What a started program and a forked process have in common, under the names of the former."""

    pid: int

    def poll(self) -> int | None: ...
    def wait(self, timeout: float) -> int: ...


class Forked:
    """From a server that has imported the program: a start takes a tenth of a second instead of two."""

    def __init__(self, process: ForkServerProcess) -> None:
        process.start()
        self._process = process
        self.pid = process.pid or 0

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float) -> int:
        self._process.join(timeout)
        assert self._process.exitcode is not None, f"still there after {timeout} s"
        return self._process.exitcode


@dataclass
class Process:
    child: Child
    port: int
    name: str
    log: Path

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.child.pid, number)

    def wait(self, seconds: float) -> int:
        """The exit code; fails when it is still there after that time."""
        return self.child.wait(seconds)

    @property
    def alive(self) -> bool:
        return self.child.poll() is None

    def health(self) -> dict[str, Any]:
        """With the HTTP status under `code`; empty while nobody listens."""
        code, body = self._get("/health")
        return json.loads(body) | {"code": code} if body else {}

    def metrics(self) -> dict[str, float]:
        lines = self._get("/metrics")[1].splitlines()
        pairs = (line.rsplit(" ", 1) for line in lines if line and not line.startswith("#"))
        return {series: float(value) for series, value in pairs}

    def _get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=2) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read().decode()
        except OSError:
            return 0, ""

    def events(self) -> list[dict[str, Any]]:
        lines = self.log.read_text("utf-8", "replace").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    def said(self, event: str) -> bool:
        return any(line["event"] == event for line in self.events())

    def children(self) -> list[int]:
        found = Path(f"/proc/{self.child.pid}/task/{self.child.pid}/children").read_text()
        return [int(pid) for pid in found.split()]

    def end(self) -> None:
        if self.alive:
            # A frozen one does not die by anything else, and a session takes the children along.
            os.killpg(self.child.pid, signal.SIGKILL)
        self.child.wait(10)


@dataclass
class Starter:
    folder: Path
    redis_url: str
    started: list[Process] = field(default_factory=list)

    def worker(self, *, wait: bool = True, **plan: Any) -> Process:
        worker = self._start("worker", plan)
        if wait:
            until(lambda: worker.health().get("ready"))
        return worker

    def beat(self, *, wait: bool = True, **plan: Any) -> Process:
        beat = self._start("beat", plan)
        if wait:
            until(lambda: beat.health().get("ready"))
        return beat

    def run(self, argv: list[str], port: int, name: str, env: dict[str, str] | None = None) -> Process:
        log = self.folder / f"{name}.log"
        with log.open("wb") as output:
            child = subprocess.Popen(
                argv, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                cwd=self.folder, env=(env or dict(os.environ)) | {"TMPDIR": str(self.folder)},
                start_new_session=True,
            )  # fmt: skip
        process = Process(child, port, name, log)
        self.started.append(process)
        return process

    def _start(self, kind: str, plan: dict[str, Any]) -> Process:
        port, name = plan.pop("port", None) or free_port(), plan.pop("name", f"{kind}-{len(self.started)}")
        wanted = {"redis_url": self.redis_url, "port": port, "name": name, **plan}
        if plan.get("pool") == "prefork":
            # How it keeps its metrics is decided when it begins.
            return self.run([sys.executable, str(PROGRAM), kind, json.dumps(wanted)], port, name)
        log = self.folder / f"{name}.log"
        log.touch()
        forked = Forked(FORKS.Process(target=program.main_forked, args=(kind, wanted, str(log))))
        process = Process(forked, port, name, log)
        self.started.append(process)
        return process


@contextmanager
def redis_in(folder: Path) -> Iterator[OwnRedis]:
    server = RedisServer(folder / "redis", free_port())
    server.prepare()
    own = OwnRedis(server, folder / "redis.log")
    own.start()
    try:
        yield own
    finally:
        own.stop()


@contextmanager
def starter_in(folder: Path, redis: OwnRedis) -> Iterator[Starter]:
    starter = Starter(folder, redis.url)
    try:
        yield starter
    finally:
        for process in starter.started:
            process.end()


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[OwnRedis]:
    with redis_in(tmp_path) as own:
        yield own


@pytest.fixture
def start(tmp_path: Path, redis: OwnRedis) -> Iterator[Starter]:
    with starter_in(tmp_path, redis) as starter:
        yield starter


@dataclass
class LastingBeat:
    """One for all the tests that damage its schedule: it must outlive each."""

    process: Process
    redis: OwnRedis


@pytest.fixture(scope="module")
def lasting_beat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LastingBeat]:
    folder = tmp_path_factory.mktemp("lasting")
    with redis_in(folder) as own, starter_in(folder, own) as starter:
        yield LastingBeat(starter.beat(), own)


@pytest.fixture
def celery(redis: OwnRedis) -> Iterator[MainstayCelery]:
    app = make_celery(redis.url, redis_url=redis.url)
    yield app
    app.close()
