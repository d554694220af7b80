"""Tokens somebody made up, bent or borrowed: all of them are 401."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk, jwt

from tests.sessions.conftest import Device, Whole


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def parts_of(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    header, claims, _ = token.split(".")
    return tuple(json.loads(base64.urlsafe_b64decode(part + "==")) for part in (header, claims))  # type: ignore[return-value]


@pytest.fixture
def genuine(device: Device) -> tuple[dict[str, Any], dict[str, Any]]:
    return parts_of(device.tokens["access_token"])


def unsigned(header: dict[str, Any], claims: dict[str, Any]) -> str:
    return f"{b64(json.dumps(header).encode())}.{b64(json.dumps(claims).encode())}"


async def refused(device: Device, token: str, code: str = "token_invalid") -> None:
    answer = await device.me(token)
    assert (answer.status_code, answer.json()["code"]) == (401, code)
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


async def test_a_token_has_the_promised_header_and_claims(genuine: tuple[dict[str, Any], dict[str, Any]]) -> None:
    header, claims = genuine
    assert set(header) == {"alg", "typ", "kid"}
    assert (header["alg"], header["typ"]) == ("ES256", "at+jwt")
    assert set(claims) == {"iss", "aud", "sub", "sid", "gen", "iat", "nbf", "exp", "jti"}


async def test_alg_none_is_refused(device: Device, genuine: Any) -> None:
    header, claims = genuine
    await refused(device, unsigned(header | {"alg": "none"}, claims) + ".")


async def test_hs256_signed_with_the_public_key_is_refused(device: Device, genuine: Any, whole: Whole) -> None:
    header, claims = genuine
    public = (await whole.app.state.sessions.keyring.published())[0]
    pem = jwk.construct(public, "ES256").to_pem()
    for secret in (pem, json.dumps(public).encode()):
        body = unsigned(header | {"alg": "HS256"}, claims)
        signature = hmac.new(secret, body.encode(), hashlib.sha256).digest()
        await refused(device, f"{body}.{b64(signature)}")


def signed_by_stranger(header: dict[str, Any], claims: dict[str, Any]) -> str:
    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return str(jwt.encode(claims, pem.decode(), algorithm="ES256", headers=header))


async def test_another_key_under_a_known_or_unknown_id_is_refused(device: Device, genuine: Any) -> None:
    header, claims = genuine
    await refused(device, signed_by_stranger(header, claims))
    await refused(device, signed_by_stranger(header | {"kid": "00000000-0000-7000-8000-000000000000"}, claims))
    await refused(device, signed_by_stranger(header | {"kid": "../../etc/passwd"}, claims))


@pytest.mark.parametrize("name", ["jku", "x5u", "jwk", "x5c", "crit"])
async def test_a_header_that_brings_its_own_key_is_refused(device: Device, genuine: Any, name: str) -> None:
    header, claims = genuine
    await refused(device, signed_by_stranger(header | {name: "https://evil.example/keys"}, claims))


async def issued(whole: Whole, changes: dict[str, Any], header: dict[str, Any] | None = None) -> str:
    """Signed with the real key, as only we could: what is in it must be checked all the same."""
    signer = await whole.app.state.sessions.keyring.signer()
    return str(
        jwt.encode(changes, signer.key, algorithm="ES256", headers=header or {"kid": signer.kid, "typ": "at+jwt"})
    )


async def test_claims_of_ours_are_checked_one_by_one(device: Device, genuine: Any, whole: Whole) -> None:
    _, claims = genuine
    now = int(time.time())
    await refused(device, await issued(whole, claims | {"exp": now - 1}), "token_expired")
    for wrong in (
        {"nbf": now + 120},
        {"iss": "https://elsewhere.example"},
        {"aud": "somebody-else"},
        {"sub": "not-an-id"},
        {"sid": 7},
        {"gen": "many"},
        {"sub": "01a1fc10-e0b8-71c8-8aef-5a44ea48304b"},
    ):
        await refused(device, await issued(whole, claims | wrong))
    for missing in ("exp", "sid", "gen", "nbf", "jti", "aud", "iss"):
        await refused(device, await issued(whole, {name: value for name, value in claims.items() if name != missing}))


async def test_a_token_of_another_kind_is_refused(device: Device, genuine: Any, whole: Whole) -> None:
    signer = await whole.app.state.sessions.keyring.signer()
    await refused(device, await issued(whole, genuine[1], {"kid": signer.kid, "typ": "JWT"}))
    await refused(device, device.tokens["refresh_token"])


@pytest.mark.parametrize("garbage", ["x", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "." * 5000, "é.ü.ß"])
async def test_garbage_is_refused(client: httpx.AsyncClient, garbage: str) -> None:
    answer = await client.get("/api/v1/users/me", headers={"Authorization": f"Bearer {garbage}".encode()})
    assert answer.status_code == 401


async def test_two_processes_that_start_at_once_make_one_key(whole: Whole, owner: Any) -> None:
    import asyncio

    from mainstay.infra.crypto.sealing import Sealer
    from mainstay.sessions.keyring import Keyring

    sealer = Sealer(whole.settings.encryption_keys, "signing-key/v1")
    rings = [Keyring(whole.app.state.database, sealer) for _ in range(8)]
    signers = await asyncio.gather(*(ring.signer() for ring in rings))
    assert len({signer.kid for signer in signers}) == 1
    assert await owner.fetchval("SELECT count(*) FROM signing_keys") == 1


async def test_the_private_key_is_not_readable_in_the_database(device: Device, owner: Any) -> None:
    sealed = await owner.fetchval("SELECT sealed_private_key FROM signing_keys")
    assert b"PRIVATE KEY" not in sealed
