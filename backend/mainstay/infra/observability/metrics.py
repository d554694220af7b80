"""The process's registry, and how it is read when one process or several stand behind a port."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
# Edges that objectives are written against (0.1, 0.25, 0.5, 1.0) must be literal buckets.
LATENCY_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
SIZE_BUCKETS: Final = (256, 1024, 4096, 16384, 65536, 262144, 1048576)

# A second series for each counter that says when it was made: nobody reads it and it doubles the page.
disable_created_metrics()  # type: ignore[no-untyped-call]  # the client types only part of itself

BUILD: Final = Gauge(
    "mainstay_build_info", "What runs here; always 1.", ["version", "git_sha", "component"], multiprocess_mode="livemax"
)
LOOP_LAG: Final = Gauge(
    "mainstay_event_loop_lag_seconds",
    "How late the event loop woke up last time it was asked.",
    multiprocess_mode="livemax",
)
DEPENDENCY_UP: Final = Gauge(
    "mainstay_dependency_up",
    "1 when the last check of the dependency succeeded.",
    ["dependency"],
    multiprocess_mode="livemin",
)


def exposition() -> bytes:
    """All metrics of this process, or of every process that shares its port."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY)
    _forget_the_dead(Path(os.environ["PROMETHEUS_MULTIPROC_DIR"]))
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the client types only part of itself
    return generate_latest(registry)


def _forget_the_dead(folder: Path) -> None:
    """A process that died leaves its live gauges behind; whoever is asked next sweeps them away."""
    for file in folder.glob("gauge_live*_*.db"):
        pid = int(file.stem.rpartition("_")[2])
        if not Path(f"/proc/{pid}").exists():
            mark_process_dead(pid)  # type: ignore[no-untyped-call]  # as above


def expect(metric: Counter | Gauge | Histogram, label_sets: Iterable[tuple[str, ...]]) -> None:
    """Make the series exist from the start: a rate over a series that is not there yet is empty, not zero."""
    for labels in label_sets:
        metric.labels(*labels)
