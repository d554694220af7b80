"""The links of accounts, as the job that mails them sees them."""

from typing import Final
from uuid import UUID

from sqlalchemy import column, func, select, table
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.crypto.link_tokens import LinkTokens

# The public beginning of every token in a link of an account.
LINK_PREFIX: Final = "mln"

_LINKS = table(
    "one_time_links", column("id"), column("token_hash"), column("expires_at"), column("used_at"), column("voided_at")
)


async def one_time_link(session: AsyncSession, tokens: LinkTokens, link_id: UUID) -> str | None:
    query = select(_LINKS.c.token_hash).where(
        _LINKS.c.id == link_id,
        _LINKS.c.used_at.is_(None),
        _LINKS.c.voided_at.is_(None),
        _LINKS.c.expires_at > func.now(),
    )
    kept = await session.scalar(query)
    return tokens.again(LINK_PREFIX, link_id, kept) if kept is not None else None
