"""Does this key open anything, and what? Redis answers fast; PostgreSQL decides; both away means no."""

import hmac
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from mainstay.api_keys import metrics
from mainstay.api_keys.key_form import PresentedKey
from mainstay.api_keys.models import ApiKey
from mainstay.api_keys.repository import facts_of
from mainstay.infra.cache import MISS, Cache, Entry
from mainstay.infra.db import Database
from mainstay.infra.db.after_commit import after_commit
from mainstay.infra.limiter import Limit, Limiter
from mainstay.kit.errors import KeyExpired, KeyRevoked, RateLimited, SessionRevoked, TokenInvalid
from mainstay.web.client_address import limit_key

# Longer than any reader who has seen the key alive can take to say so.
_BURIED_SECONDS: Final = 3600
_REMEMBERED: Final = 20_000
# Calls a minute of one address with keys that the cache cannot vouch for: each of them may be made up.
UNPROVED: Final = Limit("unproved_key", 600)

type PrincipalFacts = Callable[[UUID, Entry], Awaitable[dict[str, Any]]]
type StandsUntil = Callable[[AsyncConnection, UUID], Awaitable[datetime | None]]


@dataclass(frozen=True, slots=True)
class LivingKey:
    """A key that opens something right now, and the person it belongs to, if it is a person's."""

    facts: dict[str, Any]
    owner_id: UUID | None = None
    owner: dict[str, Any] | None = None


class KeyLiveness:
    def __init__(
        self,
        database: Database,
        limiter: Limiter,
        keys: Cache,
        principals: Cache,
        principal_facts: PrincipalFacts,
        stands_until: StandsUntil,
    ) -> None:
        self._database = database
        self._limiter = limiter
        self._keys = keys
        self._principals = principals
        self._principal_facts = principal_facts
        self._stands_until = stands_until
        # Whose key it is never changes, so that a process may remember it and ask for both in one trip.
        self._owners: OrderedDict[UUID, UUID] = OrderedDict()

    def keys_for(self, presented: PresentedKey) -> Sequence[str]:
        """What to ask Redis for, in the trip that asks for the rate limit anyway."""
        owner = self._owners.get(presented.id)
        key = self._keys.key(presented.id)
        return (key, self._principals.key(owner)) if owner else (key,)

    async def require(self, presented: PresentedKey, cached: Sequence[Entry], address: str | None) -> LivingKey:
        try:
            living = await self._require(presented, cached, address)
        except TokenInvalid:
            metrics.CHECKS.labels("unknown").inc()
            raise
        except KeyRevoked:
            metrics.CHECKS.labels("revoked").inc()
            raise
        except KeyExpired:
            metrics.CHECKS.labels("expired").inc()
            raise
        metrics.CHECKS.labels("accepted").inc()
        return living

    def changed(self, session: AsyncSession, key: ApiKey) -> None:
        """After the commit nobody believes what was cached of this key before."""
        id_, version = key.id, key.version
        after_commit(session, lambda: self._keys.outdate(id_, version))

    def revoked(self, session: AsyncSession, key_id: UUID) -> None:
        decided = time.perf_counter()

        async def bury() -> None:
            await self._keys.bury([key_id], "revoked", _BURIED_SECONDS)
            metrics.REVOCATION_LAG.observe(time.perf_counter() - decided)

        after_commit(session, bury)

    async def _require(self, presented: PresentedKey, cached: Sequence[Entry], address: str | None) -> LivingKey:
        if cached[0].tomb is not None:
            raise KeyRevoked
        facts = cached[0].value
        if facts is None or not _fits(facts, presented):
            await self._count_unproved(address)
            facts = await self._load(presented)
        if facts["user_id"] is None:
            return LivingKey(facts)
        owner_id = UUID(facts["user_id"])
        return LivingKey(facts, owner_id, await self._owner_facts(presented, owner_id, cached[1:]))

    async def _owner_facts(self, presented: PresentedKey, owner_id: UUID, cached: Sequence[Entry]) -> dict[str, Any]:
        entry = cached[0] if cached else await self._principals.get(owner_id)
        self._remember(presented.id, owner_id)
        try:
            return await self._principal_facts(owner_id, entry if entry.tomb is None else MISS)
        except SessionRevoked as gone:
            raise KeyRevoked("Whoever this key belongs to may no longer sign in.") from gone

    async def _load(self, presented: PresentedKey) -> dict[str, Any]:
        async with self._database.reading() as connection:
            row = await facts_of(connection, presented.id)
            until = await self._stands_until(connection, row.organization_id) if row else None
        # What a key was or is, only its holder is told.
        if row is None or not _is_one_of(presented.digest, row.secret_hash, row.previous_hash):
            raise TokenInvalid("There is no such key.")
        is_previous = not hmac.compare_digest(presented.digest, row.secret_hash)
        if row.revoked_at is not None or until is None or (is_previous and row.previous_over):
            raise KeyRevoked
        if row.expired:
            raise KeyExpired
        facts = {
            "organization_id": str(row.organization_id),
            "user_id": str(row.user_id) if row.user_id else None,
            "name": row.name,
            "scopes": list(row.scopes),
            "hash": row.secret_hash.hex(),
            "previous": row.previous_hash.hex() if row.previous_hash else "",
            "previous_until": row.previous_until.timestamp() if row.previous_until else 0,
            "until": min(row.expires_at, until).timestamp(),
        }
        await self._keys.fill(presented.id, row.version, facts)
        return facts

    async def _count_unproved(self, address: str | None) -> None:
        """Whoever tries made-up keys would otherwise have a budget for each of them."""
        where = limit_key(ip_address(address)) if address else "nowhere"
        decision = await self._limiter.take(UNPROVED, where)
        if not decision.allowed:
            metrics.CHECKS.labels("throttled").inc()
            raise RateLimited(
                "Too many keys from your address could not be vouched for.", retry_after=decision.retry_after
            )

    def _remember(self, key_id: UUID, owner_id: UUID) -> None:
        self._owners[key_id] = owner_id
        while len(self._owners) > _REMEMBERED:
            self._owners.popitem(last=False)


def _fits(facts: dict[str, Any], presented: PresentedKey) -> bool:
    """What the cache holds of a time may be old; only PostgreSQL says that a key is over."""
    now, digest = time.time(), presented.digest.hex()
    if facts["until"] <= now:
        return False
    if hmac.compare_digest(digest, facts["hash"]):
        return True
    return facts["previous_until"] > now and hmac.compare_digest(digest, facts["previous"])


def _is_one_of(digest: bytes, *known: bytes | None) -> bool:
    return any(hmac.compare_digest(digest, one) for one in known if one)
