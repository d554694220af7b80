"""One try: signed with what counts at this moment, sent by the guarded sender, and what came of it."""

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any, Final

from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.crypto.webhook_signatures import signed_headers
from mainstay.infra.outbound import Answer, Outbound, OutboundFailed, OutboundRefused, Sender
from mainstay.infra.outbound.answers import text_of, wait_of
from mainstay.kit.clock import rfc3339, utc_now
from mainstay.webhooks import metrics

TIMEOUT: Final = timedelta(seconds=15)
KEPT_BYTES: Final = 1024
LONGEST_WAIT: Final = timedelta(hours=24)
GONE: Final = 410
_SUCCESS: Final = range(200, 300)
_SAY_WHEN: Final = frozenset({429, 503})


@dataclass(frozen=True)
class Courier:
    """What deliveries are made and signed with; the entrypoint makes it."""

    sender: Sender
    sealer: Sealer


@dataclass(frozen=True, slots=True)
class Letter:
    url: str
    message_id: str
    body: str
    secrets: Sequence[str]


@dataclass(frozen=True, slots=True)
class Attempt:
    """As it is kept with the delivery."""

    at: str
    result: str
    status: int | None = None
    body: str | None = None
    seconds: float | None = None
    error: str | None = None

    @property
    def row(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Tried:
    attempt: Attempt
    # How long the receiver asked to be left alone.
    wait: timedelta | None = None

    @property
    def is_taken(self) -> bool:
        return self.attempt.result == "delivered"

    @property
    def is_gone(self) -> bool:
        return self.attempt.status == GONE


async def send(sender: Sender, letter: Letter) -> Tried:
    tried = await _send(sender, letter)
    metrics.ATTEMPTS.labels(tried.attempt.result).inc()
    return tried


async def _send(sender: Sender, letter: Letter) -> Tried:
    at, body = rfc3339(utc_now()), letter.body.encode()
    signed = signed_headers(letter.secrets, letter.message_id, int(time.time()), body)
    headers = {"content-type": "application/json", **signed}
    try:
        answer = await sender.send(Outbound("POST", letter.url, headers, body, TIMEOUT))
    except OutboundRefused as refused:
        return Tried(Attempt(at, "refused", error=str(refused)))
    except OutboundFailed as failed:
        return Tried(Attempt(at, "unreachable", error=str(failed)))
    return _read(at, answer)


def _read(at: str, answer: Answer) -> Tried:
    result = "delivered" if answer.status in _SUCCESS else "rejected"
    attempt = Attempt(at, result, answer.status, text_of(answer.body[:KEPT_BYTES]), answer.seconds)
    wait = wait_of(answer.headers.get("retry-after"), LONGEST_WAIT) if answer.status in _SAY_WHEN else None
    return Tried(attempt, wait)
