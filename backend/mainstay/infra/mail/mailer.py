"""What every way of sending mail has, and how it says that it could not."""

from typing import Protocol

from mainstay.infra.mail.letters import Letter


class MailPostponed(Exception):
    """Nobody has it, and it may work later: no connection, a busy server, a server that does not know us."""


class MailRefused(Exception):
    """The server will not take this letter, now or later."""


class Mailer(Protocol):
    async def send(self, letter: Letter) -> None:
        """Returns when somebody else is responsible for the letter; raises one of the above when nobody is."""

    async def close(self) -> None:
        """No letter comes after this."""


class NoMailer:
    """`none:`: an installation that was told to do without mail."""

    async def send(self, letter: Letter) -> None:  # noqa: ARG002 - whatever it is
        raise MailRefused("This installation sends no mail: MAINSTAY_MAIL_URL is none:")

    async def close(self) -> None:
        """There is nothing to be closed."""
