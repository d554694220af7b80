"""Codes of authenticator apps, by pyotp, which nothing else imports."""

from datetime import datetime
from hmac import compare_digest
from typing import Final

import pyotp

STEP_SECONDS: Final = 30
_DIGITS: Final = 6
# A phone's clock may be off, and a code takes a moment to type.
_SKEW: Final = 1


def new_secret() -> str:
    return pyotp.random_base32()


def address(secret: str, *, issuer: str, account: str) -> str:
    """What the square code shows to the app."""
    return pyotp.TOTP(secret, digits=_DIGITS, interval=STEP_SECONDS).provisioning_uri(name=account, issuer_name=issuer)


def code_at(secret: str, step: int) -> str:
    return pyotp.TOTP(secret, digits=_DIGITS, interval=STEP_SECONDS).generate_otp(step)


def step_of(moment: datetime) -> int:
    return int(moment.timestamp()) // STEP_SECONDS


def is_code(text: str) -> bool:
    return len(text) == _DIGITS and text.isascii() and text.isdigit()


def matching_steps(secret: str, code: str, now: datetime) -> list[int]:
    """Every step whose code this is, the oldest first: rarely, two neighbours have the same."""
    if not is_code(code):
        return []
    around = range(step_of(now) - _SKEW, step_of(now) + _SKEW + 1)
    return [step for step in around if compare_digest(code_at(secret, step), code)]
