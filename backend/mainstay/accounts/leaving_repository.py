"""Accounts on their way out."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.models import Credential, OneTimeLink, User

_GIVEN_UP: Final = timedelta(days=30)
_LEAVING: Final = User.status == "pending_deletion"


class LeavingRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def wait_for_sign_ins(self, user_id: UUID) -> None:
        """Whoever signs in holds this row until their session is there; whoever comes later finds what is done next."""
        query = select(Credential.user_id).where(Credential.user_id == user_id)
        await self._session.execute(query.with_for_update())

    async def stay(self, user_id: UUID) -> User | None:
        """None when it does not wait to be erased: for one caller only, and never after it is gone."""
        return await self._session.scalar(
            update(User)
            .where(User.id == user_id, _LEAVING)
            .values(
                status=User.deletion_from,
                deletion_from=None,
                deletion_requested_at=None,
                erase_at=None,
                version=User.version + 1,
                principal_version=User.principal_version + 1,
                updated_at=func.now(),
            )
            .returning(User)
            .execution_options(populate_existing=True)
        )

    async def hold_due(self, user_id: UUID) -> User | None:
        query = select(User).where(User.id == user_id, _LEAVING, User.erase_at <= func.now())
        return await self._session.scalar(query.with_for_update().execution_options(populate_existing=True))

    async def due(self, limit: int) -> Sequence[Any]:
        query = select(User.id, User.erase_at).where(_LEAVING, User.erase_at <= func.now())
        return (await self._session.execute(query.order_by(User.erase_at).limit(limit))).all()

    async def give_up_unverified(self, limit: int) -> Sequence[UUID]:
        never = (
            select(User.id)
            .where(User.status == "pending", User.email_verified_at.is_(None), User.created_at < func.now() - _GIVEN_UP)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("never")
        )
        given_up = (
            update(User)
            .where(User.id.in_(select(never.c.id)))
            .values(
                status="pending_deletion",
                deletion_from="pending",
                deletion_requested_at=func.now(),
                erase_at=func.now(),
                version=User.version + 1,
                principal_version=User.principal_version + 1,
            )
            .returning(User.id)
            .execution_options(synchronize_session=False)
        )
        return list(await self._session.scalars(given_up))

    async def bring_forward(self, user_id: UUID) -> None:
        await self._session.execute(
            update(User)
            .where(User.id == user_id, _LEAVING)
            .values(erase_at=func.now())
            .execution_options(synchronize_session=False)
        )

    async def leaving_among(self, user_ids: Collection[UUID]) -> set[UUID]:
        return set(await self._session.scalars(select(User.id).where(User.id.in_(user_ids), _LEAVING)))

    async def addresses_of(self, user: User) -> set[str]:
        """The one it has, and those that its links were sent to."""
        query = select(OneTimeLink.email).where(OneTimeLink.user_id == user.id)
        return {user.email, *await self._session.scalars(query)}

    async def remove(self, user: User) -> None:
        """With everything that is the person's alone. Links to the address that others asked for in vain go as well."""
        is_over = or_(OneTimeLink.used_at.is_not(None), OneTimeLink.voided_at.is_not(None))
        quietly = {"synchronize_session": False}
        of_others = delete(OneTimeLink).where(OneTimeLink.email == user.email, is_over)
        await self._session.execute(of_others.execution_options(**quietly))
        await self._session.execute(delete(User).where(User.id == user.id).execution_options(**quietly))
        self._session.expunge(user)
