"""Folders and files that only their owner reads, written whole or not at all."""

import os
import secrets
import shutil
from pathlib import Path

from mainstay.infra.embedded.errors import StartRefused, folder_refused

MEGABYTE = 1024 * 1024
# A new PostgreSQL cluster is 40 MB and its first log segment 16; below this nothing of ours works for long.
LEAST_FREE = 100 * MEGABYTE


def private_folder(folder: Path) -> Path:
    """The folder, made if need be, that takes files: a read-only or full disk is said here, before anything starts."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.write_bytes(b"\0" * 4096)
        probe.unlink()
    except OSError as refused:
        raise folder_refused(folder, refused) from refused
    return folder


def require_space(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        raise StartRefused(
            f"The disk of {folder} is full: {free // MEGABYTE} MB are free, {LEAST_FREE // MEGABYTE} MB are needed.",
            "Free some space, or set MAINSTAY_DATA_DIR to a folder on another disk.",
        )


def write_private(file: Path, text: str) -> None:
    """Replaces the file in one step, so that a reader or a crash never meets half of it."""
    draft = file.with_name(f".{file.name}-{os.getpid()}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
        draft.replace(file)
    except OSError as refused:
        draft.unlink(missing_ok=True)
        raise folder_refused(file.parent, refused) from refused


def read_private(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    except OSError as refused:
        raise folder_refused(file.parent, refused) from refused


def read_or_make_password(file: Path) -> tuple[str, bool]:
    """The password in the file and whether it was made just now."""
    if password := read_private(file):
        return password, False
    private_folder(file.parent)
    password = secrets.token_urlsafe(24)
    write_private(file, password + "\n")
    return password, True
