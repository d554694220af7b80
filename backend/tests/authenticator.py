"""An authenticator in software: what a phone or a security key does, and what a forged one would try."""

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal
from uuid import UUID

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

type Algorithm = Literal["ES256", "EdDSA", "RS256"]
UP, UV, BE, BS, AT = 0x01, 0x04, 0x08, 0x10, 0x40
AAGUID = UUID("01020304-0506-0708-0900-0a0b0c0d0e0f")


def b64(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Key:
    def __init__(self, algorithm: Algorithm) -> None:
        self.algorithm = algorithm
        if algorithm == "ES256":
            self._private: Any = ec.generate_private_key(ec.SECP256R1())
        elif algorithm == "EdDSA":
            self._private = ed25519.Ed25519PrivateKey.generate()
        else:
            self._private = rsa.generate_private_key(65_537, 2048)

    @property
    def number(self) -> int:
        return {"ES256": -7, "EdDSA": -8, "RS256": -257}[self.algorithm]

    def cose(self) -> dict[int, Any]:
        public = self._private.public_key()
        if self.algorithm == "ES256":
            point = public.public_numbers()
            return {1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32), -3: point.y.to_bytes(32)}
        if self.algorithm == "EdDSA":
            return {1: 1, 3: -8, -1: 6, -2: public.public_bytes_raw()}
        numbers = public.public_numbers()
        return {1: 3, 3: -257, -1: numbers.n.to_bytes(256), -2: numbers.e.to_bytes(3)}

    def sign(self, data: bytes) -> bytes:
        if self.algorithm == "ES256":
            return bytes(self._private.sign(data, ec.ECDSA(hashes.SHA256())))
        if self.algorithm == "EdDSA":
            return bytes(self._private.sign(data))
        return bytes(self._private.sign(data, padding.PKCS1v15(), hashes.SHA256()))


@dataclass
class Authenticator:
    """Holds one resident key. Whatever is not given is as an honest one has it."""

    algorithm: Algorithm = "ES256"
    origin: str = "http://localhost:3000"
    rp_id: str = "localhost"
    # None: it does not count, as synced passkeys do not.
    count: int | None = 0
    verifies: bool = True
    synced: bool = False
    attestation: Literal["none", "packed"] = "none"
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    user_handle: bytes | None = None

    def __post_init__(self) -> None:
        self.key = Key(self.algorithm)

    def create(self, options: dict[str, Any], **forged: Any) -> dict[str, Any]:
        self.user_handle = unb64(options["user"]["id"])
        client = self._client_data("webauthn.create", options["challenge"], forged)
        cose = forged.get("cose") or cbor2.dumps(self.key.cose(), canonical=True)
        attested = AAGUID.bytes + len(self.credential_id).to_bytes(2) + self.credential_id + cose
        data = self._data(AT, forged) + attested
        statement: dict[str, Any] = {}
        if self.attestation == "packed":
            statement = {"alg": self.key.number, "sig": self.key.sign(data + sha256(client).digest())}
        statement = forged.get("statement", statement)
        whole = {"fmt": forged.get("fmt", self.attestation), "attStmt": statement, "authData": data}
        response = {
            "clientDataJSON": b64(client),
            "attestationObject": b64(forged.get("attestation_object") or cbor2.dumps(whole)),
            "transports": forged.get("transports", ["internal"]),
            # More than we read, as browsers send it.
            "publicKeyAlgorithm": self.key.number,
        }
        return self._credential(response, forged)

    def get(self, options: dict[str, Any], **forged: Any) -> dict[str, Any]:
        client = self._client_data("webauthn.get", options["challenge"], forged)
        data = self._data(0, forged)
        signature = forged.get("key", self.key).sign(data + sha256(client).digest())
        handle = forged.get("user_handle", self.user_handle)
        response = {
            "clientDataJSON": b64(forged.get("client_sent") or client),
            "authenticatorData": b64(forged.get("data_sent") or data),
            "signature": b64(forged.get("signature") or signature),
            "userHandle": b64(handle) if handle is not None else None,
        }
        return self._credential(response, forged)

    def _client_data(self, kind: str, challenge: str, forged: dict[str, Any]) -> bytes:
        said = {
            "type": forged.get("type", kind),
            "challenge": forged.get("challenge", challenge),
            "origin": forged.get("origin", self.origin),
            "crossOrigin": forged.get("cross_origin", False),
        }
        return json.dumps(said).encode()

    def _data(self, flags: int, forged: dict[str, Any]) -> bytes:
        flags |= UP | (UV if self.verifies else 0) | (BE | BS if self.synced else 0)
        flags = forged.get("flags", flags)
        if self.count is not None:
            self.count += 1
        count = forged.get("count", self.count or 0)
        return sha256(forged.get("rp_id", self.rp_id).encode()).digest() + bytes([flags]) + count.to_bytes(4)

    def _credential(self, response: dict[str, Any], forged: dict[str, Any]) -> dict[str, Any]:
        id_ = b64(forged.get("credential_id", self.credential_id))
        return {
            "id": id_,
            "rawId": id_,
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {"credProps": {"rk": True}},
            "response": response,
        }
