"""What people chose, as it may stand in a mail of ours: readable, and no more than that."""

import re
from ipaddress import ip_address
from typing import Final

from mainstay.infra.mail.letters import CannotBeAddressed, Mailbox
from mainstay.kit.text import one_line

_LONGEST: Final = 120
# Turn the direction of what follows, or show nothing at all.
_UNSEEN: Final = re.compile(r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
# Mail programs make links of whatever looks like one; a stranger's name must not become a link in a mail of ours.
# The colon of a time of day leads nowhere.
_JOINT: Final = re.compile(r"(?<=\S)([./@\u3002\uff0e\uff61]|(?<!\d):|:(?!\d))(?=\S)")
_WORD_JOINER: Final = "\u2060"


def calm(text: str) -> str:
    plain = _UNSEEN.sub("", one_line(text))
    if len(plain) > _LONGEST:
        plain = plain[: _LONGEST - 1].rstrip() + "…"
    return plain if _is_plain_fact(plain) else _JOINT.sub(rf"\1{_WORD_JOINER}", plain)


def _is_plain_fact(text: str) -> bool:
    """An address of mail or of a network: worth copying, and harmless as a link."""
    try:
        ip_address(text)
    except ValueError:
        try:
            Mailbox.parse(text)
        except CannotBeAddressed:
            return False
    return True
