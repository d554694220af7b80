from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.api_keys.models import ApiKey
from mainstay.infra.db.advisory import lock
from mainstay.infra.db.keyset import take_page
from mainstay.kit.actor import Actor
from mainstay.kit.paging import PageWanted, Slice
from mainstay.kit.permissions import Permission


async def facts_of(connection: AsyncConnection, key_id: UUID) -> Any | None:
    """Core, not the ORM: this is read whenever a key is not in the cache."""
    query = select(
        ApiKey.organization_id,
        ApiKey.user_id,
        ApiKey.name,
        ApiKey.scopes,
        ApiKey.secret_hash,
        ApiKey.previous_hash,
        ApiKey.previous_until,
        ApiKey.version,
        ApiKey.expires_at,
        ApiKey.revoked_at,
        (ApiKey.expires_at <= func.now()).label("expired"),
        func.coalesce(ApiKey.previous_until <= func.now(), True).label("previous_over"),
    )
    return (await connection.execute(query.where(ApiKey.id == key_id))).one_or_none()


class ApiKeyRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, key: ApiKey, lifetime: timedelta) -> None:
        key.expires_at = func.now() + _span(lifetime.total_seconds())
        self._session.add(key)
        await self._session.flush()
        await self._session.refresh(key)

    async def lock_quota(self, organization_id: UUID, user_id: UUID | None) -> None:
        await lock(self._session, f"api keys of {user_id} in {organization_id}")

    async def count_living(self, organization_id: UUID, user_id: UUID | None) -> int:
        query = select(func.count()).where(
            ApiKey.organization_id == organization_id,
            ApiKey.user_id.is_(None) if user_id is None else ApiKey.user_id == user_id,
            ApiKey.revoked_at.is_(None),
            ApiKey.expires_at > func.now(),
        )
        return await self._session.scalar(query) or 0

    async def page_of(self, actor: Actor, wanted: PageWanted) -> Slice[ApiKey]:
        query: Select[Any] = select(ApiKey).where(_seen_by(actor), ApiKey.revoked_at.is_(None))
        return await take_page(self._session, query, wanted, at=ApiKey.created_at, key=ApiKey.id)

    async def all_of(self, user_id: UUID) -> Sequence[ApiKey]:
        return list(await self._session.scalars(select(ApiKey).where(ApiKey.user_id == user_id).order_by(ApiKey.id)))

    async def get(self, actor: Actor, key_id: UUID) -> ApiKey | None:
        return await self._session.scalar(select(ApiKey).where(ApiKey.id == key_id, _seen_by(actor)))

    async def rotate(
        self, actor: Actor, key_id: UUID, fresh: bytes, *, grace: timedelta, lifetime: timedelta | None
    ) -> ApiKey | None:
        """Only a key that still opens something. Without a lifetime the new one lasts as long as the old one did."""
        as_long = func.extract("epoch", ApiKey.expires_at - func.coalesce(ApiKey.rotated_at, ApiKey.created_at))
        return await self._session.scalar(
            update(ApiKey)
            .where(ApiKey.id == key_id, _seen_by(actor), ApiKey.revoked_at.is_(None), ApiKey.expires_at > func.now())
            .values(
                secret_hash=fresh,
                previous_hash=ApiKey.secret_hash,
                previous_until=func.least(func.now() + _span(grace.total_seconds()), ApiKey.expires_at),
                rotated_at=func.now(),
                expires_at=func.now() + _span(lifetime.total_seconds() if lifetime else as_long),
                version=ApiKey.version + 1,
            )
            .returning(ApiKey)
            .execution_options(populate_existing=True)
        )

    async def revoke(self, actor: Actor, key_id: UUID) -> ApiKey | None:
        return await self._session.scalar(
            update(ApiKey)
            .where(ApiKey.id == key_id, _seen_by(actor), ApiKey.revoked_at.is_(None))
            .values(revoked_at=func.now(), version=ApiKey.version + 1)
            .returning(ApiKey)
            .execution_options(populate_existing=True)
        )

    async def note_use(self, key_ids: Sequence[UUID], at_most_every: timedelta) -> None:
        too_long_ago = ApiKey.last_used_at < func.now() - at_most_every
        await self._session.execute(
            update(ApiKey)
            .where(ApiKey.id.in_(key_ids), or_(ApiKey.last_used_at.is_(None), too_long_ago))
            .values(last_used_at=func.now())
            .execution_options(synchronize_session=False)
        )


def _seen_by(actor: Actor) -> ColumnElement[bool]:
    """One's own keys; with `keys:read` all of the organization."""
    theirs = true() if actor.may(Permission.keys_read) else ApiKey.user_id == actor.user_id
    return and_(ApiKey.organization_id == actor.organization_id, theirs)


def _span(seconds: Any) -> Any:
    return func.make_interval(0, 0, 0, 0, 0, 0, seconds)
