"""The last thing a log line passes: whatever looks like a secret is masked, by the name of its field or by its form."""

import re
from collections.abc import Mapping, MutableMapping
from typing import Any

MASK = "[redacted]"
_DEPTH = 6

_SECRET_FIELD = re.compile(
    r"(?i)(^|[_\-.])(pass(word|wd|phrase)?|secret|token|authorization|cookie|set-cookie|otp|totp|recovery_codes?|"
    r"private_key|encryption_keys?|api_?key|credentials?|signature)($|[_\-.])"
)
# Ids and counts of secrets are no secrets, and on-call engineers need them.
_NAMED_BY_ID = re.compile(r"(?i)(_id|_ids|_count|_prefix|_seconds|_length)$")
_SECRET_FORM = re.compile(
    r"(?P<jwt>\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*)"
    r"|(?P<key>\b(?:msk|whsec)_[\w+/=-]{8,})"
    r"|(?P<bearer>(?i:\b(?:bearer|basic)\s+)[\w+/=.~-]{8,})"
    r"|(?P<url>(?<=://)[^\s/:@]*:[^\s/@]+(?=@))"
)


def redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for name, value in event.items():
        event[name] = _masked(name, value, _DEPTH)
    return event


def mask_text(text: str) -> str:
    return _SECRET_FORM.sub(MASK, text)


def is_secret_field(name: str) -> bool:
    return bool(_SECRET_FIELD.search(name)) and not _NAMED_BY_ID.search(name)


def _masked(name: str, value: Any, depth: int) -> Any:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if is_secret_field(name):
        return MASK
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
    return value
