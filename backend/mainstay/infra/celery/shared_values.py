"""A prefork worker's children count for themselves; files in a shared folder let the parent answer for all of them.

Light on purpose: imported before anything else, it saves the process a second start.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
_PREPARED: Final = "PROMETHEUS_MULTIPROC_PREPARED_BY"
_OWN_FOLDER: Final = "mainstay-metrics-"


def share_between_processes() -> None:
    """prometheus_client decides how to keep values when it is first imported. Where that has happened, this program
    starts again, as the same process, with the decision in its environment."""
    if os.environ.get(_PREPARED) == str(os.getpid()):
        return
    folder = Path(os.environ.get(FOLDER) or tempfile.mkdtemp(prefix=_OWN_FOLDER))
    _wipe(folder)
    os.environ |= {FOLDER: str(folder), _PREPARED: str(os.getpid())}
    if "prometheus_client" in sys.modules:
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
