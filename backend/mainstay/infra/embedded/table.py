"""What runs where, as text."""

import time

from mainstay.infra.embedded.service import State, Status
from mainstay.infra.embedded.stack_state import StackState
from mainstay.infra.embedded.terminal import BOLD, DIM, GREEN, RED, YELLOW, Terminal

HEADINGS = ("NAME", "STATE", "ADDRESS", "PID", "RESTARTS", "SINCE")
COLOURS = {State.ready: GREEN, State.crashed: RED, State.unwell: YELLOW, State.starting: YELLOW}
MINUTE, HOUR, DAY = 60, 3600, 86400


def print_table(state: StackState, terminal: Terminal) -> None:
    rows = [_row(status) for status in state.services]
    widths = [max(len(row[column]) for row in (HEADINGS, *rows)) for column in range(len(HEADINGS))]
    terminal.say()
    terminal.say(terminal.paint("  " + _aligned(HEADINGS, widths), BOLD))
    for status, row in zip(state.services, rows, strict=True):
        terminal.say("  " + _coloured(_aligned(row, widths), status, terminal))
        if reason := status.note or (f"last: {status.last_exit}" if status.last_exit else None):
            terminal.say(terminal.paint(f"  {'':{widths[0]}}  ↳ {reason}", DIM))
    terminal.say()
    width = max((len(name) for name in state.notes), default=0)
    for name, value in state.notes.items():
        terminal.say(f"  {terminal.paint(f'{name:<{width}}', DIM)}  {value}")
    if state.notes:
        terminal.say()


def _row(status: Status) -> tuple[str, ...]:
    pid = str(status.process.pid) if status.process else "-"
    return status.name, str(status.state), status.address, pid, str(status.restarts), _ago(status.since)


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _coloured(line: str, status: Status, terminal: Terminal) -> str:
    colour = COLOURS.get(status.state)
    return line.replace(status.state, terminal.paint(status.state, colour), 1) if colour else line


def _ago(moment: float) -> str:
    if not moment:
        return "-"
    seconds = max(0, int(time.time() - moment))
    for size, letter in ((DAY, "d"), (HOUR, "h"), (MINUTE, "m")):
        if seconds >= size:
            return f"{seconds // size} {letter}"
    return f"{seconds} s"
