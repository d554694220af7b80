"""A letter, and the bytes of it. Nothing a person can choose becomes part of a header, but for the address itself."""

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import Final

import idna

from mainstay.kit.clock import utc_now

# What may stand in an address without quoting. A mail server would take more; nobody's address needs it.
_PART: Final = r"[^@\s\x00-\x1f\x7f-\x9f\u2028\u2029<>\"(),:;\\\[\]\ud800-\udfff]"
_ADDRESS: Final = re.compile(rf"({_PART}{{1,64}})@({_PART}{{1,253}})")


class CannotBeAddressed(ValueError):
    """It is no address that mail can be sent to. The address itself is not repeated."""


@dataclass(frozen=True)
class Mailbox:
    """An address as it travels: the domain in ASCII, the local part as its owner writes it."""

    local: str
    domain: str

    @classmethod
    def parse(cls, address: str) -> "Mailbox":
        parts = _ADDRESS.fullmatch(address)
        if parts is None or parts[1].startswith(".") or parts[1].endswith(".") or ".." in parts[1]:
            raise CannotBeAddressed("this is not an address")
        try:
            domain = parts[2].lower() if parts[2].isascii() else idna.encode(parts[2], uts46=True).decode()
        except idna.IDNAError as wrong:
            raise CannotBeAddressed("the address has a domain that cannot be") from wrong
        return cls(parts[1], domain)

    @property
    def needs_utf8(self) -> bool:
        return not self.local.isascii()

    def __str__(self) -> str:
        return f"{self.local}@{self.domain}"


@dataclass(frozen=True)
class Sender:
    name: str
    mailbox: Mailbox

    @classmethod
    def parse(cls, text: str) -> "Sender":
        """`Mainstay <mainstay@example.com>` or the address alone."""
        if any(not character.isprintable() for character in text):
            raise CannotBeAddressed("a sender is one line")
        name, bracket, rest = text.strip().rpartition("<")
        if not bracket:
            return cls("", Mailbox.parse(text.strip()))
        if not rest.endswith(">") or "<" in name or ">" in name:
            raise CannotBeAddressed("this is not an address")
        return cls(name.strip().strip('"'), Mailbox.parse(rest[:-1].strip()))


@dataclass(frozen=True)
class Letter:
    # The same for every repeat, so that whoever receives one twice can see it.
    id: str
    template: str
    to: Mailbox
    subject: str
    text: str
    html: str
    # What the mail asks to open; shown to developers, and in the mail itself.
    link: str | None = None


def compose(letter: Letter, sender: Sender) -> EmailMessage:
    needs_utf8 = letter.to.needs_utf8 or sender.mailbox.needs_utf8
    message = EmailMessage(policy=SMTPUTF8 if needs_utf8 else SMTP)
    message["From"] = Address(sender.name, sender.mailbox.local, sender.mailbox.domain)
    # Never with a name: people choose their names, and mail servers and people read them differently.
    message["To"] = Address("", letter.to.local, letter.to.domain)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(utc_now())
    message["Message-ID"] = f"<{letter.id}@{sender.mailbox.domain}>"
    # No holiday note in answer, and no loop of two machines.
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    return message
