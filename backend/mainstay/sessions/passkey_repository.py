from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, literal, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.crypto.passkeys import Used
from mainstay.kit.ids import new_id
from mainstay.sessions.models import Passkey, PasskeyChallenge

# Each new challenge sweeps away more old ones than it adds, so that strangers asking cannot fill the table.


class PasskeyRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: UUID) -> Sequence[Passkey]:
        query = select(Passkey).where(Passkey.user_id == user_id).order_by(Passkey.created_at, Passkey.id)
        return list(await self._session.scalars(query))

    async def get(self, user_id: UUID, passkey_id: UUID) -> Passkey | None:
        return await self._session.scalar(select(Passkey).where(Passkey.id == passkey_id, Passkey.user_id == user_id))

    async def hold(self, credential_id: bytes) -> Passkey | None:
        """It is neither removed nor used by another until this transaction ends."""
        return await self._session.scalar(
            select(Passkey)
            .where(Passkey.credential_id == credential_id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )

    async def free_place(self, user_id: UUID) -> int | None:
        places = func.generate_series(1, 10).column_valued("free")
        taken = select(Passkey.place).where(Passkey.user_id == user_id)
        free: int | None = await self._session.scalar(select(func.min(places)).where(places.not_in(taken)))
        return free

    async def add(self, values: dict[str, Any]) -> Passkey | None:
        """None when there is such a credential already, whosever it is."""
        return await self._session.scalar(
            insert(Passkey)
            .values(id=new_id(), **values)
            .on_conflict_do_nothing(index_elements=[Passkey.credential_id])
            .returning(Passkey)
        )

    async def use(self, passkey_id: UUID, used: Used) -> bool:
        """False when the count went back. Whoever does not count says zero, and changes nothing of what was counted."""
        done = await self._session.scalar(
            update(Passkey)
            .where(
                Passkey.id == passkey_id,
                or_(Passkey.sign_count == 0, Passkey.sign_count < used.sign_count, literal(used.sign_count == 0)),
            )
            .values(
                sign_count=func.greatest(Passkey.sign_count, used.sign_count),
                backed_up=used.backed_up,
                last_used_at=func.clock_timestamp(),
            )
            .returning(Passkey.id)
            .execution_options(synchronize_session=False)
        )
        return done is not None

    async def rename(self, user_id: UUID, passkey_id: UUID, name: str, seen: int | None) -> Passkey | None:
        mine = [Passkey.id == passkey_id, Passkey.user_id == user_id]
        return await self._session.scalar(
            update(Passkey)
            .where(*mine, *([Passkey.version == seen] if seen is not None else []))
            .values(name=name, version=Passkey.version + 1)
            .returning(Passkey)
            .execution_options(populate_existing=True)
        )

    async def remove(self, user_id: UUID, passkey_id: UUID, seen: int | None) -> str | None:
        """The name of the one that is gone."""
        mine = [Passkey.id == passkey_id, Passkey.user_id == user_id]
        return await self._session.scalar(
            delete(Passkey)
            .where(*mine, *([Passkey.version == seen] if seen is not None else []))
            .returning(Passkey.name)
            .execution_options(synchronize_session=False)
        )

    async def remove_all(self, user_id: UUID) -> bool:
        removed = await self._session.scalars(
            delete(Passkey)
            .where(Passkey.user_id == user_id)
            .returning(Passkey.id)
            .execution_options(synchronize_session=False)
        )
        return bool(removed.all())

    async def open_challenge(
        self, purpose: str, challenge: bytes, bound_to: bytes, user_id: UUID | None, lasts: timedelta
    ) -> None:
        made = PasskeyChallenge(
            purpose=purpose,
            challenge=challenge,
            bound_to=bound_to,
            user_id=user_id,
            expires_at=func.clock_timestamp() + lasts,
        )
        self._session.add(made)
        await self._session.flush()

    async def use_challenge(self, purpose: str, challenge: bytes, bound_to: bytes) -> bool:
        """Of many at once one gets it; for another purpose or holder it is none, and stays."""
        done = await self._session.scalar(
            delete(PasskeyChallenge)
            .where(
                PasskeyChallenge.challenge == challenge,
                PasskeyChallenge.purpose == purpose,
                PasskeyChallenge.bound_to == bound_to,
                PasskeyChallenge.expires_at > func.clock_timestamp(),
            )
            .returning(PasskeyChallenge.id)
            .execution_options(synchronize_session=False)
        )
        return done is not None
