"""Events that wait to be spread, and messages on their way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, delete, exists, func, insert, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from mainstay.infra.db.keyset import take_page
from mainstay.kit.paging import PageWanted, Slice
from mainstay.webhooks.models import WebhookDelivery, WebhookEvent

_FRESH: Final = {"populate_existing": True}
_QUIETLY: Final = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class Filters:
    status: str | None = None
    event_type: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """A row of the events that wait; it is gone by the time somebody looks at it."""

    id: UUID
    organization_id: UUID
    type: str
    subject: dict[str, Any]
    occurred_at: datetime


class EventRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def take(self, limit: int) -> list[Happened]:
        """The oldest. They are gone when this transaction commits."""
        # In a CTE, which is run once: a subquery may be run once a row, and then each time it finds others.
        oldest = (
            select(WebhookEvent.id)
            .order_by(WebhookEvent.occurred_at, WebhookEvent.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("oldest")
        )
        columns = [getattr(WebhookEvent, one.name) for one in fields(Happened)]
        taken = await self._session.execute(
            delete(WebhookEvent)
            .where(WebhookEvent.id.in_(select(oldest.c.id)))
            .returning(*columns)
            .execution_options(**_QUIETLY)
        )
        return sorted((Happened(*row) for row in taken), key=lambda one: (one.occurred_at, one.id))


class DeliveryRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def now(self) -> datetime:
        moment: datetime | None = await self._session.scalar(select(func.clock_timestamp()))
        assert moment is not None
        return moment

    async def add(self, rows: Sequence[dict[str, Any]]) -> Sequence[WebhookDelivery]:
        """Due at once."""
        if not rows:
            return []
        return list(await self._session.scalars(insert(WebhookDelivery).returning(WebhookDelivery), rows))

    async def page(self, endpoint_id: UUID, filters: Filters, wanted: PageWanted) -> Slice[WebhookDelivery]:
        query = select(WebhookDelivery).where(WebhookDelivery.endpoint_id == endpoint_id, *_found(filters))
        return await take_page(self._session, query, wanted, at=WebhookDelivery.created_at, key=WebhookDelivery.id)

    async def get_of(self, endpoint_id: UUID, delivery_id: UUID) -> WebhookDelivery | None:
        query = select(WebhookDelivery).where(
            WebhookDelivery.id == delivery_id, WebhookDelivery.endpoint_id == endpoint_id
        )
        return await self._session.scalar(query)

    async def get(self, delivery_id: UUID) -> WebhookDelivery | None:
        query = select(WebhookDelivery).where(WebhookDelivery.id == delivery_id)
        return await self._session.scalar(query.execution_options(**_FRESH))

    async def hold(self, delivery_id: UUID) -> WebhookDelivery | None:
        query = select(WebhookDelivery).where(WebhookDelivery.id == delivery_id).with_for_update(key_share=True)
        return await self._session.scalar(query.execution_options(**_FRESH))

    async def latest(
        self, endpoint_id: UUID, since: datetime, until: datetime | None, status: str, limit: int
    ) -> Sequence[WebhookDelivery]:
        """Of each message the latest delivery, if that is how it ended; the oldest messages first."""
        later = aliased(WebhookDelivery)
        superseded = exists().where(
            later.endpoint_id == WebhookDelivery.endpoint_id,
            later.occurred_at == WebhookDelivery.occurred_at,
            later.message_id == WebhookDelivery.message_id,
            tuple_(later.created_at, later.id) > tuple_(WebhookDelivery.created_at, WebhookDelivery.id),
        )
        query = select(WebhookDelivery).where(
            WebhookDelivery.endpoint_id == endpoint_id,
            WebhookDelivery.occurred_at >= since,
            WebhookDelivery.status == status,
            ~superseded,
        )
        if until is not None:
            query = query.where(WebhookDelivery.occurred_at < until)
        query = query.order_by(WebhookDelivery.occurred_at, WebhookDelivery.message_id).limit(limit)
        return list(await self._session.scalars(query))

    async def is_pending(self, endpoint_id: UUID, message_id: str, occurred_at: datetime) -> bool:
        query = select(WebhookDelivery.id).where(
            WebhookDelivery.endpoint_id == endpoint_id,
            WebhookDelivery.occurred_at == occurred_at,
            WebhookDelivery.message_id == message_id,
            WebhookDelivery.status == "pending",
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def note(self, delivery_id: UUID, attempt: dict[str, Any], **values: Any) -> None:
        """One more try, and what it makes of the delivery."""
        attempts = WebhookDelivery.attempts.concat([attempt])
        await self._session.execute(
            update(WebhookDelivery)
            .where(WebhookDelivery.id == delivery_id)
            .values(attempts=attempts, **values)
            .execution_options(**_QUIETLY)
        )

    async def cancel_pending(self, endpoint_id: UUID) -> int:
        ended = await self._session.execute(
            update(WebhookDelivery)
            .where(WebhookDelivery.endpoint_id == endpoint_id, WebhookDelivery.status == "pending")
            .values(**ENDED, status="cancelled")
            .returning(WebhookDelivery.id)
            .execution_options(**_QUIETLY)
        )
        return len(ended.all())

    async def overdue(self, by: timedelta, limit: int) -> dict[UUID, UUID]:
        """Deliveries whose next try should long have begun, with the job that was to do it."""
        query = (
            select(WebhookDelivery.id, WebhookDelivery.job_id)
            .where(WebhookDelivery.status == "pending", WebhookDelivery.next_attempt_at < func.now() - by)
            .order_by(WebhookDelivery.next_attempt_at)
            .limit(limit)
            .with_for_update(skip_locked=True, key_share=True)
        )
        return {row.id: row.job_id for row in await self._session.execute(query)}


# What a delivery that is over has in common.
ENDED: Final[dict[str, Any]] = {"next_attempt_at": None, "finished_at": func.now()}


def _found(filters: Filters) -> list[ColumnElement[bool]]:
    wanted: list[tuple[Any, Callable[[Any], ColumnElement[bool]]]] = [
        (filters.status, lambda one: WebhookDelivery.status == one),
        (filters.event_type, lambda one: WebhookDelivery.event_type == one),
        (filters.since, lambda one: WebhookDelivery.created_at >= one),
        (filters.until, lambda one: WebhookDelivery.created_at < one),
    ]
    return [condition(value) for value, condition in wanted if value is not None]
