"""What can be said about a URL before anybody is asked where it leads."""

from typing import Final

import httpx

LONGEST: Final = 2048
_DEFAULT_PORT: Final = {"http": 80, "https": 443}
# Below 1024 only these: no mail server, no shell, no name server is talked into something by a well-made body.
_LOW_PORTS: Final = frozenset(_DEFAULT_PORT.values())
_FIRST_FREE_PORT: Final = 1024
_LAST_PORT: Final = 65535


def why_not(url: str) -> str | None:
    """In words to go after "The URL …"; none when it is one that could be called."""
    if len(url) > LONGEST:
        return f"has more than {LONGEST} characters"
    if any(character.isspace() or not character.isprintable() or character == "\\" for character in url):
        return "holds blanks, backslashes or characters that cannot be seen"
    try:
        parts = httpx.URL(url)
        port = parts.port
    except (httpx.InvalidURL, ValueError):
        return "cannot be read"
    return _why_not_parts(parts, port)


def _why_not_parts(parts: httpx.URL, port: int | None) -> str | None:
    if parts.scheme not in _DEFAULT_PORT:
        return "does not begin with https://"
    if not parts.host or "%" in parts.host:
        return "names no host that everybody would understand alike"
    if parts.userinfo:
        return "holds a name or a password; what is sent is signed instead"
    if port is not None and port not in _LOW_PORTS and not _FIRST_FREE_PORT <= port <= _LAST_PORT:
        return f"names the port {port}; 80, 443 and those from {_FIRST_FREE_PORT} are called"
    return None
