"""What is measured: two calls under the same load, or a time, and how good it has to be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from bench.stand import Stand


@dataclass(frozen=True)
class Bar:
    value: float
    stretch: float
    is_ceiling: bool = False

    def holds(self, measured: float) -> bool:
        return measured <= self.value if self.is_ceiling else measured >= self.value


def at_least(value: float, stretch: float) -> Bar:
    return Bar(value, stretch)


def at_most(value: float, stretch: float) -> Bar:
    return Bar(value, stretch, is_ceiling=True)


type Right = Callable[[httpx.Response], bool]
type Paths = Callable[[httpx.Client], Sequence[str]]


type Bearer = Callable[[Stand], str]


def nobody(_: Stand) -> str:
    return ""


@dataclass(frozen=True)
class Call:
    """A request to a program. With several paths the load goes round them."""

    program: str
    paths: Paths
    right: Right
    method: str = "GET"
    body: dict[str, Any] | None = None
    status: int = httpx.codes.OK
    # Made once a comparison: the access token of whoever asks.
    bearer: Bearer = nobody


@dataclass(frozen=True)
class Comparison:
    """The rate of `a` divided by the rate of `b`. Without a bar it is there to explain the others."""

    key: str
    name: str
    a: Call
    b: Call
    limited_by: str
    bar: Bar | None = None


@dataclass(frozen=True)
class Timing:
    """A number that something gives by itself: seconds, or a ratio that cannot be loaded in turn."""

    key: str
    name: str
    take: Callable[[Stand], float]
    limited_by: str
    bar: Bar | None = None


type Measurement = Comparison | Timing
