"""From a key to who acts with it, in the one trip to Redis that the rate limit makes anyway."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mainstay.api_keys.key_form import PresentedKey, read_key
from mainstay.api_keys.last_use import LastUse
from mainstay.api_keys.liveness import KeyLiveness, LivingKey
from mainstay.infra.cache import Entry
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.kit.errors import KeyRevoked, TokenInvalid
from mainstay.kit.permissions import GRANTABLE_TO_KEYS, OF_ROLE, Permission, Role
from mainstay.web.actor import Credentials


@dataclass(frozen=True, slots=True)
class KeyProof:
    key: PresentedKey


class KeyResolver:
    def __init__(self, liveness: KeyLiveness, last_use: LastUse) -> None:
        self._liveness = liveness
        self._last_use = last_use

    def read(self, token: str) -> Credentials:
        key = read_key(token)
        if key is None:
            raise TokenInvalid("This is not a key: a character is wrong or missing.")
        # The id of a key is no secret: nobody who only knows it can use up what its holder may call.
        budget = f"key:{key.id}:{key.digest[:8].hex()}"
        return Credentials(f"key:{key.id}", self._liveness.keys_for(key), KeyProof(key), budget)

    async def resolve(self, proof: KeyProof, cached: Sequence[Entry], origin: Origin) -> Actor:
        living = await self._liveness.require(proof.key, cached, origin.ip)
        actor = _actor(proof.key.id, living, origin)
        self._last_use.note(proof.key.id)
        return actor


def _actor(key_id: UUID, living: LivingKey, origin: Origin) -> Actor:
    organization_id = UUID(living.facts["organization_id"])
    # A permission that this release no longer knows opens nothing.
    scopes = {Permission(scope) for scope in living.facts["scopes"] if scope in frozenset(Permission)}
    permissions = GRANTABLE_TO_KEYS & scopes
    if living.owner is None:
        return Actor(
            ActorType.api_key,
            key_id,
            living.facts["name"],
            key_id=key_id,
            organization_id=organization_id,
            permissions=permissions,
            origin=origin,
        )
    role = living.owner["roles"].get(str(organization_id))
    if role is None:
        raise KeyRevoked("Whoever this key belongs to is no longer in the organization.")
    return Actor(
        ActorType.api_key,
        living.owner_id,
        f"{living.owner['email']} by {living.facts['name']}",
        key_id=key_id,
        organization_id=organization_id,
        permissions=permissions & OF_ROLE[Role(role)],
        must_change_password=living.owner.get("must_change_password", False),
        origin=origin,
    )
