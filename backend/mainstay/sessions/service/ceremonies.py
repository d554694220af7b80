"""A question to an authenticator: bound to whom it was asked of, answered once, forgotten after five minutes."""

from datetime import timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.crypto.opaque import new_token
from mainstay.infra.crypto.passkeys import Answer, PasskeyRefused, challenge_in, new_challenge
from mainstay.kit.actor import Actor
from mainstay.kit.errors import SessionRevoked
from mainstay.sessions.errors import ChallengeInvalid
from mainstay.sessions.passkey_repository import PasskeyRepository

LASTS: Final = timedelta(minutes=5)
SECONDS: Final = int(LASTS.total_seconds())
TOKEN_PREFIX: Final = "mpk"  # noqa: S105 - the public beginning of every such token
_LONGEST_TOKEN: Final = 64


class Purpose(StrEnum):
    register = "register"
    sign_in = "sign_in"
    second_factor = "second_factor"
    reauthenticate = "reauthenticate"


def browser_token(known: str | None) -> str:
    """What tells one browser from another before anybody is known: two tabs of one share it."""
    if known and known.startswith(f"{TOKEN_PREFIX}_") and len(known) <= _LONGEST_TOKEN:
        return known
    return new_token(TOKEN_PREFIX)


def to_browser(transport: str, token: str) -> bytes:
    return _bound(transport, token)


def to_session(actor: Actor) -> bytes:
    if actor.session_id is None:
        raise SessionRevoked
    return _bound("session", str(actor.session_id))


def to_challenge(challenge: str) -> bytes:
    """The sign-in that waits for its second factor: only who gave the password holds its challenge."""
    return _bound("challenge", challenge)


async def ask(session: AsyncSession, purpose: Purpose, bound_to: bytes, user_id: UUID | None = None) -> bytes:
    challenge = new_challenge()
    await PasskeyRepository(session).open_challenge(purpose, challenge, bound_to, user_id, LASTS)
    return challenge


async def take(session: AsyncSession, purpose: Purpose, bound_to: bytes, answer: Answer) -> bytes:
    """The challenge that is answered. From here on it is used up, whatever the answer is worth."""
    try:
        challenge = challenge_in(answer)
    except PasskeyRefused as unreadable:
        raise ChallengeInvalid from unreadable
    if not await PasskeyRepository(session).use_challenge(purpose, challenge, bound_to):
        raise ChallengeInvalid
    return challenge


def _bound(kind: str, to: str) -> bytes:
    return sha256(f"{kind}:{to}".encode("utf-8", "surrogateescape")).digest()
