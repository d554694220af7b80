"""What this room asks of the outside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.kit.permissions import Role


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the invited person is told. The token is in here and nowhere else."""

    invitation_id: UUID
    organization_name: str
    inviter: str
    email: str
    role: Role
    token: str
    expires_at: datetime


class Announce(Protocol):
    async def __call__(self, session: AsyncSession, announcement: Announcement, /) -> None:
        """Called inside the transaction of the invitation: what it starts must leave after the commit."""
