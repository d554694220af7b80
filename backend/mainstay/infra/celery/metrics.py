"""What worker and beat both tell Prometheus, and how. A prefork worker and its children share a folder of values."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from prometheus_client import Gauge
from prometheus_client.multiprocess import mark_process_dead

from mainstay.infra.observability.metrics import BUILD, exposition

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
_PREPARED: Final = "PROMETHEUS_MULTIPROC_PREPARED_BY"
_OWN_FOLDER: Final = "mainstay-metrics-"

LAST_TICK: Final = Gauge(
    "mainstay_beat_last_tick_timestamp_seconds",
    "When a worker last ran the heartbeat that a beat had made; 0 until the first.",
    multiprocess_mode="livemax",
)


def name_build(component: str, version: str, git_sha: str) -> None:
    BUILD.labels(version, git_sha, component).set(1)


def share_between_processes() -> None:
    """Starts this program again, as the same process, in an environment where values are kept in files.

    prometheus_client decides how to keep them when it is first imported, which has happened by now.
    """
    if os.environ.get(_PREPARED) == str(os.getpid()):
        return
    folder = Path(os.environ.get(FOLDER) or tempfile.mkdtemp(prefix=_OWN_FOLDER))
    _wipe(folder)
    os.environ |= {FOLDER: str(folder), _PREPARED: str(os.getpid())}
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - our own command line once more


def _wipe(folder: Path) -> None:
    """Values of an earlier start would be added to ours."""
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob("*.db"):
        leftover.unlink()


def remove_own_folder() -> None:
    folder = Path(os.environ.get(FOLDER, ""))
    if folder.name.startswith(_OWN_FOLDER):
        shutil.rmtree(folder, ignore_errors=True)


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
