"""Links to files in a folder: what they allow stands in them, signed, so that nothing has to be kept."""

import hmac
import json
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Final

from mainstay.infra.crypto.derive import derive
from mainstay.infra.storage.disposition import safe_filename, safe_media_type
from mainstay.infra.storage.keys import checked

PURPOSE: Final = "download/v1"
LONGEST_TOKEN: Final = 2048
# A link is for now. Who needs the file later asks for another.
LONGEST_LIFE: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Grant:
    """What a link allows whoever has it."""

    key: str
    filename: str
    media_type: str
    expires_at: int


class DownloadLinks:
    """Times are this machine's, as S3 has them too; a link is not worth a question to the database."""

    def __init__(self, keys: Sequence[bytes], address: str) -> None:
        self._keys = derive(keys, PURPOSE)
        self._address = address

    def make(self, key: str, filename: str, media_type: str, lasts: timedelta) -> str:
        grant = [checked(key), safe_filename(filename), safe_media_type(media_type), int(time.time() + lasting(lasts))]
        said = json.dumps(grant, ensure_ascii=False, separators=(",", ":")).encode()
        return f"{self._address}?token={_text(said)}.{_text(_signature(self._keys[0], said))}"

    def read(self, token: str) -> Grant | None:
        """None for one that we did not make, that was changed, or whose time is over."""
        said, _, signature = token.partition(".")
        try:
            grant, signed = _bytes(said), _bytes(signature)
        except ValueError:
            return None
        if len(token) > LONGEST_TOKEN or not any(
            hmac.compare_digest(_signature(key, grant), signed) for key in self._keys
        ):
            return None
        granted = Grant(*json.loads(grant))
        return granted if granted.expires_at > time.time() else None


def lasting(lasts: timedelta) -> int:
    seconds = int(lasts.total_seconds())
    if not 0 < seconds <= LONGEST_LIFE.total_seconds():
        raise ValueError(f"a link lasts up to {LONGEST_LIFE}")
    return seconds


def _signature(key: bytes, said: bytes) -> bytes:
    return hmac.digest(key, said, sha256)


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _text(raw) != text:
        raise ValueError("written in another way than ours")
    return raw
