"""Everybody, as operators look through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.models import User
from mainstay.infra.db.keyset import take_page
from mainstay.kit.paging import PageWanted, Slice

ACTIVE: Final = "active"
DEACTIVATED: Final = "deactivated"

# How a search is best answered depends on the letters searched for, so that no plan is kept from one for the next.
_PLAN_ANEW: Final = text("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
_ESCAPED: Final = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})


@dataclass(frozen=True, slots=True)
class UserFilters:
    search: str | None = None
    status: str | None = None
    is_operator: bool | None = None


class DirectoryRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def page(self, filters: UserFilters, wanted: PageWanted) -> Slice[User]:
        if filters.search:
            await self._session.execute(_PLAN_ANEW)
        return await take_page(self._session, matching(filters), wanted, at=User.created_at, key=User.id)

    async def hold_operators(self) -> set[UUID]:
        """Who runs the installation. Deeds about operators come one after the other, and see what the one before did."""
        query = select(User.id).where(User.is_operator, User.status == ACTIVE).order_by(User.id)
        return set(await self._session.scalars(query.with_for_update(key_share=True)))

    async def hold(self, user_ids: Sequence[UUID]) -> dict[UUID, User]:
        """As they are now and stay until this transaction ends."""
        query = select(User).where(User.id.in_(user_ids)).order_by(User.id)
        query = query.with_for_update(read=True).execution_options(populate_existing=True)
        return {user.id: user for user in await self._session.scalars(query)}

    async def change(self, user: User, **values: Any) -> bool:
        """Only if nobody has changed the row since it was read. What the person may do is new as well."""
        changed = await self._session.scalar(
            update(User)
            .where(User.id == user.id, User.version == user.version)
            .values(
                **values,
                version=User.version + 1,
                principal_version=User.principal_version + 1,
                updated_at=func.now(),
            )
            .returning(User)
            .execution_options(populate_existing=True)
        )
        return changed is not None


def matching(filters: UserFilters) -> Select[Any]:
    query: Select[Any] = select(User)
    if filters.search:
        beginning = func.lower(filters.search.translate(_ESCAPED) + "%")
        query = query.where(or_(func.lower(User.email).like(beginning), func.lower(User.full_name).like(beginning)))
    if filters.status is not None:
        query = query.where(User.status == filters.status)
    if filters.is_operator is not None:
        query = query.where(User.is_operator if filters.is_operator else ~User.is_operator)
    return query
