"""What this room asks of rooms above it."""

from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.actor import Actor


class Newcomers(Protocol):
    async def are_invited(self, session: AsyncSession, address: str, /) -> bool:
        """Whether somebody waits for whoever reads this address."""

    async def settle(self, session: AsyncSession, actor: Actor, user_id: UUID, name: str, address: str, /) -> None:
        """See to it that a new account belongs somewhere, in the transaction that opens it."""
