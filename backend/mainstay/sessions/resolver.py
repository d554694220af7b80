"""From a request's token to the person behind it, in the one trip to Redis that the rate limit makes anyway."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from starlette.types import Scope

from mainstay.infra.cache import Entry
from mainstay.kit.actor import Actor, ActorType, Origin
from mainstay.kit.permissions import Role
from mainstay.sessions.access_tokens import AccessTokens, Claims
from mainstay.sessions.liveness import Liveness
from mainstay.sessions.transport import Cookies, Transport
from mainstay.web.actor import Credentials


@dataclass(frozen=True, slots=True)
class _Proof:
    claims: Claims
    transport: Transport


class SessionResolver:
    def __init__(self, cookies: Cookies, tokens: AccessTokens, liveness: Liveness) -> None:
        self._cookies = cookies
        self._tokens = tokens
        self._liveness = liveness

    async def read(self, scope: Scope) -> Credentials | None:
        presented = self._cookies.access_token(scope)
        if presented is None:
            return None
        claims = await self._tokens.verify(presented.token)
        proof = _Proof(claims, presented.transport)
        return Credentials(f"user:{claims.user_id}", self._liveness.keys_for(claims), proof)

    async def resolve(self, credentials: Credentials, cached: Sequence[Entry], origin: Origin) -> Actor:
        proof = credentials.proof
        assert isinstance(proof, _Proof)
        claims = proof.claims
        living = await self._liveness.require(claims, (cached[0], cached[1]), proof.transport)
        operator = living.session["impersonator_id"]
        return Actor(
            ActorType.user,
            claims.user_id,
            living.principal["email"],
            session_id=claims.session_id,
            is_operator=living.principal["is_operator"] and operator is None,
            impersonator_id=UUID(operator) if operator else None,
            impersonator_label=living.session.get("impersonator_label") or "",
            proved_at=living.proved_at,
            roles={UUID(id_): Role(role) for id_, role in living.principal["roles"].items()},
            # What was kept by the release before knows nothing of it yet.
            must_change_password=living.principal.get("must_change_password", False) and operator is None,
            origin=origin,
        )
