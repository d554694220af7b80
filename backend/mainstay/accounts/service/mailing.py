"""Asking for a mail, in the transaction that makes it necessary: it is sent once that is committed, or never."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.mails.catalogue import CATALOGUE
from mainstay.accounts.work import SendMail
from mainstay.jobs import service as jobs
from mainstay.kit.actor import Actor
from mainstay.kit.user_agents import device_name


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
    """To the person's address as it is when the mail leaves, or to the given one, whosever it is. Where and on what the
    actor is, is told by itself in mails that say so.

    A mail to nobody is asked for like any other and then left out: where an unknown address must take no less time than a
    known one, both ask.
    """
    words = CATALOGUE.get(template)
    if words is None:
        raise ValueError(f"there is no mail {template!r}")
    known = {name: fact for name, fact in _whence(actor).items() if fact and name in words.details}
    wanted = SendMail(
        template=template, user_id=user_id, address=address, link_id=link_id, facts=known | dict(facts or {})
    )
    await jobs.enqueue(session, actor, wanted)


def _whence(actor: Actor) -> dict[str, str | None]:
    return {"device": device_name(actor.origin.user_agent), "ip": actor.origin.ip}
