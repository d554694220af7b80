"""The tokens in links: made from the link's id, so that none has to be kept or carried about, and checked by a hash."""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from hashlib import sha256
from typing import Final
from uuid import UUID

from mainstay.infra.crypto.derive import derive
from mainstay.infra.crypto.opaque import hash_token

_PURPOSE: Final = "one-time-link/v1"


class LinkTokens:
    """Whoever has only the database has no link, and whoever has only the keys has none without its id."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._keys = derive(keys, _PURPOSE)

    def make(self, prefix: str, id_: UUID) -> str:
        return _token(self._keys[0], prefix, id_)

    def again(self, prefix: str, id_: UUID, token_hash: bytes) -> str | None:
        """The very token that was hashed then, also after a newer key came before the one that made it; else None."""
        made = (_token(key, prefix, id_) for key in self._keys)
        return next((token for token in made if hmac.compare_digest(hash_token(token), token_hash)), None)


def _token(key: bytes, prefix: str, id_: UUID) -> str:
    # The prefix too: links of two tables that share an id share no token.
    digest = hmac.digest(key, prefix.encode() + b"\x00" + id_.bytes, sha256)
    return f"{prefix}_{urlsafe_b64encode(digest).decode().rstrip('=')}"
