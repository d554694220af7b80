"""What a failing database means to the caller: try again, or wait until it is back. Anything else is a bug of ours."""

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from mainstay.kit.errors import Busy, DependencyUnavailable, MainstayError

# PostgreSQL's error classes and codes, see its appendix A.
_GONE_CLASSES = ("08", "57P", "53")
_BUSY_CODES = {"57014", "55P03", "40001", "40P01", "25P03"}
_RETRY_SECONDS = 1.0


def as_refusal(error: BaseException) -> MainstayError | None:
    if isinstance(error, PoolTimeout):
        return Busy("All connections to the database are in use.", retry_after=_RETRY_SECONDS)
    if isinstance(error, DBAPIError):
        return _of_driver(error)
    if isinstance(error, (OSError, asyncpg.PostgresConnectionError, asyncpg.InterfaceError, TimeoutError)):
        return DependencyUnavailable("The database does not answer.", retry_after=_RETRY_SECONDS)
    return None


def _of_driver(error: DBAPIError) -> MainstayError | None:
    state = getattr(error.orig, "sqlstate", None) or ""
    if state in _BUSY_CODES:
        return Busy("The database could not finish this in time.", retry_after=_RETRY_SECONDS)
    if error.connection_invalidated or state.startswith(_GONE_CLASSES):
        return DependencyUnavailable("The database does not answer.", retry_after=_RETRY_SECONDS)
    cause = getattr(error.orig, "__cause__", None)
    return as_refusal(cause) if cause is not None and not isinstance(cause, DBAPIError) else None
