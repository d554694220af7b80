"""What can go wrong with the storage, in our words."""

from enum import StrEnum
from typing import Final

from mainstay.kit.errors import MainstayError


class Reason(StrEnum):
    silent = "silent"
    refused = "refused"
    full = "full"
    missing = "missing"
    broken = "broken"


EXPLAINED: Final = {
    Reason.silent: "The storage does not answer.",
    Reason.refused: "The storage refuses the credentials or the permissions it was given.",
    Reason.full: "The storage is full.",
    Reason.missing: "The storage's bucket or folder is not there.",
    Reason.broken: "The storage cannot do it.",
}


class StorageUnavailable(MainstayError):
    """The place where files are kept does not answer, is full, or refuses this service.

    Try again after `Retry-After` seconds. What was being written is not there, not even in part.
    """

    code, status, title = "storage_unavailable", 503, "The file storage does not answer"

    def __init__(self, reason: Reason = Reason.silent) -> None:
        self.reason = reason
        super().__init__(EXPLAINED[reason], retry_after=5)


class RangeNotSatisfiable(MainstayError):
    """The file has no such bytes. Its size is in `Content-Length` when it is asked for without `Range`."""

    code, status, title = "range_not_satisfiable", 416, "The file has no such bytes"


class NoSuchObject(Exception):
    """Nothing is kept under this key."""


class ObjectExists(Exception):
    """The key was to be written once, and it was written before."""


class ObjectChanged(Exception):
    """It was replaced or removed while it was being read."""


class KeyRefused(ValueError):
    """It is not a key of ours: whoever built it let something in from outside."""
