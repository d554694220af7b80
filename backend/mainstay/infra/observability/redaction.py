"""The last thing a log line passes: whatever looks like a secret is masked, by the name of its field or by its form."""

import re
from collections.abc import Mapping, MutableMapping
from functools import lru_cache
from typing import Any

MASK = "[redacted]"
_DEPTH = 6

_SAID_OF_SECRETS = (
    r"(?:pass(?:word|wd|phrase)?|pwd|secret|token|authorization|cookie|otp|totp|recovery[_\-]?code|private[_\-]?key|"
    r"encryption[_\-]?key|api[_\-]?key|credential|signature|jwt)s?"
)
_SECRET_FIELD = re.compile(rf"(?i)(?:^|[_\-.]){_SAID_OF_SECRETS}(?:$|[_\-.])|[a-z](?-i:Password|Secret|Token)s?$")
# Ids and counts of secrets are no secrets, and on-call engineers need them.
_NAMED_BY_ID = re.compile(r"(?i)(_id|_ids|_count|_prefix|_seconds|_length)$")
# Every repetition has a bound: a path of 60,000 characters made to be slow must not be.
_SECRET_FORM = re.compile(
    r"(?P<jwt>\beyJ[\w-]{5,1024}\.[\w-]{5,4096}\.[\w-]{0,1024})"
    r"|(?P<key>\b(?:msk|whsec)_[\w+/=-]{8,256})"
    r"|(?P<bearer>(?i:\b(?:bearer|basic)\s{1,8})[\w+/=.~-]{8,4096})"
    # Up to the last @: a password may hold one, unescaped or not.
    r"|(?P<url>(?<=://)[^\s/:@]{0,256}:[^\s\"']{1,256}(?=@))"
    # A query string, a form, JSON or a Python object, in the middle of a sentence.
    rf"|(?i:(?P<named>{_SAID_OF_SECRETS}\\*[\"']?\s{{0,8}}[=:]\s{{0,8}})"
    r"(?:(?:bearer|basic)\s{1,8})?(?:\\*b?\"[^\"]{0,4096}\"|b?'[^']{0,4096}'|\[[^\]]{0,4096}\]|[^\s&,;\"')}\]]{1,4096}))"
)
# No form above is without one of these. Most texts of most lines have none, and looking for them is far cheaper.
_MARK = re.compile(r"[:=\s]|eyJ|msk_|whsec_")
_LONGEST = 16_384


def redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for name, value in event.items():
        event[name] = _masked(name, value, _DEPTH)
    return event


def mask_text(text: str) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    if not _MARK.search(shown):
        return shown
    return _SECRET_FORM.sub(lambda found: (found["named"] or "") + MASK, shown)


def mask_values[Value](value: Value) -> Value:
    """A copy without what looks like a secret, of a value as JSON has it."""
    masked: Value = _masked("", value, _DEPTH)
    return masked


@lru_cache(1024)
def is_secret_field(name: str) -> bool:
    return bool(_SECRET_FIELD.search(name)) and not _NAMED_BY_ID.search(name)


def _masked(name: str, value: Any, depth: int) -> Any:
    if value is None or value is True or value is False:
        return value
    if is_secret_field(name):
        return MASK
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, str):
        return mask_text(value)
    return _masked_inside(name, value, depth)


def _masked_inside(name: str, value: Any, depth: int) -> Any:
    if depth == 0:
        return mask_text(str(value))
    if isinstance(value, Mapping):
        return {key: _masked(str(key), inner, depth - 1) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_masked(name, inner, depth - 1) for inner in value]
    # An exception, bytes, an object of ours: what it says of itself may hold anything.
    return mask_text(str(value))
