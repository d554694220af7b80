"""One core for the program that is measured, the others for the load, PostgreSQL and Redis."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from bench.refusals import NotMeasured


def measured_core() -> int:
    return min(os.sched_getaffinity(0))


@contextmanager
def kept_off_the_measured_core() -> Iterator[int]:
    """Everything started inside runs on the other cores, but for what is started with `on_core`."""
    allowed = os.sched_getaffinity(0)
    if len(allowed) == 1:
        raise NotMeasured("Two cores are needed: one for what is measured, one for what loads it.")
    core = measured_core()
    os.sched_setaffinity(0, allowed - {core})
    try:
        yield core
    finally:
        os.sched_setaffinity(0, allowed)


def on_core(core: int) -> tuple[str, ...]:
    """What to put before a command line, so that the program runs there and nothing else does."""
    return ("taskset", "--cpu-list", str(core))
