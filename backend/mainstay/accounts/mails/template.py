"""What a mail consists of. The words are in `catalogue`, the looks in `layout`."""

from dataclasses import dataclass
from typing import Final

# Where links are kept: of accounts, and of organizations.
ONE_TIME: Final = "one_time"
INVITATION: Final = "invitation"


@dataclass(frozen=True)
class Button:
    label: str
    # In the console.
    path: str


@dataclass(frozen=True)
class LinkButton:
    """It carries the token of a link, and the mail is worth nothing without it. The page is the link's."""

    label: str
    kept_in: str


@dataclass(frozen=True)
class Template:
    subject: str
    heading: str
    paragraphs: tuple[str, ...]
    button: Button | LinkButton | None = None
    # Below the button, smaller.
    notes: tuple[str, ...] = ()
    # Facts shown as a table, those of them that were given.
    details: tuple[str, ...] = ()
    # Whoever gets it has shown that the address is theirs: their name means something to them. In a mail to anybody
    # else a name is what a stranger wants them to read.
    greets: bool = True
    # Says something about an account, so it goes only to somebody who can sign in to it.
    to_members_only: bool = True
    # The last one to somebody: whom it went to is not kept.
    is_farewell: bool = False
