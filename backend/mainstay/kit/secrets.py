"""What a good secret looks like, and how to say that one is not."""

import base64
import binascii
import math
import secrets
from collections import Counter
from dataclasses import dataclass

KEY_BYTES = 32
SHORTEST_PASSWORD = 16
# Random URL-safe text of this length has far more; words and repetition have less.
LEAST_ENTROPY_BITS = 40
WELL_KNOWN = ("changeme", "change-me", "change_me", "password", "postgres", "secret", "example", "mainstay", "default")


def why_weak(password: str | None) -> str | None:
    if not password:
        return "is missing"
    if len(password) < SHORTEST_PASSWORD:
        return f"is shorter than {SHORTEST_PASSWORD} characters"
    if any(word in password.lower() for word in WELL_KNOWN):
        return "contains a word that everybody tries first"
    # What is repeated adds length and nothing else: "abcabcabc" is as good as "abc".
    if _entropy_bits(password[: (password * 2).find(password, 1)]) < LEAST_ENTROPY_BITS:
        return "repeats itself too much"
    return None


def _entropy_bits(text: str | bytes) -> float:
    counts = Counter(text)
    return -sum(count * math.log2(count / len(text)) for count in counts.values())


@dataclass(frozen=True)
class EncryptionKey:
    raw: bytes

    @classmethod
    def new(cls) -> "EncryptionKey":
        return cls(secrets.token_bytes(KEY_BYTES))

    @classmethod
    def decode(cls, text: str) -> "EncryptionKey":
        try:
            raw = base64.b64decode(text.translate(str.maketrans("-_", "+/")) + "=" * (-len(text) % 4), validate=True)
        except (binascii.Error, ValueError):
            raw = b""
        if len(raw) != KEY_BYTES:
            raise ValueError(f"each key is {KEY_BYTES} bytes in URL-safe base64; `mainstay settings new-key` makes one")
        return cls(raw)

    def encode(self) -> str:
        return base64.urlsafe_b64encode(self.raw).decode().rstrip("=")

    def why_weak(self) -> str | None:
        return "is not random" if _entropy_bits(self.raw) < LEAST_ENTROPY_BITS * 2 else None
