"""The run for machines: `bench/results.json`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from bench.rounds import Measured

FILE = Path(__file__).with_name("results.json")
_DIGITS = 4


def write_results(measured: Sequence[Measured], versions: dict[str, str], rounds: int, file: Path = FILE) -> None:
    """Only what has a bar: the rest explains, on the page."""
    found = {"versions": versions, "rounds": rounds, "ratios": [_ratio(one) for one in measured if one.measurement.bar]}
    file.write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def missed(measured: Sequence[Measured]) -> list[Measured]:
    return [one for one in measured if (bar := one.measurement.bar) and not bar.holds(one.figure.value)]


def _ratio(one: Measured) -> dict[str, Any]:
    bar = one.measurement.bar
    assert bar is not None
    return {
        "name": one.measurement.name,
        "value": round(one.figure.value, _DIGITS),
        "spread": round(one.figure.spread, _DIGITS),
        "bar": bar.value,
        "stretch": bar.stretch,
        "holds": bar.holds(one.figure.value),
    }
