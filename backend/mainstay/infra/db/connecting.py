"""How a connection is opened: asyncpg reads the address itself, and an address nobody answers at has a name of its own."""

from functools import partial
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg

# SQLAlchemy only needs to know the dialect. Handed the whole address, it would pass `?sslmode=require` on as an argument
# that asyncpg does not take.
DIALECT = "postgresql+asyncpg://"


class DatabaseUnreachable(Exception):
    """No connection, or one that went silent. What the driver raises then is told from files and sockets of our own."""


class DatabaseSilent(DatabaseUnreachable):
    """It takes what we send and answers nothing: hanging, frozen, or behind a network that swallows everything."""


def connect_args(url: str, *, prepared_statements: bool = True, **options: Any) -> dict[str, Any]:
    """What `create_async_engine` needs besides the dialect."""
    cache = {} if prepared_statements else {"statement_cache_size": 0, "prepared_statement_cache_size": 0}
    return {"async_creator_fn": partial(open_connection, plain_url(url)), **cache, **options}


def plain_url(url: str) -> str:
    """People who come from SQLAlchemy name the driver too."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(scheme=parts.scheme.partition("+")[0]))


async def open_connection(url: str, **options: Any) -> Any:
    try:
        return await asyncpg.connect(url, **options)
    except TimeoutError as silent:
        raise DatabaseSilent("No connection in time.") from silent
    except OSError as lost:
        raise DatabaseUnreachable(f"{type(lost).__name__}: {lost}") from lost
