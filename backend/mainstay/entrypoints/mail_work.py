"""How mail leaves: what the settings name, with what the job needs to write it."""

import sys
from pathlib import Path

from mainstay.accounts.mails.links import one_time_link
from mainstay.accounts.mails.post_office import PostOffice
from mainstay.accounts.mails.template import INVITATION, ONE_TIME
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.mail.mailbox import FolderMailer
from mainstay.infra.mail.mailer import Mailer, NoMailer
from mainstay.infra.mail.smtp import SmtpMailer
from mainstay.organizations.service import invitation_link
from mainstay.settings import Settings
from mainstay.settings_source import data_dir


def mail_tools(settings: Settings) -> dict[type, object]:
    return {PostOffice: post_office(settings, mailer_from(settings))}


def post_office(settings: Settings, mailer: Mailer) -> PostOffice:
    return PostOffice(
        mailer=mailer,
        tokens=LinkTokens(settings.encryption_keys),
        public_url=settings.public_url,
        links={ONE_TIME: one_time_link, INVITATION: invitation_link},
    )


def mailer_from(settings: Settings) -> Mailer:
    server, sender = settings.mail.server, settings.mail_sender
    if server.is_smtp:
        return SmtpMailer(server, sender, start_tls=settings.mail.start_tls, timeout=settings.mail.timeout)
    if server.is_mailbox:
        return FolderMailer(mailbox_folder(settings), sender, tell=_print)
    return NoMailer()


def keeps_mailbox(settings: Settings) -> bool:
    """Its page shows every link to everybody: never in production, whatever else the settings say."""
    return settings.mail.server.is_mailbox and not settings.in_production


def mailbox_folder(settings: Settings) -> Path:
    return Path(settings.mail.server.folder) if settings.mail.server.folder else data_dir() / "mailbox"


def _print(line: str) -> None:
    """Beside the log, which would mask the token in the link: it is for the developer whose mailbox this is."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
