"""Processes that are not our children, as /proc shows them: who they are, and how they are ended for certain."""

import contextlib
import os
import select
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True)
class Identity:
    """A number is given again after its process has gone; the number and the moment of its start are not."""

    pid: int
    started: int

    @classmethod
    def of(cls, pid: int) -> "Identity | None":
        fields = _stat(pid)
        return cls(pid, int(fields[19])) if fields else None

    @classmethod
    def itself(cls) -> "Identity":
        found = cls.of(os.getpid())
        if found is None:
            raise RuntimeError("/proc does not show this process: Linux with /proc mounted is needed")
        return found

    @property
    def is_alive(self) -> bool:
        fields = _stat(self.pid)
        return fields is not None and int(fields[19]) == self.started and fields[0] != "Z"


def _stat(pid: int) -> list[str] | None:
    """The fields after the name, which may hold spaces and brackets: state, parent, group, session, …"""
    try:
        return (PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError, NotADirectoryError):
        return None


def _all_pids() -> Iterator[int]:
    return (int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit())


def command_of(pid: int) -> str | None:
    try:
        return (PROC / str(pid) / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except (FileNotFoundError, ProcessLookupError):
        return None


def folder_of(pid: int) -> Path | None:
    """Where the process works; None when it has gone or belongs to somebody else."""
    try:
        return (PROC / str(pid) / "cwd").readlink()
    except OSError:
        return None


def in_folder(folder: Path, command: str) -> list[Identity]:
    pids = [pid for pid in _all_pids() if command_of(pid) == command and folder_of(pid) == folder]
    return [identity for pid in pids if (identity := Identity.of(pid))]


def session_members(leader: Identity) -> list[Identity]:
    """Who lives in the session that the process began, itself included. Its number stays taken as long as one lives."""
    now = Identity.of(leader.pid)
    if now and now != leader:
        return []
    members = [pid for pid in _all_pids() if (fields := _stat(pid)) and fields[3] == str(leader.pid)]
    found = [identity for pid in members if (identity := Identity.of(pid))]
    return [identity for identity in found if identity.is_alive]


def end(identity: Identity, ask: signal.Signals, grace: float) -> None:
    """Asked first; killed when it is still there after the grace. Returns once it has gone."""
    try:
        handle = os.pidfd_open(identity.pid)
    except ProcessLookupError:
        return
    try:
        if not identity.is_alive:
            return
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(handle, ask)
            if not select.select([handle], [], [], grace)[0]:
                signal.pidfd_send_signal(handle, signal.SIGKILL)
                select.select([handle], [], [], 5)
    finally:
        os.close(handle)


def end_session(leader: Identity, ask: signal.Signals, grace: float) -> None:
    """The process, then whoever it left behind."""
    end(leader, ask, grace)
    for orphan in session_members(leader):
        end(orphan, signal.SIGKILL, 5)
