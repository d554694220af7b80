"""Which links there are in mails: what their token begins with, how long they last, and the page they open."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final


class Purpose(StrEnum):
    verify_email = "verify_email"
    reset_password = "reset_password"  # noqa: S105 - the name of a purpose, not a password
    change_email = "change_email"
    undo_email = "undo_email"


@dataclass(frozen=True, slots=True)
class LinkKind:
    prefix: str
    lifetime: timedelta
    # In the console. The page shows a button; only what it then posts uses the link up.
    path: str


KINDS: Final = {
    Purpose.verify_email: LinkKind("mve", timedelta(hours=24), "/verify-email"),
    Purpose.reset_password: LinkKind("mrp", timedelta(minutes=30), "/reset-password"),
    Purpose.change_email: LinkKind("mce", timedelta(hours=24), "/confirm-email"),
    Purpose.undo_email: LinkKind("mue", timedelta(hours=72), "/undo-email"),
}
