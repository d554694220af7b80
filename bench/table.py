"""The run as it happens, for whoever waits at the terminal."""

from statistics import median

import typer

from bench.comparison import Measurement
from bench.refusals import NotMeasured
from bench.rounds import Compared, Measured

# Above this share of the time somebody else had the core, and the spread says how much to believe.
DISTURBED = 0.05
_NAME, _NUMBER = 84, 9


def print_title() -> None:
    typer.echo("".join(["what".ljust(_NAME), *(word.rjust(_NUMBER) for word in ("value", "spread", "bar", "stretch"))]))


def print_row(one: Measured) -> None:
    bar = one.measurement.bar
    numbers = [one.figure.value, one.figure.spread, *((bar.value, bar.stretch) if bar else ())]
    cells = "".join(f"{number:.3f}".rjust(_NUMBER) for number in numbers)
    typer.echo(one.measurement.name.ljust(_NAME) + cells + _verdict(one) + _sides(one))


def print_failure(one: Measurement, reason: NotMeasured) -> None:
    typer.echo(f"{one.name.ljust(_NAME)}  not measured: {reason}")


def _verdict(one: Measured) -> str:
    bar = one.measurement.bar
    return "" if bar is None else ("  holds" if bar.holds(one.figure.value) else "  MISSED")


def _sides(one: Measured) -> str:
    if not isinstance(one, Compared):
        return ""
    above, below = (median(sample.microseconds for sample in side) for side in (one.a, one.b))
    disturbed = max(sample.disturbed for sample in (*one.a, *one.b))
    warning = f", disturbed {disturbed:.0%}" if disturbed > DISTURBED else ""
    return f"  ({above:.0f} / {below:.0f} µs CPU{warning})"
