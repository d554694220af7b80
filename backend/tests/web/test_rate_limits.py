"""Every answer says how much is left; whoever calls too often is told when to come again."""

import httpx
import pytest

from mainstay.infra.limiter import Limit
from mainstay.infra.redis import connect_redis
from mainstay.web import metrics
from mainstay.web.rate_limits import RouteClass

FIVE = [RouteClass(("/api/v1/notes/nap",), Limit("naps", 2)), RouteClass(("/",), Limit("address", 5))]
PATH = "/api/v1/notes/count"


def counted(metric, *labels: str) -> float:
    return metric.labels(*labels)._value.get()


async def test_every_answer_says_how_much_is_left(run):
    async with run(route_classes=FIVE) as running:
        first = await running.client.get(PATH)
        assert first.headers["ratelimit-policy"] == '"address";q=5;w=60'
        assert first.headers["ratelimit"] == '"address";r=4;t=12'
        assert (await running.client.get("/api/v1/nowhere")).headers["ratelimit"].startswith('"address";r=3;')
        assert (
            (await running.client.get("/api/v1/notes/fail/runtime")).headers["ratelimit"].startswith('"address";r=2;')
        )


async def test_whoever_calls_too_often_is_refused_until_told(run):
    refused = counted(metrics.DECISIONS, "address", "refused")
    async with run(route_classes=FIVE) as running:
        answers = [await running.client.get(PATH) for _ in range(7)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 2
    last = answers[-1]
    assert last.json()["code"] == "rate_limited"
    assert 1 <= int(last.headers["retry-after"]) <= 12
    assert last.headers["ratelimit"].startswith('"address";r=0;t=')
    assert last.headers["x-request-id"] == last.json()["request_id"]
    assert counted(metrics.DECISIONS, "address", "refused") == refused + 2


async def test_a_class_of_routes_has_a_limit_of_its_own(run):
    async with run(route_classes=FIVE) as running:
        naps = [await running.client.get("/api/v1/notes/nap?seconds=0") for _ in range(3)]
        assert [nap.status_code for nap in naps] == [200, 200, 429]
        assert naps[0].headers["ratelimit-policy"] == '"naps";q=2;w=60'
        assert (await running.client.get(PATH)).status_code == 200


async def test_a_stranger_cannot_choose_to_be_somebody_else(run):
    async with run(route_classes=FIVE) as running:
        outside = httpx.ASGITransport(running.watched, client=("198.51.100.7", 1))
        async with httpx.AsyncClient(transport=outside, base_url="http://test") as stranger:
            answers = [
                await stranger.get(PATH, headers={"x-forwarded-for": f"203.0.113.{number}"}) for number in range(6)
            ]
        assert answers[-1].status_code == 429


async def test_behind_our_proxy_each_address_is_counted_by_itself(run):
    async with run(route_classes=FIVE) as running:
        for number in range(8):
            answer = await running.client.get(PATH, headers={"x-forwarded-for": f"6.6.6.6, 203.0.113.{number}"})
            assert answer.headers["ratelimit"].startswith('"address";r=4;')


async def test_a_household_of_ipv6_shares_its_limit(run):
    async with run(route_classes=FIVE) as running:
        for number in range(5):
            await running.client.get(PATH, headers={"x-forwarded-for": f"2001:db8::{number}"})
        assert (await running.client.get(PATH, headers={"x-forwarded-for": "2001:db8::ffff"})).status_code == 429
        assert (await running.client.get(PATH, headers={"x-forwarded-for": "2001:db8:0:1::1"})).status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/health", "/api/v1/health/ready", "/metrics"])
async def test_probes_are_never_counted(run, path):
    async with run(route_classes=[RouteClass(("/",), Limit("address", 1))]) as running:
        for _ in range(3):
            answer = await running.client.get(path)
            assert answer.status_code == 200
            assert "ratelimit" not in answer.headers


@pytest.mark.parametrize("path", ["/api/v1/healthy", "/api/v1/health/ready/x", "/metrics/x", "/metricsx"])
async def test_what_only_begins_like_a_probe_is_counted(run, path):
    async with run(route_classes=[RouteClass(("/",), Limit("address", 1))]) as running:
        assert (await running.client.get(path)).status_code == 404
        assert (await running.client.get(path)).status_code == 429


async def test_without_redis_requests_are_answered_at_half_the_rate_and_counted(run):
    before = counted(metrics.LIMITER_ERRORS, "own_limiter")
    async with run(route_classes=FIVE, redis=connect_redis("redis://127.0.0.1:1/0")) as running:
        answers = [await running.client.get(PATH) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 429, 429]
    assert answers[0].headers["ratelimit-policy"] == '"address";q=2;w=60'
    assert counted(metrics.LIMITER_ERRORS, "own_limiter") == before + 4
