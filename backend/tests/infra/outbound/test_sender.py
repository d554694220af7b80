"""Calls that must not go where they were told, must not wait for ever and must not read everything."""

import asyncio
import time
from datetime import timedelta
from ipaddress import ip_network

import pytest

from mainstay.infra.outbound import Outbound, OutboundFailed, OutboundRefused, Sender

OWN = [ip_network("127.0.0.0/8")]


def call(url: str, timeout: float = 5, **more) -> Outbound:
    return Outbound(
        more.get("method", "POST"), url, more.get("headers", {}), more.get("body", b"{}"), timedelta(seconds=timeout)
    )


class Names:
    """What a name leads to, one answer a question."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    async def __call__(self, host: str, _: int) -> list[str]:
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def sender(let_through=OWN, **more) -> Sender:
    return Sender(let_through, https_only=False, **more)


async def test_a_call_says_its_host_by_name_and_goes_to_the_address_that_was_looked_at(far):
    names = Names(["127.0.0.1"])
    answer = await sender(resolve=names).send(call(f"http://hooks.example:{far.port}/a?b=c", headers={"x-mine": "1"}))
    assert (answer.status, answer.body, answer.is_cut) == (200, b"thanks", False)
    head = far.requests[0].decode()
    assert head.startswith("POST /a?b=c HTTP/1.1")
    assert f"host: hooks.example:{far.port}" in head.lower()
    assert "x-mine: 1" in head.lower()
    assert names.asked == ["hooks.example"]


async def test_a_name_that_answers_differently_the_second_time_is_asked_once(far):
    names = Names(["93.184.216.34"], ["127.0.0.1"])
    with pytest.raises((OutboundFailed, OutboundRefused)):
        await sender([], resolve=names).send(call(f"http://rebind.example:{far.port}/", timeout=0.5))
    assert names.asked == ["rebind.example"]
    assert far.requests == []


async def test_a_connection_taken_by_another_address_than_was_looked_at_is_dropped(far):
    """As if something on the way led it inside after all."""
    import httpcore

    from mainstay.infra.outbound.connecting import CheckedBackend

    class Astray(httpcore.AnyIOBackend):
        async def connect_tcp(self, _, *rest):
            return await super().connect_tcp("127.0.0.1", *rest)

    async def outside(host: str, port: int) -> list[str]:
        return ["93.184.216.34"]

    with pytest.raises(OutboundRefused):
        await CheckedBackend([], outside, Astray()).connect_tcp("rebind.example", far.port, 5)


@pytest.mark.parametrize(
    "found", [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:10.0.0.1"], ["fe80::1%eth0"], []]
)
async def test_a_name_that_leads_inside_is_refused_also_when_it_leads_outside_as_well(found):
    with pytest.raises(OutboundRefused):
        await sender([], resolve=Names(found)).send(call("http://hooks.example/"))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "0", "[::1]", "[::ffff:127.0.0.1]", "localhost",
             "[64:ff9b::7f00:1]", "[2002:7f00:1::]"],
)  # fmt: skip
async def test_this_machine_is_refused_however_it_is_written(host, far):
    with pytest.raises((OutboundRefused, OutboundFailed)):
        await sender([]).send(call(f"http://{host}:{far.port}/"))
    assert far.requests == []


async def test_only_https_is_called_unless_told_otherwise(far):
    with pytest.raises(OutboundRefused):
        await Sender(OWN).send(call(f"http://127.0.0.1:{far.port}/"))
    assert far.requests == []


async def test_a_server_without_a_certificate_we_trust_gets_nothing(far):
    with pytest.raises(OutboundFailed):
        await Sender(OWN).send(call(f"https://127.0.0.1:{far.port}/", timeout=2))


async def test_a_redirect_is_an_answer_and_is_not_followed(far):
    far.says(f"302 Found\r\nLocation: http://127.0.0.1:{far.port}/elsewhere")
    assert (await sender().send(call(f"http://127.0.0.1:{far.port}/"))).status == 302
    assert len(far.requests) == 1


async def test_no_proxy_of_the_environment_is_asked(far, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert (await sender().send(call(f"http://127.0.0.1:{far.port}/"))).status == 200


async def test_an_answer_that_drips_has_so_much_time_in_all(far):
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.05)

    far.answer = drip
    began = time.monotonic()
    with pytest.raises(OutboundFailed):
        await sender().send(call(f"http://127.0.0.1:{far.port}/", timeout=0.5))
    assert time.monotonic() - began < 3


async def test_of_an_endless_answer_the_beginning_is_kept(far):
    async def flood(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"10000\r\n" + b"y" * 65536 + b"\r\n")
            await writer.drain()

    far.answer = flood
    answer = await sender().send(call(f"http://127.0.0.1:{far.port}/"))
    assert (answer.body, answer.is_cut) == (b"y" * 4096, True)


async def test_a_server_that_talks_nonsense_or_hangs_up_has_failed(far):
    async def mumble(writer: asyncio.StreamWriter) -> None:
        writer.write(b"\x00\x01nonsense\r\n\r\n")

    for answer in (mumble, None):
        far.answer = answer
        with pytest.raises(OutboundFailed):
            await sender().send(call(f"http://127.0.0.1:{far.port}/", timeout=2))


async def test_nobody_there_has_failed():
    with pytest.raises(OutboundFailed):
        await sender().send(call("http://127.0.0.1:1025/", timeout=2))
