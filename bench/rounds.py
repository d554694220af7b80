"""A B A B: both sides of a comparison under the same load, in turn, so that what disturbs one disturbs the other."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

from bench.arithmetic import Figure, figure, ratios
from bench.comparison import Call, Comparison, Timing
from bench.cpu import cpu_time
from bench.load import load
from bench.served import Served, served
from bench.stand import Stand

WARM_UP = 2


@dataclass(frozen=True)
class Pace:
    rounds: int
    seconds: int


@dataclass(frozen=True)
class Sample:
    """One side of one round."""

    rate: float
    p99: float
    microseconds: float
    busy: float
    disturbed: float


@dataclass(frozen=True)
class Compared:
    measurement: Comparison
    a: list[Sample]
    b: list[Sample]

    @property
    def figure(self) -> Figure:
        return figure(ratios([one.rate for one in self.a], [one.rate for one in self.b]))


@dataclass(frozen=True)
class Timed:
    measurement: Timing
    seconds: list[float]

    @property
    def figure(self) -> Figure:
        return figure(self.seconds)


type Measured = Compared | Timed


@dataclass(frozen=True)
class _Side:
    call: Call
    server: Served
    paths: list[str]
    bearer: str

    def check(self) -> None:
        self.server.check(self.call, self.paths, self.bearer)

    def sample(self, seconds: int) -> Sample:
        before = cpu_time(self.server.pid)
        came = load(self.call, self.server.port, self.paths, seconds, bearer=self.bearer)
        used = cpu_time(self.server.pid).since(before)
        return Sample(
            # Seconds in which somebody else had the core were not ours to answer in.
            rate=came.requests / (came.seconds - used.waited),
            p99=came.p99,
            microseconds=used.ran / came.requests * 1e6,
            busy=used.ran / (came.seconds - used.waited),
            disturbed=used.waited / came.seconds,
        )


def compare(stand: Stand, wanted: Comparison, pace: Pace) -> Compared:
    with ExitStack() as stack:
        sides = _side(stack, stand, wanted.a), _side(stack, stand, wanted.b)
        for side in sides:
            side.check()
            side.sample(WARM_UP)
        taken = [[side.sample(pace.seconds) for side in sides] for _ in range(pace.rounds)]
        for side in sides:
            side.check()
    return Compared(wanted, [a for a, _ in taken], [b for _, b in taken])


def take(stand: Stand, wanted: Timing, pace: Pace) -> Timed:
    wanted.take(stand)
    return Timed(wanted, [wanted.take(stand) for _ in range(pace.rounds)])


def measure(stand: Stand, wanted: Comparison | Timing, pace: Pace) -> Measured:
    method: Callable[..., Measured] = compare if isinstance(wanted, Comparison) else take
    return method(stand, wanted, pace)


def _side(stack: ExitStack, stand: Stand, call: Call) -> _Side:
    bearer = call.bearer(stand)
    server = stack.enter_context(served(stand, call.program))
    with server.client() as client:
        return _Side(call, server, list(call.paths(client)), bearer)
