"""One way to write an address, so that one mailbox is one account and two mailboxes never are."""

import re
import unicodedata
from typing import Final

import idna

from mainstay.accounts.errors import AddressInvalid
from mainstay.kit.text import is_clean

# Only what mail itself demands; whether it arrives is found out by writing to it.
_ADDRESS: Final = re.compile(r"[^@\s\x00-\x1f\x7f<>\"(),:;\\\[\]]{1,64}@[^@\s\x00-\x1f\x7f<>\"(),:;\\\[\]]{1,189}")
_LABEL: Final = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*")
# What cannot be seen or changes the direction of reading: two addresses could look like one.
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})


def checked_address(email: str) -> str:
    """The address as it is kept, looked for and written to."""
    address = email.strip()
    folded = folded_address(address)
    if not is_clean(address) or not _ADDRESS.fullmatch(folded) or _hides_something(folded):
        raise AddressInvalid(f"{email!a} is not an address.")
    if not _DOMAIN.fullmatch(folded.rpartition("@")[2]):
        raise AddressInvalid(f"{email!a} has a domain that no mail can be sent to.")
    return folded


def folded_address(email: str) -> str:
    """Capitals are small in every script, nothing else is changed before the @: `ı` is not `i`, `ß` is not `ss`, and a
    wide letter is not a narrow one, for they may be other mailboxes. A domain is what the DNS makes of it."""
    local, at, domain = email.strip().rpartition("@")
    return f"{_small(local)}{at}{_as_asked_for(domain)}"


def _small(text: str) -> str:
    # No capital is left, so that no collation of a database finds anything to make smaller in its own way.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())


def _as_asked_for(domain: str) -> str:
    if domain.isascii():
        return domain.lower()
    try:
        return idna.encode(domain, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return _small(domain)


def _hides_something(text: str) -> bool:
    return any(unicodedata.category(character) in _INVISIBLE for character in text)
