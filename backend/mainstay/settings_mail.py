"""The settings of mail, and what production will not start with."""

from typing import Final

from pydantic import Field, SecretStr, field_validator

from mainstay.infra.mail.letters import Sender
from mainstay.infra.mail.server import EXPECTED, MailServer, StartTls
from mainstay.settings_source import Group, SettingsProblem

_URL: Final = "MAINSTAY_MAIL_URL"


class Mail(Group):
    url: SecretStr | None = Field(
        None,
        description=f"Who takes our mail: {EXPECTED}. Production does not start without one of them: accounts are confirmed and passwords reset by mail.",
    )
    sender: str | None = Field(
        None,
        description="Whom mail is from: `Mainstay <mainstay@example.com>`. Without it, `mainstay@` the host of `PUBLIC_URL`.",
        json_schema_extra={"env": "MAIL_FROM"},
    )
    start_tls: StartTls = Field(
        StartTls.required,
        description="With `smtp://`: `required`, `offered` (encrypted only if the server says it can be) or `never`.",
        json_schema_extra={"env": "MAIL_STARTTLS"},
    )
    timeout: float = Field(15.0, gt=0, le=60, description="Seconds the mail server has for each of its answers.")

    @field_validator("url")
    @classmethod
    def is_a_mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None:
            MailServer.parse(url.get_secret_value())
        return url

    @field_validator("sender")
    @classmethod
    def is_a_sender(cls, sender: str | None) -> str | None:
        if sender is not None:
            Sender.parse(sender)
        return sender

    @property
    def server(self) -> MailServer:
        return MailServer.parse(self.url.get_secret_value() if self.url else "none:")


def why_mail_is_weak(mail: Mail) -> list[SettingsProblem]:
    """A provider of mail chooses its passwords; how they travel is ours."""
    if mail.url is None:
        return [SettingsProblem(_URL, "is not set", EXPECTED)]
    if mail.server.is_mailbox:
        return [SettingsProblem(_URL, "is the mailbox of a developer, whose mail reaches nobody", EXPECTED)]
    if mail.server.tells_password_to_all(mail.start_tls):
        fact = f"is {mail.start_tls}, and the password would travel for all to read"
        return [SettingsProblem("MAINSTAY_MAIL_STARTTLS", fact, "required")]
    return []
