from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.accounts.models import Credential, User


async def facts_of(connection: AsyncConnection, user_id: UUID) -> Any | None:
    """Core, not the ORM: this is read whenever a caller is not in the cache."""
    query = select(User.principal_version, User.email, User.status, User.is_operator).where(User.id == user_id)
    return (await connection.execute(query)).one_or_none()


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

    async def get(self, user_id: UUID) -> User | None:
        return await self._session.get(User, user_id)

    async def rename(self, user: User, full_name: str) -> bool:
        """Only if nobody has changed the row since it was read."""
        changed = await self._session.scalar(
            update(User)
            .where(User.id == user.id, User.version == user.version)
            .values(full_name=full_name, version=User.version + 1, updated_at=func.now())
            .returning(User)
            .execution_options(populate_existing=True)
        )
        return changed is not None

    async def get_all(self, user_ids: Sequence[UUID]) -> Sequence[User]:
        return list(await self._session.scalars(select(User).where(User.id.in_(user_ids))))

    async def has_verified_address(self, user_id: UUID, address: str) -> bool:
        query = select(User.id).where(
            User.id == user_id, func.lower(User.email) == func.lower(address), User.email_verified_at.is_not(None)
        )
        return await self._session.scalar(query) is not None

    async def get_status(self, user_id: UUID) -> str | None:
        return await self._session.scalar(select(User.status).where(User.id == user_id))

    async def raise_principal_version(self, user_id: UUID) -> int | None:
        return await self._session.scalar(
            update(User)
            .where(User.id == user_id)
            .values(principal_version=User.principal_version + 1)
            .returning(User.principal_version)
            .execution_options(synchronize_session=False)
        )
