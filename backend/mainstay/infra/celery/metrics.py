"""What worker and beat both tell Prometheus, and how. A prefork worker and its children share a folder of values."""

import os
from pathlib import Path
from typing import Final

from prometheus_client import Gauge
from prometheus_client.multiprocess import mark_process_dead

from mainstay.infra.celery.shared_values import FOLDER
from mainstay.infra.observability.metrics import BUILD, exposition

LAST_TICK: Final = Gauge(
    "mainstay_beat_last_tick_timestamp_seconds",
    "When a worker last ran the heartbeat that a beat had made; 0 until the first.",
    multiprocess_mode="livemax",
)


def name_build(component: str, version: str, git_sha: str) -> None:
    BUILD.labels(version, git_sha, component).set(1)


def scrape() -> bytes:
    folder = os.environ.get(FOLDER)
    if folder:
        _mark_dead(Path(folder))
    return exposition()


def _mark_dead(folder: Path) -> None:
    pids = {int(file.stem.rpartition("_")[2]) for file in folder.glob("gauge_live*_*.db")}
    for pid in pids:
        if not Path(f"/proc/{pid}").exists():
            mark_process_dead(pid, str(folder))  # type: ignore[no-untyped-call]  # the client types only part of itself
