"""Where mail is handed over, as one setting says it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

EXPECTED: Final = (
    "smtp://user:password@host:587, smtps://user:password@host:465, mailbox: (in development) or none: (no mail at all)"
)
_PORTS: Final = {"smtp": 587, "smtps": 465}


class StartTls(StrEnum):
    required = "required"
    offered = "offered"
    never = "never"


@dataclass(frozen=True)
class MailServer:
    """`mailbox:` and `none:` have no host."""

    scheme: str
    host: str = ""
    port: int = 0
    user: str | None = None
    password: str | None = None
    # Of a mailbox that is to be elsewhere than among the other data.
    folder: str = ""

    @classmethod
    def parse(cls, url: str) -> "MailServer":
        """What is wrong is told without repeating it: it may be half of a password."""
        parts = urlsplit(url.strip())
        if parts.scheme == "mailbox" and not parts.netloc and not parts.query:
            return cls("mailbox", folder=parts.path)
        if url.strip() == "none:":
            return cls("none")
        port = _port(parts)
        if parts.scheme not in _PORTS or not parts.hostname or port is None or _has_more(parts):
            raise ValueError(f"a mail server is expected: {EXPECTED}")
        if (parts.username is None) != (parts.password is None):
            raise ValueError("a user has a password, and a password a user")
        return cls(parts.scheme, parts.hostname, port, _plain(parts.username), _plain(parts.password))

    @property
    def is_smtp(self) -> bool:
        return self.scheme in _PORTS

    @property
    def is_mailbox(self) -> bool:
        return self.scheme == "mailbox"

    def tells_password_to_all(self, start_tls: StartTls) -> bool:
        return self.scheme == "smtp" and self.password is not None and start_tls is not StartTls.required


def _port(parts: SplitResult) -> int | None:
    try:
        port = parts.port
    except ValueError:
        return None
    return _PORTS.get(parts.scheme) if port is None else port or None


def _has_more(parts: SplitResult) -> bool:
    return bool(parts.path.strip("/") or parts.query or parts.fragment)


def _plain(quoted: str | None) -> str | None:
    return None if quoted is None else unquote(quoted)
