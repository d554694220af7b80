"""Secrets at rest: sealed under the first key of the installation, opened by whichever made them."""

import os
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mainstay.infra.crypto.derive import derive

_NONCE_BYTES = 12


class CannotOpen(Exception):
    """None of the keys made this, or it was tampered with, or it belongs to something else."""


class Sealer:
    """AES-256-GCM for one purpose. `bound_to` is authenticated: a sealed value moved to another row does not open."""

    def __init__(self, keys: Sequence[bytes], purpose: str) -> None:
        self._ciphers = [AESGCM(key) for key in derive(keys, purpose)]

    def seal(self, secret: bytes, bound_to: str) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._ciphers[0].encrypt(nonce, secret, bound_to.encode())

    def is_current(self, sealed: bytes, bound_to: str) -> bool:
        """Whether the first key opens it, so that the others are not needed for it."""
        try:
            self._ciphers[0].decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound_to.encode())
        except InvalidTag:
            return False
        return True

    def open(self, sealed: bytes, bound_to: str) -> bytes:
        nonce, box = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        for cipher in self._ciphers:
            try:
                return cipher.decrypt(nonce, box, bound_to.encode())
            except InvalidTag:
                continue
        raise CannotOpen(bound_to)
