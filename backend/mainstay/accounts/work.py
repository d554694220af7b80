"""What this room does later: one job for each mail."""

import time
from datetime import timedelta
from typing import Final
from uuid import UUID

from pydantic import Field
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts.mails import metrics
from mainstay.accounts.mails.catalogue import CATALOGUE
from mainstay.accounts.mails.post_office import LinkTo, PostOffice
from mainstay.accounts.mails.template import Button, LinkButton, Template
from mainstay.accounts.mails.writing import moment_in_words, write
from mainstay.accounts.repository import AccountRepository
from mainstay.infra.mail.letters import CannotBeAddressed, Letter, Mailbox
from mainstay.infra.mail.mailer import MailPostponed, MailRefused
from mainstay.jobs import service as jobs
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, PermanentFailure, job
from mainstay.kit.ids import moment_of

log = get_logger("accounts")

# Up to about five hours of a mail server that is away.
_ATTEMPTS: Final = 14
_PENDING: Final = "pending"


class SendMail(Payload):
    """Which mail to whom. Never a token: the job makes that of a link again, from the link's id."""

    template: str
    user_id: UUID | None = None
    address: str | None = None
    link_id: UUID | None = None
    facts: dict[str, str | int] = Field(default_factory=dict)


class NoUseAnyMore(Exception):
    """Nobody is to get this mail by now. The reason is a word for the log."""


@job("mail.send", max_attempts=_ATTEMPTS, timeout=timedelta(seconds=90))
async def send_mail(ctx: JobContext, wanted: SendMail) -> dict[str, object]:
    template = CATALOGUE.get(wanted.template)
    if template is None:
        raise PermanentFailure(f"There is no mail {wanted.template!r}.")
    try:
        async with ctx.transaction() as session:
            letter = await _letter(session, ctx, template, wanted)
    except NoUseAnyMore as reason:
        _tell(ctx, wanted, "skipped", reason=str(reason))
        return {"skipped": str(reason)}
    await _hand_over(ctx, wanted, letter)
    if template.is_farewell:
        async with ctx.ending({"message_id": letter.id}) as session:
            await jobs.forget_payload(session, ctx.id)
    return {"message_id": letter.id}


async def _letter(session: AsyncSession, ctx: JobContext, template: Template, wanted: SendMail) -> Letter:
    office = ctx.tool(PostOffice)
    to, name = await _addressee(session, template, wanted)
    link = await _link(session, office, template, wanted)
    url = office.url(link.path, link.token) if link else None
    if isinstance(template.button, Button):
        url = office.url(template.button.path)
    facts = {"when": moment_in_words(moment_of(ctx.id))} | wanted.facts
    words = write(template, facts, public_url=office.public_url, person_name=name, url=url, has_token=link is not None)
    try:
        mailbox = Mailbox.parse(to)
    except CannotBeAddressed as wrong:
        _tell(ctx, wanted, "refused")
        raise PermanentFailure(str(wrong)) from wrong
    return Letter(str(ctx.id), wanted.template, mailbox, words.subject, words.text, words.html, link=url)


async def _addressee(session: AsyncSession, template: Template, wanted: SendMail) -> tuple[str, str | None]:
    if wanted.user_id is None:
        if wanted.address is None:
            raise NoUseAnyMore("to_nobody")
        return wanted.address, None
    person = await AccountRepository(session).get(wanted.user_id)
    if person is None:
        raise NoUseAnyMore("person_is_gone")
    if template.to_members_only and person.status == _PENDING:
        # Whoever made the account has not shown that the address is theirs.
        raise NoUseAnyMore("address_is_not_verified")
    return wanted.address or person.email, person.full_name


async def _link(session: AsyncSession, office: PostOffice, template: Template, wanted: SendMail) -> LinkTo | None:
    if not isinstance(template.button, LinkButton):
        return None
    if wanted.link_id is None:
        raise PermanentFailure(f"The mail {wanted.template!r} needs a link.")
    link = await office.links[template.button.kept_in](session, office.tokens, wanted.link_id)
    if link is None:
        raise NoUseAnyMore("link_is_over")
    return link


async def _hand_over(ctx: JobContext, wanted: SendMail, letter: Letter) -> None:
    began = time.monotonic()
    try:
        await ctx.tool(PostOffice).mailer.send(letter)
    except MailPostponed:
        _tell(ctx, wanted, "postponed")
        raise
    except MailRefused as refused:
        _tell(ctx, wanted, "refused")
        raise PermanentFailure(str(refused)) from None
    finally:
        metrics.SECONDS.observe(time.monotonic() - began)
    _tell(ctx, wanted, "sent")


def _tell(ctx: JobContext, wanted: SendMail, outcome: str, **facts: str) -> None:
    metrics.MAILS.labels(wanted.template, outcome).inc()
    user_id = str(wanted.user_id) if wanted.user_id else None
    log.info("mail_tried", outcome=outcome, template=wanted.template, job_id=str(ctx.id), user_id=user_id, **facts)
