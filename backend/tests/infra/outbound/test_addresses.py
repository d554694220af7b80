"""Every way to write an address that is not of the public internet."""

from ipaddress import ip_address, ip_network

import pytest

from mainstay.infra.outbound import why_not
from mainstay.infra.outbound.addresses import may_be_called, read_address

INSIDE = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1",
    "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
]  # fmt: skip
INSIDE_V6 = [
    "::", "::1", "::7f00:1", "::8.8.8.8", "fc00::1", "fd00::1", "fe80::1", "fec0::1", "ff02::1", "ff0e::1", "100::1",
    "2001::1", "2001:0:7f00:1::", "2001:10::1", "2001:20::1", "2001:db8::1", "3fff::1", "4000::1", "5f00::1",
    "64:ff9b:1::7f00:1", "8000::1",
]  # fmt: skip
OUTSIDE = ["1.1.1.1", "8.8.8.8", "2606:4700::1111", "2a00:1450:4001:80b::200e"]


def wrapped(address: str) -> list[str]:
    number = int(ip_address(address))
    high, low = number >> 16, number & 0xFFFF
    return [
        f"::ffff:{high:x}:{low:x}",
        f"64:ff9b::{high:x}:{low:x}",
        f"2002:{high:x}:{low:x}::",
        f"2002:{high:x}:{low:x}::1",
    ]


@pytest.mark.parametrize("text", [*INSIDE, *INSIDE_V6])
def test_what_is_not_public_is_refused(text):
    assert not may_be_called(ip_address(text), [])


@pytest.mark.parametrize("text", [inner for one in INSIDE for inner in wrapped(one)])
def test_the_same_is_refused_inside_mapped_translated_and_tunnelled_addresses(text):
    assert not may_be_called(ip_address(text), [])


@pytest.mark.parametrize("text", [*OUTSIDE, *wrapped("8.8.8.8")])
def test_what_is_public_may_be_called(text):
    assert may_be_called(ip_address(text), [])


def test_a_network_let_through_is_that_network_however_it_is_written_and_no_tunnel_into_it():
    own = [ip_network("127.0.0.0/8")]
    assert may_be_called(ip_address("127.0.0.1"), own)
    assert may_be_called(ip_address("::ffff:127.0.0.1"), own)
    for text in ("10.0.0.1", "::1", "64:ff9b::7f00:1", "2002:7f00:1::"):
        assert not may_be_called(ip_address(text), own)


def test_an_address_beside_a_network_card_is_none():
    assert read_address("fe80::1%eth0") is None
    assert read_address("2606:4700::1111%1") is None
    assert read_address("example.com") is None


@pytest.mark.parametrize(
    "url",
    ["", "example.com", "ftp://example.com/", "file:///etc/passwd", "gopher://example.com/", "https://", "https:///x",
     "https://me:secret@example.com/", "https://me@example.com/", "https://example.com:25/", "https://example.com:22/",
     "https://example.com:0/", "https://example.com:99999/", "https://exa mple.com/", "https://example.com/\r\nx",
     "https://example.com\\@inside/", "https://[fe80::1%25eth0]/", "https://[::1", "https://example.com/" + "x" * 3000],
)  # fmt: skip
def test_a_url_that_could_not_be_called_is_told(url):
    assert why_not(url)


@pytest.mark.parametrize(
    "url", ["https://example.com", "http://example.com:8080/x?y=z", "https://[2606:4700::1111]:8443/"]
)
def test_a_url_that_could_be_called_passes(url):
    assert why_not(url) is None
