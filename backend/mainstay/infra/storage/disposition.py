"""How a download is named at the other end: whatever somebody called it, it is a plain name in an attachment."""

import re
import unicodedata
from typing import Final
from urllib.parse import quote

_LONGEST: Final = 120
_SEPARATORS: Final = re.compile(r'[/\\:*?"<>|;%]+')
_MEDIA_TYPE: Final = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,99}(; charset=utf-8)?")


def safe_filename(name: str) -> str:
    """Without controls, marks that turn the direction of writing, separators, and dots in front."""
    plain = "".join(
        one for one in unicodedata.normalize("NFC", name) if unicodedata.category(one)[0] not in "CZ" or one == " "
    )
    plain = _SEPARATORS.sub("_", plain).strip(" .")
    if len(plain) <= _LONGEST:
        return plain or "download"
    stem, dot, ending = plain.rpartition(".")
    room = _LONGEST - len(dot + ending)
    return f"{stem[:room]}{dot}{ending}" if room > _LONGEST // 2 else plain[:_LONGEST]


def attachment(name: str) -> str:
    """RFC 6266: a name in ASCII for whoever reads only that, and the real one."""
    safe = safe_filename(name)
    ascii_name = unicodedata.normalize("NFKD", safe).encode("ascii", "ignore").decode() or "download"
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(safe, safe='')}"


def safe_media_type(media_type: str) -> str:
    return media_type if _MEDIA_TYPE.fullmatch(media_type) else "application/octet-stream"
