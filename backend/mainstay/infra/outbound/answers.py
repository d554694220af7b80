"""What is read out of an answer: its text, and when to come back."""

from datetime import timedelta
from email.utils import parsedate_to_datetime

from mainstay.kit.clock import utc_now
from mainstay.kit.text import is_clean


def text_of(body: bytes) -> str:
    """Whatever it is, as something that JSON and the database can hold."""
    text = body.decode("utf-8", "replace")
    return text if is_clean(text) else text.replace("\x00", "\ufffd")


def wait_of(retry_after: str | None, longest: timedelta) -> timedelta | None:
    """Seconds or a date; within bounds, whatever the other side asks for."""
    if not retry_after:
        return None
    try:
        seconds = retry_after.isdecimal()
        wait = timedelta(seconds=int(retry_after)) if seconds else parsedate_to_datetime(retry_after) - utc_now()
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(wait, timedelta(seconds=1)), longest)
