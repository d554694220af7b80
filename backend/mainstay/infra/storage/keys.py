"""What a key may be. Stricter than any store is, so that the same keys work in all, and none leaves its folder."""

import re
from typing import Final

from mainstay.infra.storage.errors import KeyRefused

LONGEST: Final = 512
# No dot in front: neither `..` nor the folder where files are written before they are shown. No `#`: obstore hides such.
_SEGMENT: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.=+@~-]{0,199}")


def checked(key: str) -> str:
    if len(key) > LONGEST or not all(_SEGMENT.fullmatch(segment) for segment in key.split("/")):
        raise KeyRefused(f"{key[:80]!r} is not a key")
    return key


def checked_prefix(prefix: str) -> str:
    """Nothing, or whole segments: `exports/` and `exports` are the same folder, `exp` is none of it."""
    return checked(prefix.removesuffix("/")) + "/" if prefix else ""
