"""The links of accounts, as the job that mails them sees them."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.links import KINDS, Purpose
from mainstay.accounts.mails.post_office import LinkTo
from mainstay.accounts.models import OneTimeLink
from mainstay.infra.crypto.link_tokens import LinkTokens


async def one_time_link(session: AsyncSession, tokens: LinkTokens, link_id: UUID) -> LinkTo | None:
    query = select(OneTimeLink.purpose, OneTimeLink.token_hash).where(
        OneTimeLink.id == link_id,
        OneTimeLink.used_at.is_(None),
        OneTimeLink.voided_at.is_(None),
        OneTimeLink.expires_at > func.now(),
    )
    link = (await session.execute(query)).one_or_none()
    if link is None:
        return None
    kind = KINDS[Purpose(link.purpose)]
    token = tokens.again(kind.prefix, link_id, link.token_hash)
    return LinkTo(kind.path, token) if token else None
