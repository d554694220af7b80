"""Guessing is slow, and nobody can be kept out of their own account by a stranger's guessing."""

import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, NoReturn
from uuid import UUID

from structlog import get_logger

from mainstay.infra.limiter import Limit, Limiter
from mainstay.sessions import metrics
from mainstay.sessions.budgets import Act, Budget, Budgets, Rule, Verdict
from mainstay.sessions.errors import LoginThrottled

log = get_logger("sessions")

_QUARTER: Final = 900.0
_DAY: Final = 86_400.0
# Consecutive failures of an address from one network.
PAIR: Final = Rule("pair", 5, _DAY, 30.0, _QUARTER)
# Of a device that has been signed in before: a budget of its own, whatever strangers do.
DEVICE: Final = Rule("device", 5, _DAY, 30.0, _QUARTER)
# Of an address from everywhere: refuses devices that are not known.
ADDRESS: Final = Rule("address", 10, _QUARTER, _QUARTER, _QUARTER)
# Of a person's second factor, over all challenges.
FACTOR: Final = Rule("second_factor", 10, _QUARTER, _QUARTER, _QUARTER)
NETWORK: Final = "network"


@dataclass(frozen=True, slots=True)
class Tried:
    """Who tries to sign in: as which address, from which network, on a device known to be this person's or not."""

    email: str
    network: str
    device: UUID | None = None

    def budgets(self) -> list[Budget]:
        address = fingerprint(self.email)
        if self.device:
            everywhere = Budget(ADDRESS, address, judges=False, refilled=False, whose=address)
            return [Budget(DEVICE, self.device.hex, whose=address), everywhere]
        pair = Budget(PAIR, f"{address}:{self.network}", whose=address)
        return [pair, Budget(ADDRESS, address, refilled=False, whose=address)]


class SignInThrottle:
    def __init__(self, budgets: Budgets, limiter: Limiter, *, per_minute: int) -> None:
        self._budgets = budgets
        self._limiter = limiter
        self._per_minute = Limit("sign_in", per_minute)
        # Pages ask beforehand, for the browser to offer passkeys where the address is typed: a budget of its own.
        self._begun_per_minute = Limit("passkey_begun", 2 * per_minute)

    async def admit(self, tried: Tried) -> None:
        """Before the password is looked at. Whoever has to wait is turned away uncounted."""
        await self._ask("look", tried.budgets())
        await self._count(self._per_minute, tried.network)

    async def admit_passkey(self, network: str) -> None:
        """A passkey cannot be guessed, so nobody's failures stand in its way: only how often one network asks counts."""
        await self._count(self._per_minute, network)

    async def admit_passkey_begun(self, network: str) -> None:
        await self._count(self._begun_per_minute, network)

    async def failed(self, tried: Tried) -> Verdict:
        return await self._ask("fail", tried.budgets())

    async def still_admits(self, tried: Tried) -> None:
        """After a right password: of many guesses at once none counts that ends after the budget was used up."""
        await self._ask("look", tried.budgets())

    async def passed(self, tried: Tried) -> None:
        """After everything that was asked for: the address starts afresh from here."""
        await self._ask("forgive", tried.budgets())

    async def admit_code(self, user_id: UUID) -> None:
        """Before a code is looked at, and again when it was right."""
        await self._ask("look", [_of_factor(user_id)])

    async def failed_code(self, user_id: UUID) -> Verdict:
        return await self._ask("fail", [_of_factor(user_id)])

    async def passed_code(self, user_id: UUID) -> None:
        await self._ask("forgive", [_of_factor(user_id)])

    async def _count(self, limit: Limit, network: str) -> None:
        taken = await self._limiter.take(limit, network)
        if not taken.allowed:
            _refuse(NETWORK, taken.retry_after)

    async def _ask(self, act: Act, budgets: list[Budget]) -> Verdict:
        verdict = await self._budgets.ask(act, budgets)
        if verdict.waiting:
            _refuse(verdict.waiting.name, verdict.seconds)
        return verdict


def _of_factor(user_id: UUID) -> Budget:
    return Budget(FACTOR, user_id.hex)


def fingerprint(email: str) -> str:
    """Coarser than any database's lower case: however an address is written, it is one budget. No address is kept."""
    return sha256(unicodedata.normalize("NFKC", email.strip()).casefold().encode()).hexdigest()


def _refuse(rule: str, seconds: float) -> NoReturn:
    metrics.THROTTLED.labels(rule).inc()
    log.info("sign_in_throttled", rule=rule, seconds=round(seconds, 1))
    raise LoginThrottled(retry_after=seconds)
