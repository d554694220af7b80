"""One call: sent once, followed nowhere, given so much time in all, and only the beginning of its answer is kept."""

import asyncio
import ssl
import time
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Final

import httpcore
import httpx

from mainstay.infra.outbound import metrics
from mainstay.infra.outbound.addresses import Network
from mainstay.infra.outbound.connecting import CheckedBackend, Resolve, ask_the_system
from mainstay.infra.outbound.errors import OutboundFailed, OutboundRefused
from mainstay.infra.outbound.urls import why_not

KEPT_BYTES: Final = 4096
# Neither pieces that are unpacked into gigabytes nor a connection kept for somebody else.
_OURS: Final = {"accept": "*/*", "accept-encoding": "identity", "connection": "close", "user-agent": "Mainstay"}

_TRANSPORT_FAILURES: Final = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    ssl.SSLError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Outbound:
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes
    timeout: timedelta


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    is_cut: bool
    seconds: float


class Sender:
    """Usable from any loop: a connection is made for each call and closed after it."""

    def __init__(
        self, let_through: Sequence[Network] = (), *, https_only: bool = True, resolve: Resolve = ask_the_system
    ) -> None:
        self._let_through = tuple(let_through)
        self._resolve = resolve
        self._https_only = https_only

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        # Takes a moment to read; no proxy of the environment comes with it.
        return httpx.create_ssl_context()

    async def send(self, wanted: Outbound) -> Answer:
        """Raises OutboundRefused, OutboundFailed; any status is an answer."""
        began = time.monotonic()
        try:
            self._check(wanted.url)
            async with asyncio.timeout(wanted.timeout.total_seconds()):
                answer = await self._call(wanted, began)
        except OutboundRefused:
            metrics.REQUESTS.labels("refused").inc()
            raise
        except TimeoutError as late:
            metrics.REQUESTS.labels("failed").inc()
            raise OutboundFailed(f"No whole answer within {wanted.timeout.total_seconds():g} s.") from late
        except (OutboundFailed, *_TRANSPORT_FAILURES) as failure:
            metrics.REQUESTS.labels("failed").inc()
            raise _as_ours(failure) from failure
        metrics.REQUESTS.labels("answered").inc()
        return answer

    def _check(self, url: str) -> None:
        if reason := why_not(url):
            raise OutboundRefused(f"The URL {reason}.")
        if self._https_only and not url.lower().startswith("https:"):
            raise OutboundRefused("The URL does not begin with https://.")

    async def _call(self, wanted: Outbound, began: float) -> Answer:
        url = httpx.URL(wanted.url)
        # httpx makes the parts of the request, host and length among them; httpcore below it is told where to connect.
        request = httpx.Request(wanted.method, url, headers={**_OURS, **wanted.headers}, content=wanted.body)
        async with AsyncExitStack() as stack:
            backend = CheckedBackend(self._let_through, self._resolve)
            # A call that is cut off in the middle of TLS leaves a connection that no pool knows of yet.
            stack.push_async_callback(backend.aclose)
            pool = await stack.enter_async_context(self._pool(backend))
            target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
            plain = httpcore.Request(wanted.method, target, headers=request.headers.raw, content=wanted.body)
            response = await pool.handle_async_request(plain)
            stack.push_async_callback(response.aclose)
            body, is_cut = await _beginning_of(response)
        headers = httpx.Headers(response.headers)
        return Answer(response.status, headers, body, is_cut, round(time.monotonic() - began, 3))

    def _pool(self, backend: CheckedBackend) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._tls, max_connections=1, max_keepalive_connections=0, network_backend=backend
        )


async def _beginning_of(response: httpcore.Response) -> tuple[bytes, bool]:
    kept = bytearray()
    async for piece in response.aiter_stream():
        kept += piece
        if len(kept) > KEPT_BYTES:
            return bytes(kept[:KEPT_BYTES]), True
    return bytes(kept), False


def _as_ours(failure: Exception) -> OutboundFailed:
    if isinstance(failure, OutboundFailed):
        return failure
    return OutboundFailed(f"The call broke off: {type(failure).__name__}.")
