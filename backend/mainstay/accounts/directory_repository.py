"""Everybody, as operators look through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, collate, func, select, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.models import User
from mainstay.infra.db.keyset import take_page
from mainstay.kit.errors import CursorInvalid
from mainstay.kit.paging import PageWanted, Position, Slice

ACTIVE: Final = "active"
DEACTIVATED: Final = "deactivated"

_ADDRESS: Final = collate(func.lower(User.email), "C")
_NAME: Final = collate(func.lower(User.full_name), "C")
# Where in an index a search begins and ends is in its letters: a plan made for any letters would read all of it.
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
            return await self._found(filters, _beginning(filters.search), wanted)
        return await take_page(self._session, _filtered(filters), wanted, at=User.created_at, key=User.id)

    async def _found(self, filters: UserFilters, beginning: ColumnElement[str], wanted: PageWanted) -> Slice[User]:
        """First by address, then by name whom the address has not found. Each is read in the order of an index, so that a
        page costs a page however many are found; whom the names leave out are those seen on the pages before."""
        await self._session.execute(_PLAN_ANEW)
        by_address, by_name = _ADDRESS.like(beginning), _NAME.like(beginning)
        last = await self._last_seen(wanted.after, by_address, by_name)
        room, found = wanted.limit + 1, list[User]()
        if last is None or last.by_address:
            query = _filtered(filters).where(by_address)
            found += await self._take(query, _ADDRESS, (last.address, last.id) if last else None, room)
        if len(found) < room:
            query = _filtered(filters).where(by_name, ~by_address)
            after = (last.name, last.id) if last and not last.by_address else None
            found += await self._take(query, _NAME, after, room - len(found))
        items, has_more = found[: wanted.limit], len(found) > wanted.limit
        return Slice(items, Position(items[-1].created_at, items[-1].id) if has_more else None, has_more)

    async def _take(
        self, query: Select[Any], by: ColumnElement[str], after: tuple[str, UUID] | None, room: int
    ) -> Sequence[User]:
        if after:
            query = query.where(tuple_(by, User.id) > tuple_(*after))
        return (await self._session.scalars(query.order_by(by, User.id).limit(room))).all()

    async def _last_seen(
        self, after: Position | None, by_address: ColumnElement[bool], by_name: ColumnElement[bool]
    ) -> Any | None:
        if after is None:
            return None
        columns = _ADDRESS.label("address"), _NAME.label("name"), by_address.label("by_address")
        query = select(User.id, *columns).where(User.id == after.id, by_address | by_name)
        row = (await self._session.execute(query)).one_or_none()
        if row is None:
            raise CursorInvalid("The last one seen has another address or name by now. Search again.")
        return row

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


def _beginning(search: str) -> ColumnElement[str]:
    return func.lower(search.translate(_ESCAPED) + "%")


def _filtered(filters: UserFilters) -> Select[Any]:
    query: Select[Any] = select(User)
    if filters.status is not None:
        query = query.where(User.status == filters.status)
    if filters.is_operator is not None:
        query = query.where(User.is_operator if filters.is_operator else ~User.is_operator)
    return query
