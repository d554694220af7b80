"""Answers that go by mail, since whoever asked must not learn from us whether the address is known."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.link_repository import LinkRepository
from mainstay.accounts.linking import make_link
from mainstay.accounts.links import Purpose
from mainstay.accounts.mails.post_office import PostOffice
from mainstay.accounts.models import User
from mainstay.accounts.repository import AccountRepository
from mainstay.accounts.work import SendMail
from mainstay.jobs import service as jobs
from mainstay.jobs.context import JobContext
from mainstay.jobs.kinds import Payload, job

# Whose address it is, also while they may still change their mind about leaving.
_MEMBERS: Final = ("active", "pending_deletion")


class Asked(StrEnum):
    registered = "registered"
    forgot = "forgot"
    resend = "resend"


class AnswerByMail(Payload):
    """What somebody asked for, and the address they gave. Who that is, if anybody, is looked up here."""

    asked: Asked
    address: str


class OfferAddress(Payload):
    """Somebody wants this link's address to be theirs."""

    link_id: UUID


@job("accounts.answer_by_mail")
async def answer_by_mail(ctx: JobContext, wanted: AnswerByMail) -> None:
    async with ctx.ending() as session:
        user = await AccountRepository(session).get_by_address(wanted.address)
        if user is None:
            return
        if user.status == "pending":
            await _send_link(ctx, session, user, Purpose.verify_email, "verify_email")
        elif user.status in _MEMBERS and wanted.asked is Asked.forgot:
            await _send_link(ctx, session, user, Purpose.reset_password, "reset_password")
        elif user.status in _MEMBERS and wanted.asked is Asked.registered:
            await jobs.enqueue(session, ctx.actor, SendMail(template="already_registered", user_id=user.id))


@job("accounts.offer_address")
async def offer_address(ctx: JobContext, wanted: OfferAddress) -> None:
    """An address that has an account learns so by mail, and the link to it is void."""
    async with ctx.ending() as session:
        link = await LinkRepository(session).get(wanted.link_id)
        if link is None or link.used_at or link.voided_at:
            return
        owner = await AccountRepository(session).get_by_address(link.email)
        if owner is None:
            mail = SendMail(
                template="email_change_confirm",
                user_id=link.user_id,
                address=link.email,
                link_id=link.id,
            )
            await jobs.enqueue(session, ctx.actor, mail)
            return
        await LinkRepository(session).void(link.user_id, {Purpose.change_email})
        if owner.status in _MEMBERS and owner.id != link.user_id:
            await jobs.enqueue(session, ctx.actor, SendMail(template="already_registered", user_id=owner.id))


async def _send_link(ctx: JobContext, session: AsyncSession, user: User, purpose: Purpose, template: str) -> None:
    link = await make_link(session, ctx.tool(PostOffice).tokens, user.id, purpose, user.email)
    await jobs.enqueue(session, ctx.actor, SendMail(template=template, user_id=user.id, link_id=link.id))
