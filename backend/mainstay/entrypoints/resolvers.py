"""Two ways to say who one is, one of them at a time: the session of a person, and the key of a program."""

from collections.abc import Sequence

from starlette.types import Scope

from mainstay.api_keys.key_form import looks_like_key
from mainstay.api_keys.resolver import KeyProof, KeyResolver
from mainstay.infra.cache import Entry
from mainstay.kit.actor import Actor, Origin
from mainstay.sessions.resolver import SessionResolver
from mainstay.sessions.transport import Cookies, bearer
from mainstay.web.actor import Credentials


class SessionOrKey:
    def __init__(self, cookies: Cookies, sessions: SessionResolver, keys: KeyResolver) -> None:
        self._cookies = cookies
        self._sessions = sessions
        self._keys = keys

    async def read(self, scope: Scope) -> Credentials | None:
        token = bearer(scope)
        if token is None or not looks_like_key(token):
            return await self._sessions.read(scope)
        # Refuses a cookie beside it.
        self._cookies.access_token(scope)
        return self._keys.read(token)

    async def resolve(self, credentials: Credentials, cached: Sequence[Entry], origin: Origin) -> Actor:
        if isinstance(credentials.proof, KeyProof):
            return await self._keys.resolve(credentials.proof, cached, origin)
        return await self._sessions.resolve(credentials, cached, origin)
