"""A key for each purpose, from the keys of the installation: one leaked use tells nothing about another."""

from collections.abc import Sequence

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def derive(keys: Sequence[bytes], purpose: str) -> tuple[bytes, ...]:
    return tuple(HKDF(SHA256(), 32, salt=None, info=purpose.encode()).derive(key) for key in keys)
