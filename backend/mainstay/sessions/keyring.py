"""The keys that sign access tokens: kept sealed in PostgreSQL, shared by every process, rotated without a gap."""

import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.infra.crypto import jwt
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.db import Database
from mainstay.kit.ids import new_id
from mainstay.sessions.models import SigningKey

log = get_logger("sessions")

# A new key is published this long before it signs, so that whoever caches the JWKS has it by then.
PUBLISHED_BEFORE_USE = timedelta(hours=24)
# What was rotated or retired elsewhere counts here within two seconds: looked for beside the requests while there are
# some, and waited for, briefly, by the first one after a pause.
_FRESH_SECONDS = 1.0
_LATE_SECONDS = 2.0
_WAIT_SECONDS = 0.25
# A flood of tokens with made-up key ids must not become a flood of queries.
_ASK_AGAIN_SECONDS = 5.0
_FIRST_KEY_LOCK = 7_301_846_221


@dataclass(frozen=True)
class Signer:
    kid: str
    key: Any


class Keyring:
    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer
        self._verifiers: dict[str, Any] = {}
        self._published: list[dict[str, Any]] = []
        self._signer: Signer | None = None
        self._read_at = float("-inf")
        self._looked_at = float("-inf")
        self._refreshing: asyncio.Task[None] | None = None
        self._waking = asyncio.Lock()

    async def signer(self) -> Signer:
        if self._signer is None:
            # Many first sign-ins at once take one connection here, not all of them.
            async with self._waking:
                await self._wake()
        assert self._signer is not None
        self._refresh_soon()
        return self._signer

    async def _wake(self) -> None:
        if self._signer is None:
            await self._refresh(0)
        if self._signer is None:
            await self._make_first()
            await self._refresh(0)

    async def verifier(self, kid: str) -> Any | None:
        if kid not in self._verifiers:
            await self._refresh(_ASK_AGAIN_SECONDS)
        return self._verifiers.get(kid)

    async def published(self) -> list[dict[str, Any]]:
        await self.keep_fresh()
        if not self._published:
            await self.signer()
        return self._published

    def knows(self, kid: str) -> bool:
        return kid in self._verifiers

    async def keep_fresh(self) -> None:
        """Keys at hand go on counting while PostgreSQL is away; one request a second at most finds that out."""
        age = time.monotonic() - self._looked_at
        if age >= _FRESH_SECONDS and self._refresh_soon() and age >= _LATE_SECONDS and self._refreshing:
            await asyncio.wait([self._refreshing], timeout=_WAIT_SECONDS)

    async def finish(self) -> None:
        """Before the database is closed: a look in its middle would be left with a connection that nobody closes."""
        if self._refreshing:
            self._refreshing.cancel()
            await asyncio.wait([self._refreshing])

    def _refresh_soon(self) -> bool:
        """Beside the request: whoever signs may hold a connection already, and must not wait for a second one."""
        if time.monotonic() - self._looked_at < _FRESH_SECONDS or (self._refreshing and not self._refreshing.done()):
            return False
        self._looked_at = time.monotonic()
        self._refreshing = asyncio.create_task(self._try_refresh(), name="signing keys")
        return True

    async def _try_refresh(self) -> None:
        try:
            await self._refresh(0)
        except Exception:
            # The keys at hand still sign; the next token tries again.
            log.warning("signing_keys_unread", exc_info=True)

    async def _refresh(self, older_than: float) -> None:
        if time.monotonic() - self._read_at < older_than:
            return
        async with self._database.reading() as connection:
            rows = (await connection.execute(_usable())).all()
        self._read_at = self._looked_at = time.monotonic()
        self._published = [row.public_jwk for row in rows]
        known = self._verifiers
        self._verifiers = {str(row.id): known.get(str(row.id)) or jwt.verifying_key(row.public_jwk) for row in rows}
        active = [row for row in rows if row.is_active]
        if active and (self._signer is None or self._signer.kid != str(active[0].id)):
            newest = active[0]
            pem = self._sealer.open(newest.sealed_private_key, str(newest.id))
            self._signer = Signer(str(newest.id), jwt.signing_key(pem))

    async def _make_first(self) -> None:
        """Two processes that start at once make one key: the second waits and finds the first one's."""
        async with self._database.transaction() as session:
            await hold_keys(session)
            if await session.scalar(select(SigningKey.id).where(SigningKey.retired_at.is_(None)).limit(1)):
                return
            session.add(new_signing_key(self._sealer, active_from=func.now()))


async def hold_keys(session: AsyncSession) -> None:
    """Whoever makes or ends keys takes turns."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _FIRST_KEY_LOCK})


def new_signing_key(sealer: Sealer, *, active_from: Any) -> SigningKey:
    id_ = new_id()
    pair = jwt.make_key_pair(str(id_))
    sealed = sealer.seal(pair.private_pem, str(id_))
    return SigningKey(id=id_, sealed_private_key=sealed, public_jwk=pair.public_jwk, active_from=active_from)


def _usable() -> Any:
    return (
        select(
            SigningKey.id,
            SigningKey.public_jwk,
            SigningKey.sealed_private_key,
            (SigningKey.active_from <= func.now()).label("is_active"),
        )
        .where((SigningKey.retired_at.is_(None)) | (SigningKey.retired_at > func.now()))
        .order_by(SigningKey.active_from.desc())
    )
