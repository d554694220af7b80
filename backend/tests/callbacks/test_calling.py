"""`http.call`: signed, the same id each time, tried again only when that may help."""

import base64
import hashlib
import hmac
import time
from datetime import timedelta
from ipaddress import ip_network
from typing import Any

import pytest

from mainstay.callbacks.service import PURPOSE, secrets_of
from mainstay.callbacks.work import Caller
from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.outbound import Sender
from mainstay.infra.outbound.answers import wait_of
from tests.infra.outbound.conftest import far
from tests.organizations.conftest import build, house, join, owner_role, settings, sign_up, whole

__all__ = ["build", "far", "house", "join", "owner_role", "settings", "sign_up", "whole"]


@pytest.fixture
def sealer(settings) -> Sealer:
    return Sealer(settings.encryption_keys, PURPOSE)


@pytest.fixture
def call(house, whole, work_off, sealer, far):
    tools = {Caller: Caller(Sender([ip_network("127.0.0.0/8")], https_only=False), sealer)}

    async def make(**payload: Any) -> dict[str, Any]:
        wanted = {"kind": "http.call", "payload": {"url": f"http://127.0.0.1:{far.port}/hook", **payload}}
        asked = await house.member.must("POST", "/jobs", json=wanted)
        await work_off(whole.database, whole.app.state.redis, tools)
        return await house.member.must("GET", f"/jobs/{asked['id']}")

    return make


def headers_of(request: bytes) -> dict[str, str]:
    lines = request.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


async def test_a_call_is_signed_and_its_answer_kept(call, far, whole, sealer, house):
    from uuid import UUID

    done = await call(body={"report": 7}, headers={"X-Mine": "yes"})
    assert (done["state"], done["result"]["status"], done["result"]["body"]) == ("succeeded", 200, "thanks")
    headers, body = headers_of(far.requests[0]), far.requests[0].partition(b"\r\n\r\n")[2]
    assert headers["webhook-id"] == headers["idempotency-key"] == done["id"]
    assert (headers["content-type"], headers["x-mine"], body) == ("application/json", "yes", b'{"report":7}')
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 60
    async with whole.database.transaction() as session:
        (secret,) = await secrets_of(session, sealer, UUID(house.id))
    signed = f"{done['id']}.{headers['webhook-timestamp']}.".encode() + body
    digest = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), signed, hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(digest).decode()}"


@pytest.mark.parametrize(
    ("head", "state", "cause"),
    [
        ("204 No Content", "succeeded", None),
        ("301 Moved\r\nLocation: /x", "failed", "permanent"),
        ("404 Not Found", "failed", "permanent"),
        ("408 Request Timeout", "scheduled", "failed"),
        ("425 Too Early", "scheduled", "failed"),
        ("429 Too Many", "scheduled", "failed"),
        ("503 Unavailable", "scheduled", "failed"),
    ],
)
async def test_what_may_help_is_tried_again(call, far, head, state, cause):
    far.says(head)
    done = await call()
    assert (done["state"], done["cause"]) == (state, cause)


async def test_the_other_side_says_when_to_come_back(call, far, owner_role):
    far.says("429 Too Many\r\nRetry-After: 1200")
    await call()
    waits = await owner_role.fetchval("SELECT run_at - now() FROM jobs WHERE kind = 'http.call'")
    assert timedelta(minutes=19) < waits <= timedelta(minutes=20)


def test_a_wait_stays_within_bounds():
    hour = timedelta(hours=1)
    assert wait_of("999999999999", hour) == hour
    assert wait_of("0", hour) == timedelta(seconds=1)
    assert wait_of("Wed, 21 Oct 2015 07:28:00 GMT", hour) == timedelta(seconds=1)
    assert wait_of("9" * 400, hour) is None or wait_of("9" * 400, hour) == hour
    for nonsense in (None, "", "soon", "-5", "Wed, 21 Oct 2015 07:28:00"):
        assert wait_of(nonsense, hour) is None


async def test_our_own_network_is_refused_for_good(house, whole, work_off, sealer, far):
    asked = await house.member.must(
        "POST", "/jobs", json={"kind": "http.call", "payload": {"url": f"http://127.0.0.1:{far.port}/"}}
    )
    await work_off(whole.database, whole.app.state.redis, {Caller: Caller(Sender(https_only=False), sealer)})
    done = await house.member.must("GET", f"/jobs/{asked['id']}")
    assert (done["state"], done["cause"], far.requests) == ("failed", "permanent", [])
    assert "127.0.0.1" not in done["error"]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"headers": {"Host": "inside"}}, "/payload/headers"),
        ({"headers": {"authorization": "Bearer x"}}, "/payload/headers"),
        ({"headers": {"Webhook-Id": "x"}}, "/payload/headers"),
        ({"headers": {"Cookie": "a=b"}}, "/payload/headers"),
        ({"headers": {"X-Split": "a\r\nHost: inside"}}, "/payload/headers"),
        ({"headers": {"X: y": "a"}}, "/payload/headers"),
        ({"url": "https://me:word@example.com/"}, "/payload/url"),
        ({"url": "file:///etc/passwd"}, "/payload/url"),
        ({"method": "CONNECT"}, "/payload/method"),
        ({"timeout": 61}, "/payload/timeout"),
        ({"body": "x" * 65_537}, "/payload/body"),
    ],
)
async def test_what_is_not_theirs_to_say_is_refused_when_it_is_asked_for(house, change, pointer):
    payload = {"url": "https://example.com/", **change}
    answer = await house.member.call("POST", "/jobs", json={"kind": "http.call", "payload": payload})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
