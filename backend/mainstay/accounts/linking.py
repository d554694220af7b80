"""Links in mails: made when the mail is asked for, good once, and for the address they were sent to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.errors import LinkInvalid
from mainstay.accounts.link_repository import LinkRepository
from mainstay.accounts.links import KINDS, Purpose
from mainstay.accounts.models import OneTimeLink, User
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.crypto.opaque import hash_token
from mainstay.kit.ids import new_id

_OF_AN_ADDRESS: Final = (Purpose.verify_email, Purpose.reset_password, Purpose.change_email)


@dataclass(frozen=True, slots=True)
class Link:
    """What other rooms may know of a link that was brought back."""

    id: UUID
    user_id: UUID
    purpose: Purpose
    email: str
    created_at: datetime


async def make_link(
    session: AsyncSession, tokens: LinkTokens, user_id: UUID, purpose: Purpose, email: str
) -> OneTimeLink:
    rows, kind, id_ = LinkRepository(session), KINDS[purpose], new_id()
    await rows.hold_owner(user_id)
    if purpose is not Purpose.undo_email:
        await rows.void(user_id, {purpose})
    token = tokens.make(kind.prefix, id_)
    link = OneTimeLink(id=id_, user_id=user_id, purpose=purpose, email=email, token_hash=hash_token(token))
    await rows.add(link, kind.lifetime)
    return link


async def find_link(session: AsyncSession, token: str, purposes: Collection[Purpose]) -> Link:
    """Looks, and uses nothing up."""
    link = await LinkRepository(session).get_open(hash_token(token), purposes)
    if link is None:
        raise LinkInvalid
    return Link(link.id, link.user_id, Purpose(link.purpose), link.email, link.created_at)


async def use_link(session: AsyncSession, link: Link, states: Collection[str]) -> User:
    """The person it belongs to, locked; for one caller only."""
    rows = LinkRepository(session)
    user = await rows.hold_owner(link.user_id)
    if user is None or user.status not in states or not await rows.use(link.id):
        raise LinkInvalid
    return user


async def void_links(session: AsyncSession, user_id: UUID) -> None:
    """Of a person whose password or address is another one now: only the ways back to earlier addresses stay open."""
    await LinkRepository(session).void(user_id, _OF_AN_ADDRESS)
