"""Ten ways in for the day the phone is gone: about 79 random bits each, so a plain hash keeps them safe."""

import secrets
from hashlib import sha256
from uuid import UUID

HOW_MANY = 10
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP_LENGTH = 4, 4


def new_recovery_codes() -> list[str]:
    return ["-".join(_group() for _ in range(_GROUPS)) for _ in range(HOW_MANY)]


def hash_recovery_code(user_id: UUID, code: str) -> bytes:
    """However it was typed: capitals, blanks and dashes do not matter."""
    typed = "".join(one for one in code.lower() if one not in "- \t")
    return sha256(user_id.bytes + typed.encode()).digest()


def _group() -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(_GROUP_LENGTH))
