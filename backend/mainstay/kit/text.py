"""Text as it comes from outside."""

import re
import unicodedata

# C0 and C1 controls; in a name or an address they are a mistake or an attack on a mail header or a log.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def is_clean(text: str) -> bool:
    """Free of what PostgreSQL or UTF-8 cannot hold: the NUL character and lone surrogates."""
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def one_line(text: str) -> str:
    """A name or title: normalized, on one line, without controls, no blanks around it."""
    return " ".join(_CONTROLS.sub(" ", unicodedata.normalize("NFC", text)).split())
