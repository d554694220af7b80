from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.accounts.links import Purpose
from mainstay.accounts.models import OneTimeLink, User

_OPEN = and_(OneTimeLink.used_at.is_(None), OneTimeLink.voided_at.is_(None))


def reserved(address: str, *, but: UUID | None = None) -> ColumnElement[bool]:
    """Whether somebody else may still go back to this address: until then it is nobody's."""
    return (
        select(OneTimeLink.id)
        .where(
            OneTimeLink.email == address,
            OneTimeLink.purpose == Purpose.undo_email,
            OneTimeLink.expires_at > func.now(),
            OneTimeLink.user_id.is_distinct_from(but),
            _OPEN,
        )
        .exists()
    )


class LinkRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold_owner(self, user_id: UUID) -> User | None:
        """Whatever makes, uses or voids a person's links takes this lock first: they come one after the other."""
        query = select(User).where(User.id == user_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def add(self, link: OneTimeLink, lifetime: timedelta) -> None:
        until = await self._session.scalar(select(func.clock_timestamp() + lifetime))
        assert isinstance(until, datetime)
        link.expires_at = until
        self._session.add(link)
        await self._session.flush()

    async def get_open(self, token_hash: bytes, purposes: Collection[Purpose]) -> OneTimeLink | None:
        query = select(OneTimeLink).where(
            OneTimeLink.token_hash == token_hash, OneTimeLink.purpose.in_(purposes), _still_good()
        )
        return await self._session.scalar(query)

    async def get(self, link_id: UUID) -> OneTimeLink | None:
        return await self._session.get(OneTimeLink, link_id, populate_existing=True)

    async def use(self, link_id: UUID) -> bool:
        """True for one caller only, and never after its time."""
        used = await self._session.scalar(
            update(OneTimeLink)
            .where(OneTimeLink.id == link_id, _still_good())
            .values(used_at=func.now())
            .returning(OneTimeLink.id)
            .execution_options(synchronize_session=False)
        )
        return used is not None

    async def void(self, user_id: UUID, purposes: Collection[Purpose], *, after: UUID | None = None) -> None:
        """All that are open; or, of those, what came after the given one."""
        # Ids are in the order of time.
        later = [OneTimeLink.id > after] if after else []
        await self._session.execute(
            update(OneTimeLink)
            .where(OneTimeLink.user_id == user_id, OneTimeLink.purpose.in_(purposes), _OPEN, *later)
            .values(voided_at=func.now())
            .execution_options(synchronize_session=False)
        )


def _still_good() -> ColumnElement[bool]:
    # The moment itself: a transaction that had to wait began before the link grew too old.
    return and_(_OPEN, OneTimeLink.expires_at > func.clock_timestamp())
