"""Who is calling: the nearest address that is not one of our own proxies."""

import re
from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.types import Scope

type Address = IPv4Address | IPv6Address
type Network = IPv4Network | IPv6Network

_UNKNOWN = ip_address("0.0.0.0")  # noqa: S104 - a placeholder for a peer without an address, nothing listens on it
# One household or server commonly holds a whole /64; counting single addresses of it would count nothing.
_SHARED_V6_BITS = 64
_LONGEST = 64
# Some proxies tell the port as well, and IPv6 then stands in brackets.
_WITH_PORT = re.compile(r"(?:\[(?P<v6>[^\]]*)\]|(?P<v4>[^:]*))(?::\d{1,5})?")


class ClientAddress:
    def __init__(self, trusted: Sequence[Network]) -> None:
        self._trusted = tuple(trusted)

    def of(self, scope: Scope) -> Address:
        peer = _parse(scope["client"][0]) if scope.get("client") else None
        nearest = peer or _UNKNOWN
        if peer is None or not self._is_ours(peer):
            return nearest
        for hop in reversed(_forwarded_for(scope)):
            address = _parse(hop)
            if address is None:
                return nearest
            nearest = address
            if not self._is_ours(address):
                return nearest
        return nearest

    def _is_ours(self, address: Address) -> bool:
        return any(address.version == network.version and address in network for network in self._trusted)


def limit_key(address: Address) -> str:
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _SHARED_V6_BITS), strict=False))
    return str(address)


def _forwarded_for(scope: Scope) -> list[str]:
    values = [value.decode("latin-1") for name, value in scope["headers"] if name == b"x-forwarded-for"]
    return [hop.strip() for hop in ",".join(values).split(",") if hop.strip()]


def _parse(text: str) -> Address | None:
    """Callers come back. What is too long to be an address is not worth remembering."""
    return _parse_known(text) if len(text) <= _LONGEST else _parse_new(text)


def _parse_new(text: str) -> Address | None:
    shaped = _WITH_PORT.fullmatch(text)
    bare = (shaped["v6"] or shaped["v4"]) if shaped else text
    try:
        # A zone means something on its own machine only, and may hold any text.
        address = ip_address(bare.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


_parse_known = lru_cache(4096)(_parse_new)
