"""Connects to the very address that was looked at, so that a name which answers differently the second time is no way in.

The host of the request, for its header and for TLS, stays the name."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Final

import anyio
import httpcore
from structlog import get_logger

from mainstay.infra.outbound.addresses import Address, Network, may_be_called, read_address
from mainstay.infra.outbound.errors import OutboundFailed, OutboundRefused

log = get_logger("outbound")

type Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
type SocketOptions = Iterable[httpcore.SOCKET_OPTION]

# A name may have many addresses; so many are tried.
_TRIES: Final = 4
# Without the address: whoever asked must not learn the map of our network by asking.
_NOT_PUBLIC: Final = "The host's name leads to no address of the public internet."


async def ask_the_system(host: str, port: int) -> Sequence[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as failure:
        raise OutboundFailed("The host's name leads nowhere.") from failure
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class CheckedBackend(httpcore.AsyncNetworkBackend):
    def __init__(
        self,
        let_through: Sequence[Network],
        resolve: Resolve = ask_the_system,
        inner: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._let_through = tuple(let_through)
        self._resolve = resolve
        self._inner = inner or httpcore.AnyIOBackend()
        self._opened: list[httpcore.AsyncNetworkStream] = []

    async def aclose(self) -> None:
        """Whatever was opened and is not closed yet."""
        opened, self._opened = self._opened, []
        for stream in opened:
            await stream.aclose()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is httpcore's
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.AsyncNetworkStream:
        failure: Exception | None = None
        for address in (await self._checked(host, port))[:_TRIES]:
            try:
                stream = await self._inner.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout, OSError) as refused:
                failure = refused
                continue
            self._opened.append(stream)
            await self._check_peer(stream)
            return stream
        raise OutboundFailed("Nobody takes the connection.") from failure

    async def sleep(self, seconds: float) -> None:
        await anyio.sleep(seconds)

    async def _checked(self, host: str, port: int) -> list[Address]:
        """All or none: a name that leads inside as well as outside is made to get in."""
        found = [read_address(one) for one in await self._resolve(host, port)]
        addresses = [one for one in found if one is not None]
        if not found or len(addresses) < len(found):
            raise OutboundRefused(_NOT_PUBLIC)
        if not all(self._may_be_called(address) for address in addresses):
            raise OutboundRefused(_NOT_PUBLIC)
        return addresses

    async def _check_peer(self, stream: httpcore.AsyncNetworkStream) -> None:
        peer = stream.get_extra_info("server_addr")
        address = read_address(str(peer[0])) if peer else None
        if address is None or not self._may_be_called(address):
            await stream.aclose()
            raise OutboundRefused(_NOT_PUBLIC)

    def _may_be_called(self, address: Address) -> bool:
        may = may_be_called(address, self._let_through)
        if not may:
            log.warning("outbound_address_refused", address=str(address))
        return may
