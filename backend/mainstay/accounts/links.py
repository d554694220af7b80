"""Which links there are in mails, and how long they last."""

from datetime import timedelta
from enum import StrEnum
from typing import Final


class Purpose(StrEnum):
    verify_email = "verify_email"
    reset_password = "reset_password"  # noqa: S105 - the name of a purpose, not a password
    change_email = "change_email"
    undo_email = "undo_email"


LIFETIMES: Final = {
    Purpose.verify_email: timedelta(hours=24),
    Purpose.reset_password: timedelta(minutes=30),
    Purpose.change_email: timedelta(hours=24),
    Purpose.undo_email: timedelta(hours=72),
}
