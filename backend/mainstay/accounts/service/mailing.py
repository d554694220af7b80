"""Asking for a mail, in the transaction that makes it necessary: it is sent once that is committed, or never."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.mails import TEMPLATES
from mainstay.accounts.work import SendMail
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor


async def request_mail(
    session: AsyncSession,
    actor: Actor,
    template: str,
    *,
    user_id: UUID | None = None,
    address: str | None = None,
    link_id: UUID | None = None,
    facts: Mapping[str, str | int] | None = None,
) -> None:
    """To the person's address as it is when the mail leaves, or to the given one, whosever it is."""
    if template not in TEMPLATES:
        raise ValueError(f"there is no mail {template!r}")
    if user_id is None and address is None:
        raise ValueError("a mail goes to somebody")
    await jobs.enqueue(
        session,
        actor,
        SendMail(template=template, user_id=user_id, address=address, link_id=link_id, facts=dict(facts or {})),
    )
