"""Outlives a supervisor that is killed, and ends what the supervisor can no longer end.

The leash asks each program to stop when the supervisor dies. This one sees to it that they, and their own children, have.
Its standard input is a pipe that the supervisor never writes to: it ends when the supervisor does.
"""

import signal
import sys
from pathlib import Path

from mainstay.infra.embedded.leftovers import end_leftovers
from mainstay.infra.embedded.stack_state import StackFolder


def main(folder: StackFolder) -> None:
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    sys.stdin.buffer.read()
    state = folder.read()
    if state:
        end_leftovers(state)


if __name__ == "__main__":
    main(StackFolder(Path(sys.argv[1])))
