"""The kinds of notifications there are: each room declares its own, and people decide by kind what is mailed too."""

import re
from dataclasses import dataclass
from typing import Final

_NAME: Final = re.compile(r"[a-z_]+(\.[a-z_]+)?")


@dataclass(frozen=True, slots=True)
class NotificationKind:
    name: str
    # Shown beside the switch.
    description: str
    # What holds until somebody decides.
    mails: bool


KNOWN: Final[dict[str, NotificationKind]] = {}


def notification_kind(name: str, description: str, *, mails: bool = False) -> NotificationKind:
    kind = NotificationKind(name, description, mails)
    if not _NAME.fullmatch(name) or KNOWN.setdefault(name, kind) != kind:
        raise ValueError(f"{name!r} is not a new kind of notification")
    return kind


MESSAGE: Final = notification_kind("message", "A program of one of your organizations has something to say.")
