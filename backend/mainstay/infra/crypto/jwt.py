"""ES256 by python-jose, which nothing else imports."""

import time
from dataclasses import dataclass
from typing import Any, Final

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk, jws, jwt
from jose.exceptions import ExpiredSignatureError, JOSEError

ALGORITHM: Final = "ES256"
TYPE: Final = "at+jwt"
# Clocks of two machines may differ; a token from the future is believed this early, an expired one never.
LEEWAY: Final = 30
_HEADERS: Final = {"alg", "typ", "kid"}
_CLAIMS: Final = {"iss", "aud", "sub", "sid", "gen", "iat", "nbf", "exp", "jti"}
_LONGEST: Final = 4096


class Unverifiable(Exception):
    """It is not a token of ours."""


class Expired(Exception):
    """It was one."""


@dataclass(frozen=True)
class KeyPair:
    private_pem: bytes
    public_jwk: dict[str, str]


def make_key_pair(kid: str) -> KeyPair:
    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    described = {name: _text(value) for name, value in jwk.construct(public, ALGORITHM).to_dict().items()}
    return KeyPair(pem, {**described, "kid": kid, "use": "sig", "alg": ALGORITHM})


def _text(value: bytes | str) -> str:
    return value.decode() if isinstance(value, bytes) else value


def signing_key(private_pem: bytes) -> Any:
    return jwk.construct(private_pem.decode(), ALGORITHM)


def verifying_key(public_jwk: dict[str, Any]) -> Any:
    return jwk.construct(public_jwk, ALGORITHM)


def sign(claims: dict[str, Any], key: Any, kid: str) -> str:
    return str(jwt.encode(claims, key, algorithm=ALGORITHM, headers={"kid": kid, "typ": TYPE}))


def key_id(token: str) -> str:
    """Which key claims to have signed it, once its header is one of ours and names no key of its own."""
    if len(token) > _LONGEST:
        raise Unverifiable
    try:
        header = jws.get_unverified_header(token)
    except JOSEError as damaged:
        raise Unverifiable from damaged
    if set(header) != _HEADERS or header["alg"] != ALGORITHM or header["typ"] != TYPE:
        raise Unverifiable
    return str(header["kid"])


def verify(token: str, key: Any, *, issuer: str, audience: str) -> dict[str, Any]:
    try:
        claims = jwt.decode(
            token, key, algorithms=[ALGORITHM], issuer=issuer, audience=audience, options={"verify_nbf": False}
        )
    except ExpiredSignatureError as late:
        raise Expired from late
    except (JOSEError, ValueError, TypeError) as wrong:
        raise Unverifiable from wrong
    if not set(claims) >= _CLAIMS or not isinstance(claims["nbf"], int) or claims["nbf"] > time.time() + LEEWAY:
        raise Unverifiable
    return dict(claims)
