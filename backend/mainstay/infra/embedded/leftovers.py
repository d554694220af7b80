"""What is still running of a stack whose supervisor has gone."""

import signal
from collections.abc import Iterator

from mainstay.infra.embedded.processes import Identity, end_session, session_members
from mainstay.infra.embedded.service import Status
from mainstay.infra.embedded.stack_state import StackState


def leftovers(state: StackState) -> list[Identity]:
    return [member for _, process in _started(state) for member in session_members(process)]


def end_leftovers(state: StackState) -> list[str]:
    """Whoever depends on another goes first. Gives the names of those that had to be ended."""
    found = [(status, process) for status, process in _started(state) if session_members(process)]
    for status, process in found:
        end_session(process, signal.Signals(status.stop_signal), status.grace)
    return [status.name for status, _ in found]


def _started(state: StackState) -> Iterator[tuple[Status, Identity]]:
    return ((status, status.process) for status in reversed(state.services) if status.process)
