"""A database's address in two halves: one that anybody may see on a command line, and the secret."""

import os
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from mainstay.infra.db.connecting import plain_url

_SECRET = "password"  # noqa: S105 - the name of a parameter


def parted(url: str) -> tuple[str, dict[str, str]]:
    """The address without its password, and the environment that tells the password to PostgreSQL's programs."""
    parts = urlsplit(plain_url(url))
    query = parse_qsl(parts.query)
    secret = next((value for name, value in query if name == _SECRET), None)
    who, _, where = parts.netloc.rpartition("@")
    user, _, password = who.partition(":")
    shown = parts._replace(
        netloc=f"{user}@{where}" if user else where,
        query=urlencode([(name, value) for name, value in query if name != _SECRET]),
    )
    environment = {name: value for name, value in os.environ.items() if name.startswith("PG")}
    if password or secret:
        environment["PGPASSWORD"] = unquote(password) if password else str(secret)
    return urlunsplit(shown), environment


def named_database(url: str) -> str:
    return unquote(urlsplit(url).path.strip("/"))


def at_database(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
