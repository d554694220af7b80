"""Keeps one service running: starts it, sees that it is ready, starts it again when it ends."""

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable

from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.output import LogFile, pump
from mainstay.infra.embedded.processes import Identity, end_session
from mainstay.infra.embedded.service import Service, State, Status
from mainstay.infra.embedded.terminal import GREEN, RED, Terminal

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
QUIET_SECONDS = 60.0
POLL_STARTING, POLL_READY, POLL_UNWELL = 0.1, 5.0, 1.0
# Somebody may kill a process while the stack starts; one that ends by itself that often never gets there.
DEATHS_AT_START = 3


class Runner:
    def __init__(self, service: Service, log: LogFile, terminal: Terminal, changed: Callable[[], None]) -> None:
        self.service = service
        self.log = log
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        program = service.program
        self.status = Status(service.name, service.address, stop_signal=int(program.stop_signal), grace=program.grace)
        self._terminal = terminal
        self._changed = changed
        self._crashes = 0
        self._restart_asked = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        try:
            while True:
                began = time.monotonic()
                exit_code = await self._live()
                await self._after(exit_code, time.monotonic() - began)
        except StartRefused as refused:
            self._give_up(refused)
        except Exception as unforeseen:  # noqa: BLE001 - a runner that dies unseen would leave the start waiting for ever
            self._give_up(self._failed(f"cannot be started: {unforeseen!r}"))

    def _give_up(self, refused: StartRefused) -> None:
        self._set(State.crashed, note=refused.fact, process=None)
        if not self.ready.done():
            self.ready.set_exception(refused)
            return
        self._terminal.event(self.service.name, str(refused), RED)

    async def _live(self) -> int:
        await asyncio.to_thread(self.service.prepare)
        program = self.service.program
        process = await asyncio.create_subprocess_exec(
            *program.leashed, cwd=program.cwd, env=dict(program.env), start_new_session=True,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        identity = Identity.of(process.pid)
        self._set(State.starting, process=identity)
        exited = asyncio.create_task(process.wait())
        printed = asyncio.create_task(pump(_stream(process), self.log, self._show))
        await self._watch(exited)
        if identity:
            # Children of a program that died without them would hold its ports.
            await asyncio.to_thread(end_session, identity, signal.SIGKILL, 0)
        await asyncio.wait({printed}, timeout=1)
        printed.cancel()
        return exited.result()

    async def _watch(self, exited: asyncio.Task[int]) -> None:
        started = time.monotonic()
        while not exited.done():
            self._judge(await self._why_not_ready(), time.monotonic() - started)
            pause = {State.ready: POLL_READY, State.unwell: POLL_UNWELL}.get(self.status.state, POLL_STARTING)
            await asyncio.wait({exited}, timeout=pause)

    async def _why_not_ready(self) -> str | None:
        try:
            await self.service.check()
        except Exception as reason:  # noqa: BLE001 - whatever it is, the service is not ready
            return str(reason) or type(reason).__name__
        return None

    def _judge(self, reason: str | None, seconds: float) -> None:
        if reason is None:
            self._became_ready()
        elif self.status.state is State.ready:
            self._set(State.unwell, note=reason)
            self._terminal.event(self.service.name, f"not ready: {reason}")
        elif not self.ready.done() and seconds > self.service.patience:
            self.ready.set_exception(self._failed(f"is not ready after {seconds:.0f} s: {reason}"))

    def _became_ready(self) -> None:
        if self.status.state is State.ready:
            return
        self._set(State.ready)
        if not self.ready.done():
            self.ready.set_result(None)
            return
        self._terminal.event(self.service.name, "ready again", GREEN)

    async def _after(self, exit_code: int, seconds: float) -> None:
        if self._restart_asked.is_set():
            self._restart_asked.clear()
            return
        self._crashes = 1 if seconds > QUIET_SECONDS else self._crashes + 1
        ended = describe_exit(exit_code)
        if not self.ready.done() and (exit_code > 0 or self._crashes >= DEATHS_AT_START):
            raise self._failed(f"{ended} before it was ready")
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (self._crashes - 1))
        self.status.restarts += 1
        self.status.last_exit = ended
        self._set(State.crashed, note=f"{ended}, again in {pause:.0f} s", process=None)
        self._terminal.event(self.service.name, f"{ended}; starting again in {pause:.0f} s", RED)
        await self._pause(pause)

    async def _pause(self, seconds: float) -> None:
        """Cut short by a change of the code, which may be the cure."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._restart_asked.wait(), seconds)
            self._restart_asked.clear()

    def _failed(self, fact: str) -> StartRefused:
        last = "\n".join(f"  {line}" for line in self.log.last) or "  (it printed nothing)"
        return StartRefused(f"{self.service.name} {fact}.", f"Its log is {self.log.path}. The last lines:\n{last}")

    async def restart(self) -> None:
        """Because its code has changed; nothing to hold against it."""
        self._restart_asked.set()
        if self.status.process:
            program = self.service.program
            await asyncio.to_thread(end_session, self.status.process, program.stop_signal, program.grace)

    async def stop(self, *, at_once: bool = False) -> None:
        self._set(State.stopping)
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})
        if self.status.process:
            program = self.service.program
            ask, grace = (program.abort_signal, 2.0) if at_once else (program.stop_signal, program.grace)
            await asyncio.to_thread(end_session, self.status.process, ask, grace)
        self._set(State.stopped, process=None)

    def _show(self, line: str) -> None:
        if self.service.shown or self._terminal.verbose:
            self._terminal.line(self.service.name, line)

    def _set(self, state: State, **values: object) -> None:
        self.status.state, self.status.since, self.status.note = state, time.time(), None
        for name, value in values.items():
            setattr(self.status, name, value)
        self._changed()


def _stream(process: asyncio.subprocess.Process) -> asyncio.StreamReader:
    if process.stdout is None:
        raise RuntimeError("asked for with stdout=PIPE")
    return process.stdout


def describe_exit(code: int) -> str:
    return f"ended by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
