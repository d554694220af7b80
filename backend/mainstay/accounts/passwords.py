"""Which passwords are refused, and why. They are looked at exactly as they came; no rule asks for digits or capitals."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from mainstay.kit.errors import FieldError, ValidationFailed

LONGEST = 256
PRODUCT = "mainstay"
# Shorter parts of a name are in too many good passwords by chance.
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose password it is to be: what others know of them must not be in it."""

    email: str
    full_name: str


@dataclass(frozen=True, slots=True)
class Refusal:
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class PasswordPolicy:
    shortest: int = 12

    def require(self, password: str, owner: Owner, pointer: str) -> None:
        if refusal := self.why_refused(password, owner):
            raise refused(refusal, pointer)

    def why_refused(self, password: str, owner: Owner) -> Refusal | None:
        if len(password) < self.shortest:
            return Refusal("password_short", f"is shorter than {self.shortest} characters")
        if len(password) > LONGEST:
            return Refusal("password_long", f"is longer than {LONGEST} characters")
        folded = password.casefold()
        if _is_repeated(folded) or _is_sequence(folded):
            return Refusal("password_repetitive", "is one character or one run again and again")
        if _is_common(folded):
            return Refusal("password_common", "is among the passwords that are tried first, or one of them with an end")
        if known := _contained(folded, owner):
            return Refusal("password_personal", f"contains {known}, which others know")
        return None


def refused(refusal: Refusal, pointer: str) -> ValidationFailed:
    return ValidationFailed(
        f"This password {refusal.message}.", errors=(FieldError(pointer, refusal.code, refusal.message),)
    )


@cache
def _common() -> frozenset[str]:
    # Read when the first password is chosen: a process that only answers requests should not wait for it.
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # noqa: PLC0415 - as said above

    return frozenset(FREQUENCY_LISTS["passwords"])


def _is_common(folded: str) -> bool:
    """Itself, or what is left without some of the digits and marks at its end."""
    end = len(folded)
    while end:
        if folded[:end] in _common():
            return True
        if folded[end - 1].isalpha():
            return False
        end -= 1
    return False


def _is_repeated(folded: str) -> bool:
    """`aaaaaaaaaaaa`, `abcabcabcabc`, and `abcabcabcabca`, which has been cut."""
    return any(folded[unit:] == folded[:-unit] for unit in range(1, len(folded) // 2 + 1))


def _is_sequence(folded: str) -> bool:
    """`abcdefghijkl`, `987654321098`."""
    steps = {(ord(later) - ord(earlier)) % 10 if _are_digits(earlier, later) else ord(later) - ord(earlier)
             for earlier, later in pairwise(folded)}  # fmt: skip
    return len(steps) == 1 and steps <= {1, -1, 9}


def _are_digits(*characters: str) -> bool:
    return all("0" <= one <= "9" for one in characters)


def _contained(folded: str, owner: Owner) -> str | None:
    name = owner.full_name.casefold()
    known = {
        "your address": [owner.email.casefold().rpartition("@")[0]],
        "your name": [name, "".join(name.split()), *name.split()],
        "the product's name": [PRODUCT],
    }
    for what, parts in known.items():
        if any(len(part) >= _SHORTEST_PART and part in folded for part in parts):
            return what
    return None
