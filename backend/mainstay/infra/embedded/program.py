"""A program to run: its command line, where, with what, and how it is asked to stop."""

import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

LEASH = Path(__file__).with_name("leash.py")


@dataclass(frozen=True)
class Program:
    name: str
    argv: tuple[str, ...]
    cwd: Path
    # Put before the leash: a change of user in between would make the kernel forget it.
    prefix: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    stop_signal: signal.Signals = signal.SIGTERM
    # When there is no time to ask.
    abort_signal: signal.Signals = signal.SIGKILL
    grace: float = 10.0

    @property
    def leashed(self) -> tuple[str, ...]:
        """The command line under which the program gets its stop signal when the process that starts it dies."""
        leash = (sys.executable, "-I", "-S", str(LEASH), str(os.getpid()), str(int(self.stop_signal)))
        return (*self.prefix, *leash, *self.argv)
