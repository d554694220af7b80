"""What is no passkey of ours is not taken for one."""

from typing import Any

import asyncpg
import cbor2
import pytest

from tests.authenticator import AT, BS, UP, UV, Authenticator, Key
from tests.sessions.conftest import Device
from tests.sessions.passkey_steps import add, creation, outcome, register

FORGERIES: dict[str, dict[str, Any]] = {
    "another origin": {"origin": "https://evil.example"},
    "a port of another": {"origin": "http://localhost:3001"},
    "no TLS": {"origin": "https://localhost:3000"},
    "another rp": {"rp_id": "evil.example"},
    "a sign-in": {"type": "webauthn.get"},
    "a frame": {"cross_origin": True},
    "nobody there": {"flags": AT | UV},
    "nobody checked": {"flags": AT | UP},
    "backed up, not eligible": {"flags": AT | UP | UV | BS},
    "no key in it": {"flags": UP | UV},
    "another id": {"credential_id": b"another one entirely"},
    "a kind not asked for": {"fmt": "fido-u2f"},
    "an unknown kind": {"fmt": "made-up"},
    "a kind that is none": {"fmt": ["none"]},
    "a statement in none": {"statement": {"sig": b"1", "alg": -7}},
    "packed, unsigned": {"fmt": "packed", "statement": {}},
    "packed, certified": {"fmt": "packed", "statement": {"alg": -7, "sig": b"1", "x5c": [b"1"]}},
    "packed, wrongly signed": {"fmt": "packed", "statement": {"alg": -7, "sig": b"0" * 70}},
    "packed, by another algorithm": {"fmt": "packed", "statement": {"alg": -257, "sig": b"0" * 256}},
    "no CBOR": {"attestation_object": b"\xff\xff\xff"},
    "CBOR of another thing": {"attestation_object": cbor2.dumps([1, 2, 3])},
    "CBOR without data": {"attestation_object": cbor2.dumps({"fmt": "none", "attStmt": {}})},
    "CBOR with odd data": {"attestation_object": cbor2.dumps({"fmt": "none", "attStmt": 7, "authData": 7})},
    "CBOR too deep": {"attestation_object": b"\x81" * 8000 + b"\x01"},
}


@pytest.mark.parametrize("forged", FORGERIES.values(), ids=FORGERIES)
async def test_what_is_not_a_passkey_of_ours(device: Device, owner: asyncpg.Connection, forged: Any) -> None:
    key = Authenticator()
    options = await creation(device)
    assert outcome(await add(device, key.create(options, **forged))) == (422, "passkey_unacceptable")
    # The challenge went with it.
    assert outcome(await add(device, key.create(options))) == (401, "challenge_invalid")
    assert await owner.fetchval("SELECT count(*) FROM passkeys") == 0


def odd_keys() -> dict[str, dict[Any, Any]]:
    ecdsa, ed, rsa = Key("ES256").cose(), Key("EdDSA").cose(), Key("RS256").cose()
    return {
        "ECDSA under the number of RSA": {**ecdsa, 3: -257},
        "ECDSA under the number of EdDSA": {**ecdsa, 3: -8},
        "ECDSA with SHA-512": {**ecdsa, 3: -36},
        "RSA under the number of ECDSA": {**rsa, 3: -7},
        "RSA with SHA-1": {**rsa, 3: -65535},
        "EdDSA under the number of ECDSA": {**ed, 3: -7},
        "EdDSA on another curve": {**ed, -1: 7},
        "another curve": {**ecdsa, -1: 2},
        "off the curve": {**ecdsa, -3: b"\x01" * 32},
        "an empty point": {**ecdsa, -2: b"", -3: b""},
        "a short RSA": {**rsa, -1: b"\x80" + b"\x01" * 127},
        "a huge RSA": {**rsa, -1: b"\x80" + b"\x01" * 1023},
        "an odd exponent": {**rsa, -2: b"\x01"},
        "HMAC": {1: 4, 3: 5, -1: b"secret"},
        "nothing": {},
        "text for numbers": {"1": "2", "3": "-7"},
        "numbers for bytes": {**ecdsa, -2: 7, -3: 9},
    }


@pytest.mark.parametrize("cose", odd_keys().values(), ids=odd_keys())
async def test_a_key_is_of_the_kind_that_it_says(device: Device, owner: asyncpg.Connection, cose: Any) -> None:
    key = Authenticator()
    answer = await register(device, key, cose=cbor2.dumps(cose, canonical=True))
    assert outcome(answer) == (422, "passkey_unacceptable")
    assert await owner.fetchval("SELECT count(*) FROM passkeys") == 0
