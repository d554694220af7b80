"""From what obstore and the system say to our words. The answer gets a fixed sentence; what they said goes to the log."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from obstore.exceptions import (
    AlreadyExistsError,
    BaseError,
    PermissionDeniedError,
    PreconditionError,
    UnauthenticatedError,
)
from structlog import get_logger

from mainstay.infra.storage.errors import (
    KeyRefused,
    NoSuchObject,
    ObjectChanged,
    ObjectExists,
    Reason,
    StorageUnavailable,
)
from mainstay.infra.storage.metrics import FAILURES

log = get_logger("storage")

_SYSTEM: Final = re.compile(r"\(os error (\d+)\)")
_STATUS: Final = re.compile(r"non-2xx status code: (\d{3})")
_REASON_OF_ERRNO: Final = {
    errno.ENOSPC: Reason.full,
    errno.EDQUOT: Reason.full,
    errno.EFBIG: Reason.full,
    errno.EACCES: Reason.refused,
    errno.EPERM: Reason.refused,
    errno.EROFS: Reason.refused,
}
# A file where a folder should be, or the other way round: S3 would take such keys, a folder cannot.
_NOT_A_KEY: Final = {errno.ENOTDIR, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG}
_REFUSED_STATUSES: Final = {"301", "307", "400", "401", "403"}
_LONGEST_REASON: Final = 300


@contextmanager
def in_our_words(operation: str, *, may_be_absent: bool = True) -> Iterator[None]:
    """`may_be_absent`: what is not found is the object. For a write it is the bucket or the folder."""
    try:
        yield
    except AlreadyExistsError as known:
        raise ObjectExists from known
    except PreconditionError as changed:
        raise ObjectChanged from changed
    except FileNotFoundError as absent:
        if may_be_absent and "NoSuchBucket" not in str(absent):
            raise NoSuchObject from absent
        raise _unavailable(operation, Reason.missing, absent) from absent
    except (BaseError, OSError) as failure:
        if _errno(failure) in _NOT_A_KEY:
            raise KeyRefused("another kind of thing stands in the key's way") from failure
        raise _unavailable(operation, _reason(failure), failure) from failure


def _unavailable(operation: str, reason: Reason, failure: Exception) -> StorageUnavailable:
    FAILURES.labels(operation, reason).inc()
    said = str(failure).partition("\n")[0][:_LONGEST_REASON]
    log.warning(
        "storage_failed", operation=operation, reason=reason.value, error=type(failure).__name__, said=said or None
    )
    return StorageUnavailable(reason)


def _reason(failure: Exception) -> Reason:
    if isinstance(failure, TimeoutError):
        return Reason.silent
    if isinstance(failure, (PermissionDeniedError, UnauthenticatedError)):
        return Reason.refused
    if number := _errno(failure):
        return _REASON_OF_ERRNO.get(number, Reason.broken)
    return _reason_of_answer(str(failure))


def _reason_of_answer(said: str) -> Reason:
    status = _STATUS.search(said)
    if status is None:
        return Reason.silent if "HTTP error" in said or "error sending request" in said else Reason.broken
    if "NoSuchBucket" in said:
        return Reason.missing
    if status[1] in _REFUSED_STATUSES:
        return Reason.refused
    return Reason.silent if status[1].startswith("5") else Reason.broken


def _errno(failure: Exception) -> int | None:
    if isinstance(failure, OSError) and failure.errno:
        return failure.errno
    # Only what a folder's store says: a connection has numbers of its own.
    said = str(failure)
    found = _SYSTEM.search(said) if "HTTP error" not in said else None
    return int(found[1]) if found else None
