"""What the job that sends mails works with; the worker's entrypoint makes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.mail.mailer import Mailer


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A page of the console, and the token that it is opened with."""

    path: str
    token: str


class LinkSource(Protocol):
    async def __call__(self, session: AsyncSession, tokens: LinkTokens, link_id: UUID, /) -> LinkTo | None:
        """The token made again; None once the link was used, voided or is too old, or no key fits any more."""


@dataclass(frozen=True)
class PostOffice:
    mailer: Mailer
    tokens: LinkTokens
    # The address people open, without a slash at the end.
    public_url: str
    # By the name that templates give: where the links of each kind are kept.
    links: Mapping[str, LinkSource]

    def url(self, path: str, token: str | None = None) -> str:
        """The token is in the fragment, which no browser sends: it is in no access log, no proxy's, and no Referer."""
        return f"{self.public_url}{path}{f'#token={token}' if token else ''}"

    async def close(self) -> None:
        await self.mailer.close()
