from uuid import UUID

from sqlalchemy import Text, delete, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.errors import LinkInvalid
from mainstay.accounts.link_repository import reserved
from mainstay.accounts.models import Credential, User
from mainstay.kit.ids import new_id


class RegistrationRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def register(self, email: str, full_name: str, password_hash: str, *, admitted: bool) -> UUID | None:
        """One statement, whether the address is known, kept for somebody, or new."""
        row = select(
            literal(new_id()).label("id"),
            literal(email, Text()).label("email"),
            literal(full_name, Text()).label("name"),
        ).where(literal(admitted), ~reserved(email))
        made = (
            insert(User)
            .from_select(["id", "email", "full_name"], row)
            .on_conflict_do_nothing()
            .returning(User.id)
            .cte("made")
        )
        credential = select(made.c.id, literal(password_hash, Text()))
        query = insert(Credential).from_select(["user_id", "password_hash"], credential).returning(Credential.user_id)
        return await self._session.scalar(query)

    async def mark_verified(self, user: User, address: str) -> None:
        """Only while it is still the address that the link was sent to."""
        verified = await self._session.scalar(
            update(User)
            .where(User.id == user.id, func.lower(User.email) == func.lower(address))
            .values(
                status="active",
                email_verified_at=func.coalesce(User.email_verified_at, func.now()),
                version=User.version + 1,
                updated_at=func.now(),
            )
            .returning(User)
            .execution_options(populate_existing=True)
        )
        if verified is None:
            raise LinkInvalid

    async def set_password(self, user_id: UUID, fresh: str) -> None:
        """Whatever it was before, or none."""
        values = {"password_hash": fresh, "is_one_time": False, "changed_at": func.now()}
        await self._session.execute(
            insert(Credential)
            .values(user_id=user_id, **values)
            .on_conflict_do_update(index_elements=[Credential.user_id], set_=values)
        )

    async def remove_password(self, user_id: UUID) -> None:
        await self._session.execute(
            delete(Credential).where(Credential.user_id == user_id).execution_options(synchronize_session=False)
        )

    async def remove(self, user_id: UUID) -> None:
        await self._session.execute(delete(User).where(User.id == user_id).execution_options(synchronize_session=False))

    async def is_free(self, address: str, but: UUID) -> bool:
        """Neither another account's nor kept for one."""
        taken = select(User.id).where(func.lower(User.email) == address, User.id != but).exists()
        return bool(await self._session.scalar(select(~(taken | reserved(address, but=but)))))

    async def move(self, user: User, address: str) -> None:
        """To an address whose mail the person reads. Who took it meanwhile is told by the unique index."""
        user.email = address
        user.status = "active"
        user.version += 1
        user.email_verified_at = await self._session.scalar(select(func.now()))
        await self._session.flush()
