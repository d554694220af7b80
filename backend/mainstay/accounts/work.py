"""What this room does later: one job for each mail."""

from uuid import UUID

from pydantic import Field

from mainstay.accounts.mails import TEMPLATES
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, PermanentFailure, job


class SendMail(Payload):
    """Which mail to whom. Never a token: the job makes that of a link again, from the link's id."""

    template: str
    user_id: UUID | None = None
    address: str | None = None
    link_id: UUID | None = None
    facts: dict[str, str | int] = Field(default_factory=dict)


@job("mail.send")
async def send_mail(ctx: JobContext, wanted: SendMail) -> None:
    if wanted.template not in TEMPLATES:
        raise PermanentFailure(f"There is no mail {wanted.template!r}.")
    ctx.lines.append({"event": "mail_not_sent"})
