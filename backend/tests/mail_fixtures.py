"""Mail in tests: a real SMTP server takes it, and what was received is read as a mail program reads it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

import pytest
from aiosmtpd import smtp

from mainstay.accounts.mails.post_office import PostOffice
from mainstay.entrypoints.mail_work import post_office
from mainstay.infra.mail.letters import Sender
from mainstay.infra.mail.server import MailServer, StartTls
from mainstay.infra.mail.smtp import SmtpMailer
from mainstay.settings import Settings

SENDER = "Mainstay <mainstay@mail.example>"


@dataclass
class Received:
    """One mail, as the server got it: the envelope, the bytes, and what they say."""

    sender: str
    recipients: list[str]
    content: bytes
    options: list[str] = field(default_factory=list)

    @property
    def message(self) -> EmailMessage:
        message = BytesParser(EmailMessage, policy=default).parsebytes(self.content)
        assert isinstance(message, EmailMessage)
        return message

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def text(self) -> str:
        return self._part("plain")

    @property
    def html(self) -> str:
        return self._part("html")

    def link(self) -> str:
        """Where the mail's button leads; the text says the same."""
        found = [word for word in self.text.split() if word.startswith(("http://", "https://"))]
        assert found, self.text
        return found[0]

    def token(self) -> str:
        return self.link().partition("#token=")[2]

    def _part(self, kind: str) -> str:
        part = self.message.get_body((kind,))
        assert part is not None
        return str(part.get_content()).replace("\r\n", "\n")


@dataclass
class Mailbox:
    """Every mail that arrived. What the server answers can be set: `answer("RCPT", "550 no such person")`."""

    port: int = 0
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    answers: dict[str, list[str]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def answer(self, command: str, *answers: str) -> None:
        """The next times, one after the other; then it does as usual."""
        self.answers.setdefault(command, []).extend(answers)

    def all_for(self, address: str) -> list[Received]:
        return [one for one in self.received if address in one.recipients]

    def latest_for(self, address: str) -> Received:
        mine = self.all_for(address)
        assert mine, f"nothing for {address}; there is mail for {[one.recipients for one in self.received]}"
        return mine[-1]

    def link(self) -> str:
        """Of the newest mail of all."""
        return self.received[-1].link()

    def _next(self, command: str) -> str | None:
        waiting = self.answers.get(command)
        return waiting.pop(0) if waiting else None


class _Handler:
    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    async def handle_EHLO(self, _: Any, session: Any, __: Any, name: str, answers: list[str]) -> list[str]:  # noqa: N802 - the name aiosmtpd looks for
        self._mailbox.connections += 1
        session.host_name = name
        return answers

    async def handle_MAIL(self, _: Any, __: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802 - the name aiosmtpd looks for
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return self._mailbox._next("MAIL") or "250 OK"

    async def handle_RCPT(self, _: Any, __: Any, envelope: Any, address: str, ___: list[str]) -> str:  # noqa: N802 - the name aiosmtpd looks for
        refusal = self._mailbox._next("RCPT")
        if refusal is None:
            envelope.rcpt_tos.append(address)
        return refusal or "250 OK"

    async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:  # noqa: N802 - the name aiosmtpd looks for
        if refusal := self._mailbox._next("DATA"):
            return refusal
        self._mailbox.received.append(
            Received(envelope.mail_from, list(envelope.rcpt_tos), envelope.content, list(envelope.mail_options))
        )
        return "250 OK"


type Open = Callable[..., Awaitable[Mailbox]]


@pytest.fixture
async def open_mailbox() -> AsyncIterator[Open]:
    """A mail server; the options are aiosmtpd's, for TLS and sign-in."""
    # What the mail server logs is not ours.
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    servers: list[asyncio.Server] = []
    talks: list[smtp.SMTP] = []

    async def start(*, tls: Any = None, **options: Any) -> Mailbox:
        mailbox = Mailbox()

        def talk() -> smtp.SMTP:
            talks.append(smtp.SMTP(_Handler(mailbox), enable_SMTPUTF8=True, hostname="mail.test", **options))
            return talks[-1]

        server = await asyncio.get_running_loop().create_server(talk, "127.0.0.1", 0, ssl=tls)
        servers.append(server)
        mailbox.port = server.sockets[0].getsockname()[1]
        return mailbox

    yield start
    for server in servers:
        server.close()
    for talk in talks:
        if talk.transport is not None:
            talk.transport.abort()
    for server in servers:
        await server.wait_closed()


@pytest.fixture
async def mailbox(open_mailbox: Open) -> Mailbox:
    return await open_mailbox()


@pytest.fixture
async def mailer(mailbox: Mailbox) -> AsyncIterator[SmtpMailer]:
    mailer = SmtpMailer(MailServer.parse(mailbox.url), Sender.parse(SENDER), start_tls=StartTls.never, timeout=10)
    yield mailer
    await mailer.close()


type MailTools = Callable[[Settings], dict[type, object]]


@pytest.fixture
def mail_tools(mailer: SmtpMailer) -> MailTools:
    """What `work_off` needs to send mails: `await work_off(database, redis, mail_tools(settings))`."""

    def make(settings: Settings) -> dict[type, object]:
        return {PostOffice: post_office(settings, mailer)}

    return make
