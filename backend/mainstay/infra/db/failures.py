"""What a failing database means to the caller: try again, or wait until it is back. Anything else is a bug of ours."""

from typing import Any

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from mainstay.infra.db.connecting import DatabaseUnreachable
from mainstay.kit.errors import Busy, DependencyUnavailable, MainstayError

# PostgreSQL's error classes and codes, see its appendix A: connections, resources, stopping, its disk; no sign-in, no such
# database; a replica that was taken for the primary.
_GONE_STATES = ("08", "53", "57P", "58", "28", "3D000", "25006")
_BUSY_STATES = {"57014", "55P03", "40001", "40P01", "25P03"}
_RETRY_SECONDS = 1.0


def as_refusal(error: BaseException) -> MainstayError | None:
    if isinstance(error, PoolTimeout):
        return Busy("All connections to the database are in use.", retry_after=_RETRY_SECONDS)
    if isinstance(error, DatabaseUnreachable):
        return _gone()
    if isinstance(error, DBAPIError):
        return _of_driver(error)
    return None


def name_lost_connections(context: ExceptionContext) -> None:
    """While talking to the database, a time-out or an error of the socket means it is lost; elsewhere they mean anything."""
    if isinstance(context.original_exception, (OSError, TimeoutError)):
        context.is_disconnect = True
        if context.connection is not None and not context.connection.invalidated:
            # At once: SQLAlchemy would politely wait for a server that has stopped answering.
            driver: Any = context.connection.connection.driver_connection
            driver.terminate()
        raise DatabaseUnreachable(type(context.original_exception).__name__) from context.original_exception


def _of_driver(error: DBAPIError) -> MainstayError | None:
    state = getattr(error.orig, "sqlstate", None) or ""
    if state in _BUSY_STATES:
        return Busy("The database could not finish this in time.", retry_after=_RETRY_SECONDS)
    if error.connection_invalidated or state.startswith(_GONE_STATES):
        return _gone()
    return None


def _gone() -> DependencyUnavailable:
    return DependencyUnavailable("The database does not answer.", retry_after=_RETRY_SECONDS)
