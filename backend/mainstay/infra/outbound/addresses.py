"""Which addresses may be called: those of the public internet, however they are written."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

type Network = IPv4Network | IPv6Network
type Address = IPv4Address | IPv6Address

# All that has ever been given out for public use. What lies outside, such as fec0::/10 and ::/8, Python calls global.
_PUBLIC_V6: Final = IPv6Network("2000::/3")
_NAT64: Final = IPv6Network("64:ff9b::/96")
# Documentation (RFC 9637), Teredo, ORCHID: newer than Python's tables, or a tunnel to somewhere else.
_NEVER: Final[tuple[Network, ...]] = tuple(
    ip_network(one) for one in ("3fff::/20", "2001::/32", "2001:10::/28", "2001:20::/28", "192.88.99.0/24")
)


def read_address(text: str) -> Address | None:
    """None for what is no address, or one that holds only beside a certain network card."""
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return None if isinstance(address, IPv6Address) and address.scope_id else address


def may_be_called(address: Address, let_through: Sequence[Network]) -> bool:
    plain = _unmapped(address)
    if _within(plain, let_through):
        return True
    return all(_is_public(one) for one in (plain, *_inside(plain)))


def _unmapped(address: Address) -> Address:
    """An IPv4 address written as one of IPv6: the very same address."""
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def _inside(address: Address) -> Iterable[IPv4Address]:
    """Where a translator or a tunnel on the way would lead."""
    if not isinstance(address, IPv6Address):
        return
    if address in _NAT64:
        yield IPv4Address(int(address) & 0xFFFFFFFF)
    if address.sixtofour is not None:
        yield address.sixtofour


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv6Address) and address in _NAT64:
        # What it leads to is asked beside it.
        return True
    if isinstance(address, IPv6Address) and address not in _PUBLIC_V6:
        return False
    if address.is_multicast or address.is_reserved or address.is_unspecified or _within(address, _NEVER):
        return False
    # 6to4 is judged by what is inside; Python's tables call the whole of it anything, depending on the version.
    is_tunnel = isinstance(address, IPv6Address) and address.sixtofour is not None
    return is_tunnel or address.is_global


def _within(address: Address, networks: Sequence[Network]) -> bool:
    return any(address.version == network.version and address in network for network in networks)
