"""A PostgreSQL data folder: whether it is ours, how it is made, and what a crash left in it."""

import contextlib
import shutil
import signal
import subprocess
from pathlib import Path

from mainstay.infra.embedded.errors import REASONS, StartRefused
from mainstay.infra.embedded.folders import require_space
from mainstay.infra.embedded.processes import command_of, end, in_folder
from mainstay.infra.embedded.unprivileged import hand_over
from mainstay.infra.embedded.wheels import postgres_program

VERSION = "16"
SUPERUSER = "postgres"
LEFTOVER_GRACE = 15.0
# Nobody signs in as the superuser, and nobody at all without a password.
ACCESS = """\
host all {superuser} all reject
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
"""
ROLES = """\
DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{owner}') THEN CREATE ROLE {owner} LOGIN CREATEDB; END IF; END$$
DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{runtime}') THEN CREATE ROLE {runtime} LOGIN; END IF; END$$
ALTER ROLE {owner} PASSWORD '{owner_password}'
ALTER ROLE {runtime} PASSWORD '{runtime_password}'
"""


def is_new(data: Path) -> bool:
    return not data.exists() or (data.is_dir() and not any(data.iterdir()))


def require_ours(data: Path) -> None:
    """Refuses a folder that another version wrote, or that holds something else. It is not touched."""
    if is_new(data):
        return
    mark = data / "PG_VERSION"
    found = mark.read_text(encoding="utf-8").strip() if mark.is_file() else None
    if found is None:
        raise StartRefused(
            f"{data} is not a PostgreSQL data folder: it has no PG_VERSION.",
            "Move it away, or set MAINSTAY_DATA_DIR to another folder. Nothing was changed.",
        )
    if found != VERSION:
        raise StartRefused(
            f"{data} was written by PostgreSQL {found}; this release runs PostgreSQL {VERSION}. Nothing was changed.",
            f"To keep the data: dump it with a PostgreSQL {found} server, move the folder away, start again and restore the "
            f"dump. To start afresh: mv '{data}' '{data}.{found}', or set MAINSTAY_DATA_DIR to another folder.",
        )


def initialize(data: Path, prefix: tuple[str, ...]) -> None:
    """Made under another name, then renamed: a folder named `data` is always a whole cluster."""
    draft = data.with_name("data.new")
    require_space(data.parent)
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    hand_over(draft, prefix)
    _run(
        *prefix, postgres_program("initdb"), "-D", str(draft), "-U", SUPERUSER,
        "--auth=reject", "--encoding=UTF8", "--locale=C.UTF-8",
    )  # fmt: skip
    (draft / "pg_hba.conf").write_text(ACCESS.format(superuser=SUPERUSER), encoding="utf-8")
    draft.rename(data)


def apply_roles(data: Path, prefix: tuple[str, ...], passwords: dict[str, str], database: str) -> None:
    """Without a server: nobody can reach a cluster that is half set up."""
    (owner, owner_password), (runtime, runtime_password) = passwords.items()
    script = ROLES.format(
        owner=owner, runtime=runtime, owner_password=owner_password, runtime_password=runtime_password
    )
    if f'"{database}"' not in _single_user(data, prefix, "SELECT datname FROM pg_database\n"):
        script += f"CREATE DATABASE {database} OWNER {owner}\n"
    script += (
        f"REVOKE ALL ON DATABASE {database} FROM PUBLIC\nGRANT CONNECT, TEMPORARY ON DATABASE {database} TO {runtime}\n"
    )
    _single_user(data, prefix, script)


def _single_user(data: Path, prefix: tuple[str, ...], script: str) -> str:
    """PostgreSQL without a server takes a statement a line. It exits with 0 even when one of them fails."""
    output = _run(*prefix, postgres_program("postgres"), "--single", "-D", str(data), "postgres", script=script)
    if "ERROR:" in output or "FATAL:" in output:
        raise _failed("postgres --single", output)
    return output


def _run(*argv: str, script: str = "") -> str:
    ended = subprocess.run(
        argv, input=script, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
    )
    if ended.returncode != 0:
        raise _failed(" ".join(argv), ended.stdout)
    return ended.stdout


def _failed(command: str, output: str) -> StartRefused:
    lower = output.lower()
    known = {"no space left": REASONS[28], "read-only file system": REASONS[30], "permission denied": REASONS[13]}
    reason = next((reason for symptom, reason in known.items() if symptom in lower), "see below")
    return StartRefused(f"PostgreSQL could not be prepared: {reason}.", f"{command}\n{output.strip()}")


def clear_after_crash(data: Path) -> None:
    """A server that is still ending, its orphans, or a pid file naming a stranger would each stop the next start."""
    for leftover in in_folder(data.resolve(), "postgres"):
        end(leftover, signal.SIGINT, LEFTOVER_GRACE)
    file = data / "postmaster.pid"
    with contextlib.suppress(FileNotFoundError, ValueError):
        pid = int(file.read_text(encoding="utf-8").split("\n", 1)[0])
        if command_of(pid) not in {None, "postgres"}:
            file.unlink()
