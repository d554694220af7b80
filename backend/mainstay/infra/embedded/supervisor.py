"""The stack on one machine: started stage by stage, kept running, stopped in reverse order."""

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mainstay.infra.embedded import guard
from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.folders import private_folder
from mainstay.infra.embedded.output import LogFile
from mainstay.infra.embedded.processes import Identity
from mainstay.infra.embedded.program import Program
from mainstay.infra.embedded.runner import Runner
from mainstay.infra.embedded.service import Service
from mainstay.infra.embedded.stack_state import StackFolder, StackState
from mainstay.infra.embedded.step import run_in_front, run_step
from mainstay.infra.embedded.terminal import RED, Terminal
from mainstay.infra.embedded.together import together

type BringUp = Callable[["Supervisor"], Coroutine[Any, Any, None]]

INTERRUPTED = 130


class Supervisor:
    def __init__(self, folder: StackFolder, itself: Identity, terminal: Terminal) -> None:
        self.folder = folder
        self.terminal = terminal
        self.state = StackState(itself)
        self.runners: list[Runner] = []
        self._stop_asked = asyncio.Event()
        self._at_once = asyncio.Event()
        self._watching: asyncio.Task[None] | None = None

    async def run(self, bring_up: BringUp, then: Program | None = None) -> int:
        """Gives the exit code, once everything it started has gone."""
        private_folder(self.folder.logs)
        self._listen()
        async with self._guarded():
            try:
                return await self._until_stopped(bring_up, then)
            finally:
                await self._stop_all()

    async def _until_stopped(self, bring_up: BringUp, then: Program | None) -> int:
        self._write()
        if not await self._unless_stopped(bring_up(self)):
            return INTERRUPTED
        self.state.phase = "ready"
        self._write()
        if then is None:
            await self._stop_asked.wait()
            return 0
        ended = await self._unless_stopped(run_in_front(then))
        return ended.result() if ended else INTERRUPTED

    async def _unless_stopped[T](self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T] | None:
        """The finished work, or None when it was cut short because somebody wants the stack to stop."""
        working, stop = asyncio.create_task(work), asyncio.create_task(self._stop_asked.wait())
        await asyncio.wait({working, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not working.done():
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
            return None
        working.result()
        return working

    async def start(self, *services: Service) -> None:
        """Together; returns when all are ready, raises when one cannot be."""
        runners = [Runner(service, self._log(service.name), self.terminal, self._write) for service in services]
        self.runners += runners
        self.state.services += [runner.status for runner in runners]
        for runner in runners:
            runner.begin()
        async with self.terminal.waiting(lambda: _pending(runners)):
            await together(*(self._await(runner) for runner in runners))

    async def _await(self, runner: Runner) -> None:
        began = time.monotonic()
        await asyncio.shield(runner.ready)
        self.terminal.done(f"{runner.service.name} is ready", time.monotonic() - began)

    async def step(self, what: str, program: Program) -> str:
        async with self.terminal.progress(what):
            return await run_step(program, self._log(program.name))

    def watch(self, folder: Path) -> None:
        """From now on a change of the code there starts again who runs it."""
        from mainstay.infra.embedded.watch import on_change  # noqa: PLC0415 - only there for development

        self._watching = asyncio.create_task(on_change(folder, self._restart_changed))

    async def _restart_changed(self) -> None:
        affected = [runner for runner in self.runners if runner.service.restarts_on_change]
        await asyncio.gather(*(runner.restart() for runner in affected))

    def _log(self, name: str) -> LogFile:
        return LogFile(self.folder.logs / f"{name}.log")

    def _write(self) -> None:
        try:
            self.folder.write(self.state)
        except StartRefused as refused:
            self.terminal.say(self.terminal.paint(str(refused), RED))

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        for wanted in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(wanted, self._asked, wanted)

    def _asked(self, wanted: signal.Signals) -> None:
        if not self._stop_asked.is_set():
            self.terminal.shows_lines = self.terminal.verbose
            self.terminal.say(f"Stopping ({wanted.name}). Once more to stop at once.")
            self._stop_asked.set()
        elif not self._at_once.is_set():
            self.terminal.say("Stopping at once.")
            self._at_once.set()

    async def _stop_all(self) -> None:
        self.state.phase = "stopping"
        if self._watching:
            self._watching.cancel()
        gentle = asyncio.create_task(self._stop_in_order())
        hurry = asyncio.create_task(self._at_once.wait())
        await asyncio.wait({gentle, hurry}, return_when=asyncio.FIRST_COMPLETED)
        hurry.cancel()
        if not gentle.done():
            gentle.cancel()
            await asyncio.gather(*(runner.stop(at_once=True) for runner in self.runners))
        self.state.phase = "stopped"
        self._write()

    async def _stop_in_order(self) -> None:
        for runner in reversed(self.runners):
            async with self.terminal.progress(f"{runner.service.name} has stopped"):
                await runner.stop()

    @asynccontextmanager
    async def _guarded(self) -> AsyncIterator[None]:
        watcher = _start_guard(self.folder)
        try:
            yield
        finally:
            await asyncio.to_thread(watcher.communicate)


def _start_guard(folder: StackFolder) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", guard.__name__, str(folder.path)],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def _pending(runners: list[Runner]) -> str:
    names = [runner.service.name for runner in runners if not runner.ready.done()]
    return f"waiting for {', '.join(names)}"
