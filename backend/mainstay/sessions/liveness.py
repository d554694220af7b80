"""Is this session alive, and what may its holder do? Redis answers fast; PostgreSQL decides; both away means no."""

import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.accounts import service as accounts
from mainstay.infra.cache import Cache, Entry
from mainstay.infra.db import Database
from mainstay.infra.db.after_commit import after_commit
from mainstay.kit.errors import SessionExpired, SessionRevoked, TokenInvalid
from mainstay.sessions import metrics
from mainstay.sessions.access_tokens import Claims
from mainstay.sessions.models import DeviceSession, RefreshToken

# A tombstone must outlive every access token of the session.
_LEEWAY_SECONDS = 60

type LoadPrincipal = Callable[[AsyncConnection, UUID], Awaitable[tuple[int, dict[str, Any]] | None]]


@dataclass(frozen=True, slots=True)
class Living:
    """A session that is alive right now, and the person behind it."""

    session: dict[str, Any]
    principal: dict[str, Any]

    @property
    def proved_at(self) -> datetime:
        return datetime.fromisoformat(self.session["proved_at"])


class Liveness:
    def __init__(
        self,
        database: Database,
        sessions: Cache,
        principals: Cache,
        load_principal: LoadPrincipal,
        *,
        token_seconds: int,
        states: Collection[str] = (accounts.ACTIVE,),
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._principals = principals
        self._load_principal = load_principal
        # Whose sessions live: in which state an account must be.
        self._states = states
        self._bury_for = token_seconds + _LEEWAY_SECONDS

    def keys_for(self, claims: Claims) -> tuple[str, str]:
        """What to ask Redis for, in the trip that asks for the rate limit anyway."""
        return self._sessions.key(claims.session_id), self._principals.key(claims.user_id)

    async def require(self, claims: Claims, cached: tuple[Entry, Entry], transport: str) -> Living:
        session = await self._session_facts(claims, cached[0])
        if session["user_id"] != str(claims.user_id) or session["transport"] != transport:
            raise TokenInvalid
        if claims.generation in session["voided"]:
            raise TokenInvalid
        if claims.generation > session["seen_generation"]:
            await self._mark_seen(claims)
        return Living(session, await self.principal_facts(claims.user_id, cached[1]))

    def changed(self, session: AsyncSession, device: DeviceSession) -> None:
        """After the commit nobody believes what was cached of this session before."""
        id_, version = device.id, device.version
        after_commit(session, lambda: self._sessions.outdate(id_, version))

    async def organizations_of(self, connection: AsyncConnection, user_id: UUID) -> list[UUID]:
        """Which organizations a person is in, asked beside the cache."""
        loaded = await self._load_principal(connection, user_id)
        return [UUID(id_) for id_ in loaded[1]["roles"]] if loaded else []

    def principal_changed(self, session: AsyncSession, user_id: UUID, version: int) -> None:
        after_commit(session, lambda: self._principals.outdate(user_id, version))

    async def person_changed(self, session: AsyncSession, user_id: UUID) -> None:
        await accounts.principal_changed(session, self._principals, user_id)

    def ended(self, session: AsyncSession, ids: Sequence[UUID], reason: str) -> None:
        decided = time.perf_counter()

        async def bury() -> None:
            await self._sessions.bury(ids, reason, self._bury_for)
            metrics.REVOCATION_LAG.observe(time.perf_counter() - decided)

        if ids:
            after_commit(session, bury)

    async def _session_facts(self, claims: Claims, cached: Entry) -> dict[str, Any]:
        if cached.tomb is not None:
            raise SessionRevoked
        # What the cache holds of a time may be old; only PostgreSQL says that a session is over.
        if cached.value is not None and cached.value["until"] > time.time():
            return cached.value
        async with self._database.reading() as connection:
            row = (await connection.execute(_facts_of(claims.session_id))).one_or_none()
        if row is None or row.ended_at is not None:
            raise SessionRevoked
        if row.expired:
            raise SessionExpired
        facts = {
            "user_id": str(row.user_id),
            "transport": row.transport,
            "seen_generation": row.seen_generation,
            "voided": list(row.voided or ()),
            "proved_at": row.proved_at.isoformat(),
            "until": min(row.expires_at, row.idle_expires_at).timestamp(),
            "impersonator_id": str(row.impersonator_id) if row.impersonator_id else None,
            "impersonator_label": row.impersonator_label,
        }
        await self._sessions.fill(claims.session_id, row.version, facts)
        return facts

    async def principal_facts(self, user_id: UUID, cached: Entry) -> dict[str, Any]:
        facts = cached.value
        if facts is None:
            async with self._database.reading() as connection:
                loaded = await self._load_principal(connection, user_id)
            if loaded is None:
                raise SessionRevoked
            version, facts = loaded
            await self._principals.fill(user_id, version, facts)
        if facts["status"] not in self._states:
            raise SessionRevoked
        return facts

    async def _mark_seen(self, claims: Claims) -> None:
        """Once a generation: its answer has arrived, so it can no longer count as lost."""
        async with self._database.transaction() as session:
            seen = await session.execute(
                update(DeviceSession)
                .where(
                    DeviceSession.id == claims.session_id,
                    DeviceSession.ended_at.is_(None),
                    DeviceSession.seen_generation < claims.generation,
                    DeviceSession.generation >= claims.generation,
                    ~_voided(claims.session_id, claims.generation),
                )
                .values(seen_generation=claims.generation, version=DeviceSession.version + 1)
                .returning(DeviceSession.version)
                .execution_options(synchronize_session=False)
            )
            version = seen.scalar_one_or_none()
            if version is not None:
                after_commit(session, lambda: self._sessions.outdate(claims.session_id, version))
                return
            await self._why_unseen(session, claims)

    async def _why_unseen(self, session: AsyncSession, claims: Claims) -> None:
        """Somebody else marked it first, or the token must not be believed any more."""
        facts = (
            await session.execute(
                select(DeviceSession.ended_at, DeviceSession.seen_generation).where(
                    DeviceSession.id == claims.session_id
                )
            )
        ).one_or_none()
        if facts is None or facts.ended_at is not None:
            raise SessionRevoked
        if facts.seen_generation < claims.generation:
            raise TokenInvalid


def _voided(session_id: UUID, generation: int) -> Any:
    return (
        select(RefreshToken.id)
        .where(
            RefreshToken.session_id == session_id,
            RefreshToken.generation == generation,
            RefreshToken.voided_at.is_not(None),
        )
        .exists()
    )


def _facts_of(session_id: UUID) -> Any:
    voided = (
        select(func.array_agg(RefreshToken.generation))
        .where(RefreshToken.session_id == session_id, RefreshToken.voided_at.is_not(None))
        .scalar_subquery()
    )
    return select(
        DeviceSession.user_id,
        DeviceSession.transport,
        DeviceSession.seen_generation,
        DeviceSession.version,
        DeviceSession.proved_at,
        DeviceSession.expires_at,
        DeviceSession.idle_expires_at,
        DeviceSession.ended_at,
        DeviceSession.impersonator_id,
        DeviceSession.impersonator_label,
        (func.least(DeviceSession.expires_at, DeviceSession.idle_expires_at) <= func.now()).label("expired"),
        voided.label("voided"),
    ).where(DeviceSession.id == session_id)
