"""A checkpoint: the head of a chain at a time, in words that a signature can stand for."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from mainstay.audit.models import AuditCheckpoint
from mainstay.audit.sealed_form import Form, canonical_json
from mainstay.infra.crypto.signing import is_signed
from mainstay.kit.clock import rfc3339

PURPOSE = "audit-checkpoint/v1"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    chain: UUID
    seq: int
    hash: bytes
    made_at: datetime
    dropped_before: UUID | None
    dropped_seq: int | None
    key_id: str
    signature: bytes = b""

    def statement(self) -> bytes:
        """What is signed."""
        return canonical_json({"format": PURPOSE} | self._said())

    def is_signed_by(self, key: Ed25519PublicKey) -> bool:
        return is_signed(self.statement(), self.signature, key)

    def form(self) -> Form:
        return self._said() | {"signature": self.signature.hex()}

    def _said(self) -> Form:
        dropped = None
        if self.dropped_before:
            dropped = {"before": str(self.dropped_before), "seq": self.dropped_seq}
        return {
            "chain": str(self.chain),
            "seq": self.seq,
            "hash": self.hash.hex(),
            "made_at": rfc3339(self.made_at),
            "dropped": dropped,
            "key_id": self.key_id,
        }

    @classmethod
    def of(cls, row: AuditCheckpoint) -> "Checkpoint":
        return cls(
            row.chain,
            row.seq,
            row.hash,
            row.made_at,
            row.dropped_before,
            row.dropped_seq,
            row.key_id,
            row.signature,
        )

    @classmethod
    def read(cls, form: Form) -> "Checkpoint":
        """Raises what a form of another shape makes it raise: ValueError, TypeError, KeyError."""
        dropped = form["dropped"]
        return cls(
            chain=UUID(form["chain"]),
            seq=int(form["seq"]),
            hash=bytes.fromhex(form["hash"]),
            made_at=datetime.fromisoformat(form["made_at"]),
            dropped_before=UUID(dropped["before"]) if dropped else None,
            dropped_seq=int(dropped["seq"]) if dropped else None,
            key_id=str(form["key_id"]),
            signature=bytes.fromhex(form["signature"]),
        )
