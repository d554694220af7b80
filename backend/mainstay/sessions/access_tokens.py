"""Access tokens: short-lived, signed, without roles. A verified signature is remembered; that the session lives is not."""

import time
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from mainstay.infra.crypto import jwt
from mainstay.kit.errors import TokenExpired, TokenInvalid
from mainstay.kit.ids import new_id
from mainstay.sessions.keyring import Keyring

AUDIENCE = "mainstay"
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Claims:
    user_id: UUID
    session_id: UUID
    generation: int
    expires: int
    kid: str


class AccessTokens:
    def __init__(self, keyring: Keyring, *, issuer: str, seconds: int) -> None:
        self._keyring = keyring
        self._issuer = issuer
        self.seconds = seconds
        self._verified: OrderedDict[bytes, Claims] = OrderedDict()

    async def issue(
        self,
        user_id: UUID,
        session_id: UUID,
        generation: int,
        *,
        now: float,
        seconds: int | None = None,
        operator: UUID | None = None,
    ) -> str:
        signer = await self._keyring.signer()
        issued = int(now)
        claims: dict[str, Any] = {
            "iss": self._issuer,
            "aud": AUDIENCE,
            "sub": str(user_id),
            "sid": str(session_id),
            "gen": generation,
            "iat": issued,
            "nbf": issued,
            "exp": issued + (seconds or self.seconds),
            "jti": str(new_id()),
        }
        if operator:
            claims["act"] = {"sub": str(operator)}
        return jwt.sign(claims, signer.key, signer.kid)

    async def verify(self, token: str) -> Claims:
        await self._keyring.keep_fresh()
        digest = sha256(token.encode("utf-8", "surrogateescape")).digest()
        known = self._verified.get(digest)
        if known is None or not self._keyring.knows(known.kid):
            known = await self._check(token)
            self._remember(digest, known)
        if known.expires <= time.time():
            raise TokenExpired
        return known

    async def _check(self, token: str) -> Claims:
        try:
            kid = jwt.key_id(token)
            key = await self._keyring.verifier(kid)
            if key is None:
                raise TokenInvalid
            claims = jwt.verify(token, key, issuer=self._issuer, audience=AUDIENCE)
            return _claims(claims, kid)
        except jwt.Expired as late:
            raise TokenExpired from late
        except (jwt.Unverifiable, ValueError, TypeError, KeyError) as wrong:
            raise TokenInvalid from wrong

    def _remember(self, digest: bytes, claims: Claims) -> None:
        self._verified[digest] = claims
        while len(self._verified) > _REMEMBERED:
            self._verified.popitem(last=False)


def _claims(raw: dict[str, Any], kid: str) -> Claims:
    if not isinstance(raw["gen"], int) or not isinstance(raw["exp"], int):
        raise TypeError("a generation and a time are whole numbers")
    return Claims(
        user_id=UUID(str(raw["sub"])),
        session_id=UUID(str(raw["sid"])),
        generation=raw["gen"],
        expires=raw["exp"],
        kid=kid,
    )
