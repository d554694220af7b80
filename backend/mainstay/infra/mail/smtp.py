"""SMTP with a few connections that are kept for the next letter."""

import asyncio
import re
import ssl
import time
from dataclasses import dataclass
from typing import Final

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from mainstay.infra.mail.letters import Letter, Sender, compose
from mainstay.infra.mail.mailer import MailPostponed, MailRefused
from mainstay.infra.mail.server import MailServer, StartTls

_IDLE_SECONDS: Final = 30.0
# Servers limit what one connection may bring, and balance by connection.
_LETTERS_A_CONNECTION: Final = 50
_START_TLS: Final[dict[StartTls, bool | None]] = {
    StartTls.required: True,
    StartTls.offered: None,
    StartTls.never: False,
}
_FIRST_PERMANENT: Final = 500
# Servers repeat the address they were given, and this ends in logs and tables.
_ANY_ADDRESS: Final = re.compile(r"<?[^\s<>]*@[^\s<>]*>?")
_LONGEST_REASON: Final = 300


@dataclass
class _Line:
    """A connection to the server, and what it has seen."""

    client: SMTP
    idle_since: float = 0.0
    letters: int = 0


class SmtpMailer:
    def __init__(
        self,
        server: MailServer,
        sender: Sender,
        *,
        start_tls: StartTls = StartTls.required,
        timeout: float = 15.0,
        connections: int = 4,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._server = server
        self._sender = sender
        self._start_tls = start_tls
        self._timeout = timeout
        self._tls = tls
        self._slots = asyncio.Semaphore(connections)
        self._idle: list[_Line] = []
        self._sweep: asyncio.TimerHandle | None = None

    async def send(self, letter: Letter) -> None:
        content = compose(letter, self._sender).as_bytes()
        async with self._slots:
            try:
                await self._send(letter, content)
            except (SMTPException, OSError, TimeoutError) as failure:
                # Not `from`: what the library says repeats the address.
                raise _told(failure) from None

    async def _send(self, letter: Letter, content: bytes) -> None:
        line = await self._take()
        try:
            options = await self._options_for(letter, line)
            await line.client.sendmail(str(self._sender.mailbox), [str(letter.to)], content, mail_options=options)
        except BaseException:
            # After a refusal the conversation could go on, after anything else not: a new one is always right.
            line.client.close()
            raise
        line.letters += 1
        await self._give_back(line)

    async def _options_for(self, letter: Letter, line: _Line) -> list[str]:
        if not (letter.to.needs_utf8 or self._sender.mailbox.needs_utf8):
            return []
        await line.client.ehlo()
        if not line.client.supports_extension("smtputf8"):
            raise MailRefused("the server takes no address that is not ASCII")
        return ["SMTPUTF8"]

    async def _take(self) -> _Line:
        while self._idle:
            line = self._idle.pop()
            if await _still_answers(line):
                return line
            line.client.close()
        server = self._server
        client = SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user,
            password=server.password,
            use_tls=server.scheme == "smtps",
            start_tls=False if server.scheme == "smtps" else _START_TLS[self._start_tls],
            tls_context=self._tls,
            timeout=self._timeout,
        )
        try:
            await client.connect()
        except BaseException:
            client.close()
            raise
        return _Line(client)

    async def _give_back(self, line: _Line) -> None:
        if line.letters >= _LETTERS_A_CONNECTION:
            await _say_goodbye(line)
            return
        line.idle_since = time.monotonic()
        self._idle.append(line)
        if self._sweep is None:
            self._sweep = asyncio.get_running_loop().call_later(_IDLE_SECONDS, self._drop_idle)

    def _drop_idle(self) -> None:
        """A server's patience with silence is short; better to go than to be thrown out."""
        self._sweep = None
        now = time.monotonic()
        kept = [line for line in self._idle if now - line.idle_since < _IDLE_SECONDS]
        for line in self._idle:
            if line not in kept:
                line.client.close()
        self._idle = kept
        if kept:
            self._sweep = asyncio.get_running_loop().call_later(_IDLE_SECONDS, self._drop_idle)

    async def close(self) -> None:
        if self._sweep:
            self._sweep.cancel()
        lines, self._idle = self._idle, []
        for line in lines:
            await _say_goodbye(line)


async def _still_answers(line: _Line) -> bool:
    """Asked before the letter: a line found dead halfway leaves it open whether the letter has arrived."""
    if not line.client.is_connected:
        return False
    try:
        await line.client.noop()
    except (SMTPException, OSError, TimeoutError):
        return False
    return True


async def _say_goodbye(line: _Line) -> None:
    try:
        await line.client.quit()
    except (SMTPException, OSError, TimeoutError):
        line.client.close()


def _told(failure: Exception) -> MailPostponed | MailRefused:
    if isinstance(failure, SMTPRecipientsRefused):
        return _answered("the recipient", failure.recipients[0])
    if isinstance(failure, SMTPDataError):
        return _answered("the letter", failure)
    if isinstance(failure, SMTPResponseException):
        # It is us whom the server refuses, not this letter: once the settings are right, it can go.
        return MailPostponed(f"the server answered {failure.code}: {_reason(failure.message)}")
    return MailPostponed(f"{type(failure).__name__}: {_reason(str(failure))}")


def _answered(what: str, answer: SMTPResponseException) -> MailPostponed | MailRefused:
    kind = MailRefused if answer.code >= _FIRST_PERMANENT else MailPostponed
    return kind(f"{what} was refused with {answer.code}: {_reason(answer.message)}")


def _reason(text: str) -> str:
    return _ANY_ADDRESS.sub("[address]", " ".join(text.split()))[:_LONGEST_REASON]
