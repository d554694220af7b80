"""From rounds to a figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """The median of the rounds, and how far apart the lowest and the highest round lay."""

    value: float
    low: float
    high: float

    @property
    def spread(self) -> float:
        return self.high - self.low


def figure(rounds: Sequence[float]) -> Figure:
    return Figure(median(rounds), min(rounds), max(rounds))


def ratios(a: Sequence[float], b: Sequence[float]) -> list[float]:
    """Each round's own: what disturbs a machine for longer than a round disturbs both sides of it."""
    return [one / other for one, other in zip(a, b, strict=True)]
