"""Time as the product writes it: UTC, RFC 3339, a trailing Z."""

import re
from datetime import UTC, datetime, timedelta


def utc_now() -> datetime:
    return datetime.now(UTC)


def rfc3339(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd]?)")
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}


def read_span(text: str) -> timedelta:
    """`90`, `90s`, `30m`, `24h` or `7d`."""
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        raise ValueError("a span of time is expected: 90, 90s, 30m, 24h or 7d")
    return timedelta(seconds=float(match[1]) * _UNITS[match[2]])


def write_span(span: timedelta) -> str:
    seconds = span.total_seconds()
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds and seconds % size == 0:
            return f"{int(seconds // size)}{unit}"
    return f"{seconds:g}s"
