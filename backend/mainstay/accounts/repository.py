from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.models import Credential, User


class AccountRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, user: User, credential: Credential | None = None) -> None:
        self._session.add(user)
        await self._session.flush()
        if credential is not None:
            credential.user_id = user.id
            self._session.add(credential)
            await self._session.flush()

    async def get_by_address(self, address: str) -> User | None:
        return await self._session.scalar(select(User).where(func.lower(User.email) == func.lower(address)))

    async def get_credential(self, user_id: UUID) -> Credential | None:
        return await self._session.get(Credential, user_id)

    async def get_first_operator(self) -> User | None:
        return await self._session.scalar(select(User).where(User.is_operator).order_by(User.id).limit(1))
