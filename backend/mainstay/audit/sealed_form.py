"""What of an event enters the chain: the same bytes for everybody who computes them, with personal values as digests."""

import hmac
import json
import re
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from mainstay.audit.models import AuditEvent
from mainstay.kit.clock import rfc3339

type Form = dict[str, Any]

# Before the first event of a chain.
GENESIS: Final = bytes(32)
# The chain of what belongs to no organization.
INSTALLATION: Final = UUID(int=0)
PSEUDONYM: Final = re.compile(r"erased-[0-9a-f]{12}")
BESIDE: Final = frozenset({"salt", "proofs"})
_SEALED: Final = frozenset(
    {
        "action",
        "actor",
        "changes",
        "context",
        "id",
        "metadata",
        "occurred_at",
        "on_behalf_of",
        "organization_id",
        "outcome",
        "targets",
    }
)


# What an event makes the code raise that somebody has damaged, whatever shape they gave it.
DAMAGED: Final = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


class Unprovable(ValueError):
    """The event cannot be what was sealed: a field too many or too few, or a value that nothing vouches for."""


def canonical_json(value: Any) -> bytes:
    """Keys sorted by code point, no spaces, UTF-8, nothing escaped but what JSON must."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def form_of(event: AuditEvent) -> Form:
    """The event as the API and an export show it, and what proves its personal values."""
    return {
        "id": str(event.id),
        "occurred_at": rfc3339(event.occurred_at),
        "action": event.action,
        "outcome": event.outcome,
        "actor": {
            "type": event.actor_type,
            "id": _text(event.actor_id),
            "label": event.actor_label,
            "session_id": _text(event.session_id),
            "key_id": _text(event.key_id),
        },
        "on_behalf_of": _text(event.on_behalf_of),
        "organization_id": _text(event.organization_id),
        "targets": event.targets,
        "changes": event.changes,
        "context": {
            "ip": event.ip,
            "user_agent": event.user_agent,
            "request_id": event.request_id,
            "trace_id": event.trace_id,
            "job_id": event.job_id,
        },
        "metadata": event.details,
        "salt": event.salt.hex() if event.salt else None,
        "proofs": event.proofs,
    }


def chain_of(form: Form) -> UUID:
    return UUID(form["organization_id"]) if form["organization_id"] else INSTALLATION


def hash_of(previous: bytes, form: Form) -> bytes:
    return sha256(previous + canonical_json(sealed_form(form))).digest()


def sealed_form(form: Form) -> Form:
    if frozenset(form) != _SEALED | BESIDE:
        raise Unprovable("an event has these fields: " + ", ".join(sorted(_SEALED)))
    sealed = {name: form[name] for name in _SEALED}
    sealed["actor"], sealed["context"] = dict(form["actor"]), dict(form["context"])
    sealed["targets"] = [dict(target) for target in form["targets"]]
    salt = bytes.fromhex(form["salt"]) if form["salt"] else None
    for path, holder, key in personal_fields(sealed):
        holder[key] = _digest(path, holder[key], salt, (form["proofs"] or {}).get(path, {}))
    return sealed


def personal_fields(form: Form) -> Iterator[tuple[str, Form, str]]:
    """Path, and where the value is: whatever may name a person or say where they are."""
    yield "actor.label", form["actor"], "label"
    yield "context.ip", form["context"], "ip"
    yield "context.user_agent", form["context"], "user_agent"
    yield "changes", form, "changes"
    yield "metadata", form, "metadata"
    for place, target in enumerate(form["targets"]):
        if "label" in target:
            yield f"targets.{place}.label", target, "label"


def proofs_without(form: Form, erased: Collection[str]) -> Form:
    """What vouches for the event once the salt is gone: a digest for what is erased, a salt of its own for what stays."""
    proofs: Form = dict(form["proofs"] or {})
    salt = bytes.fromhex(form["salt"]) if form["salt"] else None
    for path, holder, key in personal_fields(form):
        value, known = holder[key], proofs.get(path, {})
        if value is None or "digest" in known:
            continue
        own = _own_salt(path, salt, known)
        proofs[path] = {"digest": _hashed(own, value)} if path in erased else {"salt": own.hex()}
    return proofs


def _digest(path: str, value: Any, salt: bytes | None, proof: Mapping[str, str]) -> str | None:
    if "digest" in proof:
        if not _is_blank(value):
            raise Unprovable(f"{path} was erased and holds a value")
        return proof["digest"]
    return None if value is None else _hashed(_own_salt(path, salt, proof), value)


def _hashed(salt: bytes, value: Any) -> str:
    return sha256(salt + canonical_json(value)).hexdigest()


def _own_salt(path: str, salt: bytes | None, proof: Mapping[str, str]) -> bytes:
    """Each field has a salt of its own, so that one can be proved when the salt of all is gone."""
    if "salt" in proof:
        return bytes.fromhex(proof["salt"])
    if salt is None:
        raise Unprovable(f"{path} has no salt")
    return hmac.digest(salt, path.encode(), "sha256")


def _is_blank(value: Any) -> bool:
    return value in (None, [], {}) or (isinstance(value, str) and PSEUDONYM.fullmatch(value) is not None)


def _text(id_: UUID | None) -> str | None:
    return str(id_) if id_ else None
