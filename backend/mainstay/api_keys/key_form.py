"""How a key looks: `msk_<id>_<secret><checksum>`, base62. The checksum lets anybody see a typo without asking us."""

import secrets
import string
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from uuid import UUID

PREFIX: Final = "msk_"
_DIGITS: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
_VALUE: Final = {digit: value for value, digit in enumerate(_DIGITS)}
_SECRET_BITS: Final = 256
# As many digits as the largest number of that many bits takes, so that every key is as long as any other.
_ID_DIGITS: Final = 22
_SECRET_DIGITS: Final = 43
_CHECKSUM_DIGITS: Final = 6
_LENGTH: Final = len(PREFIX) + _ID_DIGITS + 1 + _SECRET_DIGITS + _CHECKSUM_DIGITS


@dataclass(frozen=True, slots=True)
class PresentedKey:
    """A key that is well-formed; whether it opens anything is another question."""

    id: UUID
    digest: bytes


def new_key(id_: UUID) -> str:
    body = f"{PREFIX}{_written(id_.int, _ID_DIGITS)}_{_written(secrets.randbits(_SECRET_BITS), _SECRET_DIGITS)}"
    return body + _checksum(body)


def digest_of(key: str) -> bytes:
    return sha256(key.encode()).digest()


def looks_like_key(token: str) -> bool:
    return token.startswith(PREFIX)


def read_key(token: str) -> PresentedKey | None:
    """None for whatever cannot be a key: no query is spent on it."""
    if len(token) != _LENGTH or not token.isascii():
        return None
    body, checksum = token[:-_CHECKSUM_DIGITS], token[-_CHECKSUM_DIGITS:]
    if _checksum(body) != checksum:
        return None
    id_ = _read(body[len(PREFIX) : len(PREFIX) + _ID_DIGITS])
    return PresentedKey(UUID(int=id_), digest_of(token)) if id_ is not None else None


def _checksum(body: str) -> str:
    return _written(zlib.crc32(body.encode()), _CHECKSUM_DIGITS)


def _written(number: int, digits: int) -> str:
    written = ""
    for _ in range(digits):
        number, digit = divmod(number, len(_DIGITS))
        written = _DIGITS[digit] + written
    return written


def _read(written: str) -> int | None:
    number = 0
    for digit in written:
        if digit not in _VALUE:
            return None
        number = number * len(_DIGITS) + _VALUE[digit]
    return number if number < 1 << 128 else None
