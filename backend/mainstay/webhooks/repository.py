"""Endpoints as people keep them, within their organization; and as the deliveries find them."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db.advisory import lock
from mainstay.infra.db.keyset import take_page
from mainstay.kit.actor import Actor
from mainstay.kit.paging import PageWanted, Slice
from mainstay.webhooks.models import WebhookEndpoint

_FRESH: Final = {"populate_existing": True}
_QUIETLY: Final = {"synchronize_session": False}
_ON_AGAIN: Final = {"status": "enabled", "disabled_reason": None, "disabled_at": None, "first_failure_at": None}


class EndpointRepository:
    def __init__(self, session: AsyncSession, actor: Actor) -> None:
        self._session = session
        self._organization_id = actor.organization_id
        self._mine = WebhookEndpoint.organization_id == actor.organization_id

    async def count_locked(self) -> int:
        """Nobody adds another one before this transaction has ended."""
        await lock(self._session, f"webhook endpoints of {self._organization_id}")
        return await self._session.scalar(select(func.count()).where(self._mine)) or 0

    async def add(self, endpoint: WebhookEndpoint) -> None:
        self._session.add(endpoint)
        await self._session.flush()
        await self._session.refresh(endpoint)

    async def page(self, wanted: PageWanted) -> Slice[WebhookEndpoint]:
        query = select(WebhookEndpoint).where(self._mine)
        return await take_page(self._session, query, wanted, at=WebhookEndpoint.created_at, key=WebhookEndpoint.id)

    async def get(self, endpoint_id: UUID, *, lock: bool = False) -> WebhookEndpoint | None:
        query = select(WebhookEndpoint).where(WebhookEndpoint.id == endpoint_id, self._mine)
        if lock:
            query = query.with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(**_FRESH))

    async def change(self, endpoint_id: UUID, seen: int, values: dict[str, Any]) -> WebhookEndpoint | None:
        """Only if nobody has changed the row since it was read."""
        return await self._set(endpoint_id, WebhookEndpoint.version == seen, values)

    async def rotate(self, endpoint_id: UUID, sealed: bytes, grace: timedelta) -> WebhookEndpoint | None:
        values = {
            "sealed_secret": sealed,
            "sealed_previous": WebhookEndpoint.sealed_secret,
            "previous_until": func.now() + grace,
        }
        return await self._set(endpoint_id, True, values)

    async def enable(self, endpoint_id: UUID) -> WebhookEndpoint | None:
        return await self._set(endpoint_id, WebhookEndpoint.status == "disabled", _ON_AGAIN)

    async def delete(self, endpoint_id: UUID, seen: int) -> bool:
        gone = delete(WebhookEndpoint).where(
            WebhookEndpoint.id == endpoint_id, WebhookEndpoint.version == seen, self._mine
        )
        return await self._session.scalar(gone.returning(WebhookEndpoint.id)) is not None

    async def _set(self, endpoint_id: UUID, condition: Any, values: dict[str, Any]) -> WebhookEndpoint | None:
        return await self._session.scalar(
            update(WebhookEndpoint)
            .where(WebhookEndpoint.id == endpoint_id, condition, self._mine)
            .values(**values, version=WebhookEndpoint.version + 1, updated_at=func.now())
            .returning(WebhookEndpoint)
            .execution_options(**_FRESH)
        )


class ReceiverRepository:
    """Endpoints of whichever organization, for the work that is done for all of them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold_enabled(self, organization_ids: Collection[UUID]) -> Sequence[WebhookEndpoint]:
        """None of them is deleted before this transaction has ended."""
        query = select(WebhookEndpoint).where(
            WebhookEndpoint.organization_id.in_(organization_ids), WebhookEndpoint.status == "enabled"
        )
        query = query.order_by(WebhookEndpoint.id).with_for_update(read=True, key_share=True)
        return list(await self._session.scalars(query.execution_options(**_FRESH)))

    async def get(self, endpoint_id: UUID) -> WebhookEndpoint | None:
        query = select(WebhookEndpoint).where(WebhookEndpoint.id == endpoint_id)
        return await self._session.scalar(query.execution_options(**_FRESH))

    async def hold(self, endpoint_id: UUID) -> WebhookEndpoint | None:
        """Before its deliveries, as everywhere."""
        query = select(WebhookEndpoint).where(WebhookEndpoint.id == endpoint_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(**_FRESH))

    async def still_signs(self, endpoint: WebhookEndpoint) -> Sequence[bytes]:
        """The one to sign with, then the one it took the place of, while that is still good."""
        query = select(WebhookEndpoint.previous_until > func.now()).where(WebhookEndpoint.id == endpoint.id)
        still = endpoint.sealed_previous is not None and await self._session.scalar(query)
        return [one for one in (endpoint.sealed_secret, endpoint.sealed_previous if still else None) if one is not None]

    async def note_success(self, endpoint_id: UUID) -> None:
        await self._session.execute(
            update(WebhookEndpoint)
            .where(WebhookEndpoint.id == endpoint_id, WebhookEndpoint.first_failure_at.is_not(None))
            .values(first_failure_at=None)
            .execution_options(**_QUIETLY)
        )

    async def note_failure(self, endpoint_id: UUID, patience: timedelta) -> bool:
        """Whether nothing has been taken for longer than that."""
        since = func.coalesce(WebhookEndpoint.first_failure_at, func.now())
        spent = await self._session.scalar(
            update(WebhookEndpoint)
            .where(WebhookEndpoint.id == endpoint_id)
            .values(first_failure_at=since)
            .returning(WebhookEndpoint.first_failure_at <= func.now() - patience)
            .execution_options(**_QUIETLY)
        )
        return bool(spent)

    async def disable(self, endpoint_id: UUID, reason: str) -> WebhookEndpoint | None:
        """Once."""
        return await self._session.scalar(
            update(WebhookEndpoint)
            .where(WebhookEndpoint.id == endpoint_id, WebhookEndpoint.status == "enabled")
            .values(
                status="disabled",
                disabled_reason=reason,
                disabled_at=func.now(),
                version=WebhookEndpoint.version + 1,
                updated_at=func.now(),
            )
            .returning(WebhookEndpoint)
            .execution_options(**_FRESH)
        )

    async def count_given_up(self) -> int:
        query = select(func.count()).where(WebhookEndpoint.disabled_reason.in_(("failing", "gone")))
        return await self._session.scalar(query) or 0
