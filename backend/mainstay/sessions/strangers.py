"""What strangers may ask of us: not too often from one place, and no mailbox is flooded whoever asks."""

from typing import Final

from structlog import get_logger

from mainstay.infra.limiter import Limit, Limiter
from mainstay.kit.errors import RateLimited
from mainstay.sessions import metrics
from mainstay.sessions.throttle import fingerprint

log = get_logger("sessions")

_HOUR: Final = 3600
# Of one mailbox, from everywhere: enough for whoever mistypes, too few to be a nuisance.
MAILS_AN_HOUR: Final = 5


class StrangerLimits:
    def __init__(self, limiter: Limiter, *, per_hour: int) -> None:
        self._limiter = limiter
        self._registrations = Limit("registration", per_hour, _HOUR)
        self._requests = Limit("mail_request", per_hour, _HOUR)
        self._links = Limit("link", per_hour * 3, _HOUR)
        self._mailbox = Limit("mailbox", MAILS_AN_HOUR, _HOUR)

    async def admit_registration(self, network: str) -> None:
        await self._admit(self._registrations, network)

    async def admit_request(self, network: str) -> None:
        """For a mail: to reset a password, to verify an address."""
        await self._admit(self._requests, network)

    async def admit_link(self, network: str) -> None:
        """Whatever makes us look a link up and hash a password for it."""
        await self._admit(self._links, network)

    async def may_mail(self, address: str) -> bool:
        """Counted alike whether anybody has the address. The answer to the caller does not depend on it."""
        taken = await self._limiter.take(self._mailbox, fingerprint(address))
        if not taken.allowed:
            metrics.MAILS_WITHHELD.inc()
            log.warning("mail_withheld", seconds=round(taken.retry_after, 1))
        return taken.allowed

    async def _admit(self, limit: Limit, network: str) -> None:
        taken = await self._limiter.take(limit, network)
        if not taken.allowed:
            metrics.THROTTLED.labels(limit.policy).inc()
            raise RateLimited(retry_after=taken.retry_after)
