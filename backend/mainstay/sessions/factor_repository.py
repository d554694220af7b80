from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db.advisory import lock
from mainstay.sessions.models import Passkey, PasskeyChallenge, RecoveryCode, SignInChallenge, TotpFactor


class FactorRepository:
    """Every change is one conditional statement: of many at once the database lets one through."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def now(self) -> datetime:
        moment: datetime | None = await self._session.scalar(select(func.clock_timestamp()))
        assert moment is not None
        return moment

    async def get_totp(self, user_id: UUID) -> TotpFactor | None:
        return await self._session.get(TotpFactor, user_id, populate_existing=True)

    async def has_any(self, user_id: UUID) -> bool:
        return bool(await self.methods(user_id))

    async def methods(self, user_id: UUID) -> list[str]:
        """By what a person can answer after the password. Recovery codes alone are no factor."""
        query = select(
            select(TotpFactor.user_id)
            .where(TotpFactor.user_id == user_id, TotpFactor.confirmed_at.is_not(None))
            .exists()
            .label("totp"),
            select(Passkey.id).where(Passkey.user_id == user_id).exists().label("passkey"),
            select(RecoveryCode.id)
            .where(RecoveryCode.user_id == user_id, RecoveryCode.used_at.is_(None))
            .exists()
            .label("recovery_code"),
        )
        there = (await self._session.execute(query)).one()
        if not (there.totp or there.passkey):
            return []
        return [method for method in ("totp", "passkey", "recovery_code") if getattr(there, method)]

    async def begin_totp(self, user_id: UUID, sealed_secret: bytes) -> bool:
        """In place of one that was never confirmed; false when a confirmed one is there."""
        fresh = {"sealed_secret": sealed_secret, "created_at": func.now(), "last_step": None}
        return await self._is_done(
            insert(TotpFactor)
            .values(user_id=user_id, **fresh)
            .on_conflict_do_update(
                index_elements=[TotpFactor.user_id], set_=fresh, where=TotpFactor.confirmed_at.is_(None)
            )
            .returning(TotpFactor.user_id)
        )

    async def confirm_totp(self, user_id: UUID, sealed_secret: bytes, step: int) -> bool:
        return await self._is_done(
            update(TotpFactor)
            .where(
                TotpFactor.user_id == user_id,
                TotpFactor.confirmed_at.is_(None),
                TotpFactor.sealed_secret == sealed_secret,
            )
            .values(confirmed_at=func.now(), last_step=step)
            .returning(TotpFactor.user_id)
        )

    async def use_step(self, user_id: UUID, step: int) -> bool:
        """A step is good for one code, and none before it any more."""
        return await self._is_done(
            update(TotpFactor)
            .where(TotpFactor.user_id == user_id, TotpFactor.confirmed_at.is_not(None), TotpFactor.last_step < step)
            .values(last_step=step)
            .returning(TotpFactor.user_id)
        )

    async def remove_totp(self, user_id: UUID) -> bool:
        return await self._is_done(
            delete(TotpFactor)
            .where(TotpFactor.user_id == user_id, TotpFactor.confirmed_at.is_not(None))
            .returning(TotpFactor.user_id)
        )

    async def remove_since(self, user_id: UUID, moment: datetime) -> int:
        """Apps and passkeys that were set up after it; how many."""
        later = (
            delete(TotpFactor)
            .where(TotpFactor.user_id == user_id, TotpFactor.created_at > moment)
            .returning(TotpFactor.user_id),
            delete(Passkey).where(Passkey.user_id == user_id, Passkey.created_at > moment).returning(Passkey.id),
        )
        return sum([len((await self._session.scalars(one)).all()) for one in later])

    async def replace_codes(self, user_id: UUID, hashes: Iterable[bytes]) -> None:
        await self._session.execute(delete(RecoveryCode).where(RecoveryCode.user_id == user_id))
        self._session.add_all(RecoveryCode(user_id=user_id, code_hash=one) for one in hashes)
        await self._session.flush()

    async def use_code(self, user_id: UUID, code_hash: bytes) -> bool:
        return await self._is_done(
            update(RecoveryCode)
            .where(RecoveryCode.user_id == user_id, RecoveryCode.code_hash == code_hash, RecoveryCode.used_at.is_(None))
            .values(used_at=func.now())
            .returning(RecoveryCode.id)
        )

    async def count_codes(self, user_id: UUID) -> int:
        query = select(func.count()).where(RecoveryCode.user_id == user_id, RecoveryCode.used_at.is_(None))
        return await self._session.scalar(query) or 0

    async def lock_person(self, user_id: UUID) -> None:
        """Changes of one person's factors come one after the other: which is the first of them decides on the codes."""
        await lock(self._session, f"second factors of {user_id}")

    async def open_challenge(self, user_id: UUID, token_hash: bytes, transport: str, lasts: timedelta) -> None:
        await self._session.execute(
            delete(SignInChallenge).where(SignInChallenge.user_id == user_id, SignInChallenge.expires_at <= func.now())
        )
        made = SignInChallenge(
            token_hash=token_hash, user_id=user_id, transport=transport, expires_at=func.now() + lasts
        )
        self._session.add(made)
        await self._session.flush()

    async def try_challenge(self, token_hash: bytes, tries: int) -> Any | None:
        """Count a try and hold the challenge until this transaction ends; none when it is over, used up or unknown."""
        counted = (
            update(SignInChallenge)
            .where(
                SignInChallenge.token_hash == token_hash,
                SignInChallenge.expires_at > func.clock_timestamp(),
                SignInChallenge.tries < tries,
            )
            .values(tries=SignInChallenge.tries + 1)
            .returning(SignInChallenge.id, SignInChallenge.user_id, SignInChallenge.transport, SignInChallenge.tries)
            .execution_options(synchronize_session=False)
        )
        return (await self._session.execute(counted)).one_or_none()

    async def get_challenge(self, token_hash: bytes, tries: int) -> SignInChallenge | None:
        """To look, without counting a try."""
        return await self._session.scalar(
            select(SignInChallenge).where(
                SignInChallenge.token_hash == token_hash,
                SignInChallenge.expires_at > func.clock_timestamp(),
                SignInChallenge.tries < tries,
            )
        )

    async def close_challenges(self, user_id: UUID) -> None:
        for waiting in (SignInChallenge, PasskeyChallenge):
            await self._session.execute(delete(waiting).where(waiting.user_id == user_id))

    async def close_challenge(self, id_: UUID) -> None:
        await self._session.execute(delete(SignInChallenge).where(SignInChallenge.id == id_))

    async def _is_done(self, statement: Any) -> bool:
        done = await self._session.scalar(statement, execution_options={"synchronize_session": False})
        return done is not None
