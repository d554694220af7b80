"""Who is calling is told by the connection, and by a proxy only when it is one of ours."""

from ipaddress import ip_address, ip_network

import pytest

from mainstay.web.client_address import ClientAddress, limit_key

OURS = ClientAddress([ip_network("127.0.0.0/8"), ip_network("10.0.0.0/8"), ip_network("fd00::/8")])


def seen(peer: str | None, *forwarded: str) -> str:
    headers = [(b"x-forwarded-for", value.encode("latin-1")) for value in forwarded]
    return str(OURS.of({"type": "http", "client": (peer, 1) if peer else None, "headers": headers}))


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("198.51.100.7", (), "198.51.100.7"),
        ("198.51.100.7", ("203.0.113.9",), "198.51.100.7"),
        ("127.0.0.1", (), "127.0.0.1"),
        ("127.0.0.1", ("203.0.113.9",), "203.0.113.9"),
        ("127.0.0.1", ("6.6.6.6, 203.0.113.9",), "203.0.113.9"),
        ("127.0.0.1", ("6.6.6.6", "203.0.113.9"), "203.0.113.9"),
        ("127.0.0.1", ("203.0.113.9, 10.1.1.1, 10.2.2.2",), "203.0.113.9"),
        ("127.0.0.1", ("10.1.1.1, 10.2.2.2",), "10.1.1.1"),
        ("127.0.0.1", ("6.6.6.6, garbage, 10.2.2.2",), "10.2.2.2"),
        ("127.0.0.1", ("garbage",), "127.0.0.1"),
        ("127.0.0.1", ("",), "127.0.0.1"),
        ("127.0.0.1", (", ,",), "127.0.0.1"),
        ("127.0.0.1", ("ÿ",), "127.0.0.1"),
        ("::ffff:127.0.0.1", ("203.0.113.9",), "203.0.113.9"),
        ("127.0.0.1", ("::ffff:203.0.113.9",), "203.0.113.9"),
        ("127.0.0.1", ("[2001:db8::1]",), "2001:db8::1"),
        ("127.0.0.1", ("203.0.113.9:4711",), "203.0.113.9"),
        ("127.0.0.1", ("[2001:db8::1]:4711",), "2001:db8::1"),
        ("fd00::1", ("2001:db8::1",), "2001:db8::1"),
        ("127.0.0.1", ("fe80::1%eth0 injected\x1b[31m",), "fe80::1"),
        (None, ("203.0.113.9",), "0.0.0.0"),
        ("a unix socket", ("203.0.113.9",), "0.0.0.0"),
    ],
)
def test_the_nearest_address_that_is_not_ours_is_the_caller(peer, forwarded, address):
    assert seen(peer, *forwarded) == address


def test_one_household_of_ipv6_is_one_caller():
    assert limit_key(ip_address("2001:db8:1:2:3::4")) == limit_key(ip_address("2001:db8:1:2:ffff::1"))
    assert limit_key(ip_address("2001:db8:1:2::1")) != limit_key(ip_address("2001:db8:1:3::1"))


def test_one_address_of_ipv4_is_one_caller():
    assert limit_key(ip_address("203.0.113.9")) == "203.0.113.9"
    assert limit_key(ip_address("203.0.113.9")) != limit_key(ip_address("203.0.113.8"))


def test_a_zone_makes_no_caller_of_its_own():
    assert limit_key(ip_address("2001:db8::1%a")) == limit_key(ip_address("2001:db8::1%b"))
