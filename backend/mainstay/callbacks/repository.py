from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.callbacks.models import SigningSecret


class SigningSecretRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def make_if_none(self, organization_id: UUID, sealed: bytes) -> None:
        """Of several who are first, one wins, and all go on with its secret."""
        made = insert(SigningSecret).values(organization_id=organization_id, sealed=sealed)
        await self._session.execute(made.on_conflict_do_nothing())

    async def rotate(self, organization_id: UUID, sealed: bytes, grace: timedelta) -> datetime | None:
        """Until when the one before it is good; none when there was none."""
        made = insert(SigningSecret).values(organization_id=organization_id, sealed=sealed)
        changed = made.on_conflict_do_update(
            index_elements=[SigningSecret.organization_id],
            set_={
                "sealed": made.excluded.sealed,
                "previous": SigningSecret.sealed,
                "previous_until": func.now() + grace,
                "changed_at": func.now(),
            },
        )
        return await self._session.scalar(changed.returning(SigningSecret.previous_until))

    async def valid(self, organization_id: UUID) -> Sequence[bytes]:
        """The one to sign with, then the one it took the place of, while that is still good."""
        is_good = SigningSecret.previous_until > func.now()
        query = select(SigningSecret.sealed, SigningSecret.previous, is_good).where(
            SigningSecret.organization_id == organization_id
        )
        row = (await self._session.execute(query)).one_or_none()
        if row is None:
            return []
        sealed, previous, still = row
        return [sealed, previous] if previous is not None and still else [sealed]
