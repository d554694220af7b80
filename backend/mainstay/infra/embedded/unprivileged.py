"""PostgreSQL refuses to run as root. How root runs it all the same, without making a user."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from mainstay.infra.embedded.errors import StartRefused

# In a user namespace of its own the process believes to be an ordinary user; its files stay root's.
NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000", "--")
NOBODY = 65534
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--")


@cache
def unprivileged(program: str) -> tuple[str, ...]:
    """What to put before the command line of a program that refuses root."""
    if os.geteuid() != 0:
        return ()
    for prefix in (NAMESPACE, AS_NOBODY):
        if _works(prefix, program):
            return prefix
    raise StartRefused(
        "PostgreSQL does not run as root, and here root can neither make a user namespace nor run it as nobody.",
        "Start as an ordinary user, or set MAINSTAY_DATABASE_URL to a PostgreSQL server of your own.",
    )


def _works(prefix: tuple[str, ...], program: str) -> bool:
    """Both the program and the Python of the leash must be within reach."""
    if shutil.which(prefix[0]) is None:
        return False
    return all(
        subprocess.run([*prefix, wanted, "--version"], capture_output=True, check=False).returncode == 0
        for wanted in (sys.executable, program)
    )


def hand_over(folder: Path, prefix: tuple[str, ...]) -> None:
    """Gives the folder to whom the program runs as, and lets that user pass, not look, through ours."""
    if prefix != AS_NOBODY:
        return
    os.chown(folder, NOBODY, NOBODY)
    for passage in (folder.parent, folder.parent.parent):
        passage.chmod(passage.stat().st_mode | 0o011)
    if subprocess.run([*prefix, "test", "-w", str(folder)], check=False).returncode != 0:
        raise StartRefused(
            f"PostgreSQL runs as the user nobody here, who cannot reach {folder}.",
            "Set MAINSTAY_DATA_DIR to a folder that everybody can pass through, such as /var/lib/mainstay.",
        )
