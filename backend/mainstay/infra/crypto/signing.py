"""Signatures that anybody can check who has the public key: ed25519, with a key for one purpose."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from mainstay.infra.crypto.derive import derive

type PublicKeys = Mapping[str, Ed25519PublicKey]


class SigningKeys:
    """Derived from the keys of the installation: the first signs, all of them vouch for what they have signed."""

    def __init__(self, keys: Sequence[bytes], purpose: str) -> None:
        private = [Ed25519PrivateKey.from_private_bytes(seed) for seed in derive(keys, purpose)]
        self._signs = private[0]
        self.key_id = key_id_of(private[0].public_key())
        self.public: PublicKeys = {key_id_of(one.public_key()): one.public_key() for one in private}

    def sign(self, statement: bytes) -> bytes:
        return self._signs.sign(statement)


def is_signed(statement: bytes, signature: bytes, key: Ed25519PublicKey) -> bool:
    try:
        key.verify(signature, statement)
    except InvalidSignature:
        return False
    return True


def key_id_of(key: Ed25519PublicKey) -> str:
    return sha256(key.public_bytes_raw()).hexdigest()[:16]


def write_public_key(key: Ed25519PublicKey) -> str:
    return urlsafe_b64encode(key.public_bytes_raw()).decode().rstrip("=")


def read_public_key(text: str) -> Ed25519PublicKey:
    """Raises ValueError for anything but 32 bytes in URL-safe base64."""
    return Ed25519PublicKey.from_public_bytes(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
