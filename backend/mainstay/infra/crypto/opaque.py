"""Opaque tokens: 256 random bits for the holder, a hash for us, and a successor only the holder can open."""

import secrets
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_BYTES = 32
_NONCE_BYTES = 12
_PURPOSE = b"refresh-successor/v1"


def new_token(prefix: str) -> str:
    return f"{prefix}_{secrets.token_urlsafe(_BYTES)}"


def hash_token(token: str) -> bytes:
    return sha256(token.encode("utf-8", "surrogateescape")).digest()


def seal_successor(successor: str, *, under: str, session: bytes, generation: int) -> bytes:
    """Sealed under the very token it replaces: whoever has only the database has nothing."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    box = AESGCM(_key(under, session)).encrypt(nonce, successor.encode(), _bound(session, generation))
    return nonce + box


def open_successor(sealed: bytes, *, under: str, session: bytes, generation: int) -> str | None:
    try:
        opened = AESGCM(_key(under, session)).decrypt(
            sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _bound(session, generation)
        )
    except InvalidTag:
        return None
    return opened.decode()


def _key(token: str, session: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=session, info=_PURPOSE).derive(token.encode())


def _bound(session: bytes, generation: int) -> bytes:
    return session + generation.to_bytes(8)
