"""Exchanging a refresh token. Two tabs and a lost answer survive it; a stolen copy does not."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from mainstay.accounts import service as accounts
from mainstay.audit import service as audit
from mainstay.audit.service import Outcome, Target
from mainstay.infra.crypto.opaque import hash_token, new_token, open_successor, seal_successor
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.kit.errors import SessionExpired, SessionRevoked
from mainstay.kit.turns import Turns
from mainstay.sessions import events, metrics
from mainstay.sessions.errors import RefreshInvalid, RefreshReused
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.models import DeviceSession, RefreshToken
from mainstay.sessions.repository import SessionRepository

log = get_logger("sessions")

TOKEN_PREFIX = "mrt"  # noqa: S105 - the public beginning of every refresh token
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Lifetimes:
    idle: timedelta = timedelta(days=7)
    absolute: timedelta = timedelta(days=30)
    # Two tabs, or an answer that got lost and is asked for again at once.
    window: timedelta = timedelta(seconds=30)
    recoveries_a_day: int = 3


@dataclass(frozen=True)
class Renewed:
    """What the holder gets: the session, and the token to bring next time."""

    session: DeviceSession
    refresh_token: str
    generation: int


_turns = Turns()


class Refresher:
    def __init__(self, session: AsyncSession, liveness: Liveness, lifetimes: Lifetimes, origin: Origin) -> None:
        self._session = session
        self._rows = SessionRepository(session)
        self._liveness = liveness
        self._times = lifetimes
        self._origin = origin

    async def exchange(self, presented: str, transport: str) -> Renewed:
        # Fifty tabs at once take turns here, where waiting costs no connection.
        async with _turns.of(hash_token(presented)):
            return await self._exchange(presented, transport)

    async def _exchange(self, presented: str, transport: str) -> Renewed:
        token, device = await self._find(presented, transport)
        # A replay inside the window has its answer already: it does not wait behind a rotation.
        if same := await self._same_again(token, device, presented):
            return same
        await self._rows.lock(device.id)
        token, device = await self._find(presented, transport)
        if same := await self._same_again(token, device, presented):
            return same
        if token.generation == device.generation:
            return await self._rotate(token, device, presented)
        if await self._answer_was_lost(token, device):
            return await self._recover(token, device, presented)
        raise await self._reused(device)

    async def _find(self, presented: str, transport: str) -> tuple[RefreshToken, DeviceSession]:
        found = await self._rows.get_token(hash_token(presented))
        # Offered by the other transport it is no token of that transport; nothing is ended for it.
        if found is None or found[1].transport != transport:
            metrics.REFRESHES.labels("unknown").inc()
            raise RefreshInvalid
        now = await self._rows.now()
        if found[1].ended_at is not None:
            raise SessionRevoked
        if min(found[1].expires_at, found[1].idle_expires_at) <= now:
            raise SessionExpired
        return found

    async def _same_again(self, token: RefreshToken, device: DeviceSession, presented: str) -> Renewed | None:
        successor = await self._unused_successor(token, device)
        if successor is None or token.used_at is None or token.sealed_successor is None:
            return None
        if token.used_at + self._times.window < await self._rows.now():
            return None
        opened = open_successor(
            token.sealed_successor, under=presented, session=device.id.bytes, generation=successor.generation
        )
        if opened is None:
            return None
        metrics.REFRESHES.labels("replayed").inc()
        return Renewed(device, opened, successor.generation)

    async def _unused_successor(self, token: RefreshToken, device: DeviceSession) -> RefreshToken | None:
        """The token's successor while it is the current one and nobody has redeemed it."""
        successor = await self._rows.get_successor(token)
        if successor is None or successor.used_at or successor.voided_at:
            return None
        return successor if successor.generation == device.generation else None

    async def _rotate(self, token: RefreshToken, device: DeviceSession, presented: str) -> Renewed:
        await self._forget_way_back(token)
        renewed = await self._succeed(token, device, presented)
        metrics.REFRESHES.labels("rotated").inc()
        return renewed

    async def _forget_way_back(self, token: RefreshToken) -> None:
        """Its successor is being used, so the sealed copy under the token before it has done its work."""
        await self._rows.forget_sealed(token.session_id)

    async def _answer_was_lost(self, token: RefreshToken, device: DeviceSession) -> bool:
        successor = await self._unused_successor(token, device)
        if successor is None or device.seen_generation >= successor.generation:
            return False
        return await self._rows.count_recoveries(device.id, _DAY) < self._times.recoveries_a_day

    async def _recover(self, token: RefreshToken, device: DeviceSession, presented: str) -> Renewed:
        lost = await self._rows.get_successor(token)
        assert lost is not None
        lost.voided_at = await self._rows.now()
        renewed = await self._succeed(token, device, presented)
        await audit.record(
            self._session, self._actor(device), events.REFRESH_RECOVERED, target=Target("session", device.id)
        )
        metrics.REFRESHES.labels("recovered").inc()
        return renewed

    async def _succeed(self, token: RefreshToken, device: DeviceSession, presented: str) -> Renewed:
        now = await self._rows.now()
        text = new_token(TOKEN_PREFIX)
        generation = device.generation + 1
        successor = RefreshToken(session_id=device.id, generation=generation, token_hash=hash_token(text))
        await self._rows.add(successor)
        token.used_at = now
        token.successor_id = successor.id
        token.sealed_successor = seal_successor(text, under=presented, session=device.id.bytes, generation=generation)
        self._touch(device, generation, now)
        await self._session.flush()
        self._liveness.changed(self._session, device)
        return Renewed(device, text, generation)

    def _touch(self, device: DeviceSession, generation: int, now: datetime) -> None:
        device.generation = generation
        device.version += 1
        device.last_seen_at = now
        device.idle_expires_at = min(now + self._times.idle, device.expires_at)
        device.ip = self._origin.ip or device.ip

    async def _reused(self, device: DeviceSession) -> RefreshReused:
        ended = await self._rows.end(DeviceSession.id == device.id, "refresh_reused")
        self._liveness.ended(self._session, ended, "refresh_reused")
        await audit.record(
            self._session,
            self._actor(device),
            events.REFRESH_REUSED,
            target=Target("session", device.id),
            outcome=Outcome.denied,
        )
        await accounts.request_mail(self._session, self._actor(device), "session_reused", user_id=device.user_id)
        metrics.REUSES.inc()
        metrics.REFRESHES.labels("reused").inc()
        log.warning("refresh_reused", session_id=str(device.id), user_id=str(device.user_id))
        return RefreshReused()

    def _actor(self, device: DeviceSession) -> Actor:
        return Actor(ActorType.user, device.user_id, session_id=device.id, origin=self._origin)


def first_token(session_id: UUID) -> tuple[RefreshToken, str]:
    text = new_token(TOKEN_PREFIX)
    return RefreshToken(session_id=session_id, generation=1, token_hash=hash_token(text)), text
