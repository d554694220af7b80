from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.accounts.addresses import folded_address
from mainstay.accounts.models import Credential, User

# Signing in is what keeps an account that waits to be erased: it counts as what it goes back to.
_COUNTS_AS: Final = func.coalesce(User.deletion_from, User.status)


async def facts_of(connection: AsyncConnection, user_id: UUID) -> Any | None:
    """Core, not the ORM: this is read whenever a caller is not in the cache."""
    query = (
        select(
            User.principal_version,
            User.email,
            User.status,
            User.is_operator,
            User.full_name,
            User.version,
            User.created_at,
            User.updated_at,
            Credential.is_one_time,
        )
        .outerjoin(Credential, Credential.user_id == User.id)
        .where(User.id == user_id)
    )
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
        return await self._session.scalar(select(User).where(func.lower(User.email) == folded_address(address)))

    async def get_for_sign_in(self, address: str) -> Any | None:
        """One query, so that an unknown address costs what a known one does."""
        query = (
            select(User.id, _COUNTS_AS.label("status"), Credential.password_hash)
            .join(Credential, Credential.user_id == User.id)
            .where(func.lower(User.email) == folded_address(address))
        )
        return (await self._session.execute(query)).one_or_none()

    async def has_address(self, user_id: UUID, address: str) -> bool:
        query = select(User.id).where(User.id == user_id, func.lower(User.email) == folded_address(address))
        return await self._session.scalar(query) is not None

    async def get_hash(self, user_id: UUID) -> str | None:
        return await self._session.scalar(select(Credential.password_hash).where(Credential.user_id == user_id))

    async def hold_credential(self, user_id: UUID, checked_hash: str, states: Collection[str]) -> Any | None:
        """The person, if what was checked is still what counts; it stays so until this transaction ends."""
        query = (
            select(User.id, User.email, User.full_name, User.is_operator, Credential.is_one_time)
            .join(Credential, Credential.user_id == User.id)
            .where(User.id == user_id, _COUNTS_AS.in_(states), Credential.password_hash == checked_hash)
            .with_for_update(read=True, of=Credential)
        )
        return (await self._session.execute(query)).one_or_none()

    async def hold_password(self, user_id: UUID) -> None:
        """Whatever it is: it stays so until this transaction ends."""
        query = select(Credential.user_id).where(Credential.user_id == user_id).with_for_update(read=True)
        await self._session.execute(query)

    async def replace_hash(self, user_id: UUID, old: str, fresh: str) -> bool:
        """The same password, hashed with newer parameters."""
        replaced = await self._session.scalar(
            update(Credential)
            .where(Credential.user_id == user_id, Credential.password_hash == old)
            .values(password_hash=fresh)
            .returning(Credential.user_id)
            .execution_options(synchronize_session=False)
        )
        return replaced is not None

    async def set_password(self, user_id: UUID, old: str, fresh: str) -> bool:
        """Only if nobody has set another one since it was looked at."""
        replaced = await self._session.scalar(
            update(Credential)
            .where(Credential.user_id == user_id, Credential.password_hash == old)
            .values(password_hash=fresh, is_one_time=False, changed_at=func.now())
            .returning(Credential.user_id)
            .execution_options(synchronize_session=False)
        )
        return replaced is not None

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
            .values(
                full_name=full_name,
                version=User.version + 1,
                principal_version=User.principal_version + 1,
                updated_at=func.now(),
            )
            .returning(User)
            .execution_options(populate_existing=True)
        )
        return changed is not None

    async def get_all(self, user_ids: Sequence[UUID]) -> Sequence[User]:
        return list(await self._session.scalars(select(User).where(User.id.in_(user_ids))))

    async def has_verified_address(self, user_id: UUID, address: str) -> bool:
        query = select(User.id).where(
            User.id == user_id, func.lower(User.email) == folded_address(address), User.email_verified_at.is_not(None)
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
