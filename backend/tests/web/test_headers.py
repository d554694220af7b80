"""What stands on every answer, exactly once: the request id and the security headers."""

from uuid import UUID

import pytest

from mainstay.infra.limiter import Limit
from mainstay.web.rate_limits import RouteClass
from mainstay.web.security_headers import SECURITY_HEADERS

NOTES = "/api/v1/notes"
ADA = {"x-principal": "ada"}

ANSWERS = {
    200: ("GET", "/api/v1/health", {}, None),
    304: ("GET", f"{NOTES}/cached", {"if-none-match": '"1"'}, None),
    400: ("GET", f"{NOTES}?cursor=x", ADA, None),
    401: ("GET", NOTES, {}, None),
    404: ("GET", "/nowhere", {}, None),
    405: ("DELETE", "/api/v1/health", {}, None),
    406: ("GET", "/api/v1/health", {"accept": "image/png"}, None),
    413: ("POST", NOTES, ADA | {"content-type": "application/json"}, b"x" * 70_000),
    415: ("POST", NOTES, ADA | {"content-type": "text/plain"}, b"x"),
    422: ("GET", f"{NOTES}?limit=x", ADA, None),
    500: ("GET", f"{NOTES}/fail/runtime", {}, None),
    503: ("GET", f"{NOTES}/fail/redis", {}, None),
}


def once(answer, name: str) -> str:
    values = answer.headers.get_list(name)
    assert len(values) == 1, (name, values)
    return values[0]


@pytest.mark.parametrize("status", ANSWERS)
async def test_every_answer_carries_each_header_once(client, status):
    method, path, headers, content = ANSWERS[status]
    answer = await client.request(method, path, headers=headers, content=content)
    assert answer.status_code == status
    for name, value in SECURITY_HEADERS.items():
        given = once(answer, name)
        assert given == value or name == "Cache-Control"
    assert UUID(once(answer, "x-request-id")).version == 7
    if path != "/api/v1/health":
        once(answer, "ratelimit")
        once(answer, "ratelimit-policy")


async def test_a_refusal_for_too_many_calls_carries_them_too(run):
    async with run(route_classes=[RouteClass(("/",), Limit("address", 1))]) as running:
        await running.client.get("/nowhere")
        answer = await running.client.get("/nowhere")
    assert answer.status_code == 429
    for name, value in SECURITY_HEADERS.items():
        assert once(answer, name) == value
    once(answer, "x-request-id")


async def test_an_endpoint_may_say_better(client):
    assert once(await client.get(f"{NOTES}/cached"), "cache-control") == "public, max-age=60"
    policy = once(await client.get("/api/v1/docs"), "content-security-policy")
    assert "script-src 'self'" in policy
    assert "unsafe-eval" not in policy


async def test_a_problem_is_never_cached(client):
    assert once(await client.get(f"{NOTES}/fail/gone"), "cache-control") == "no-store"


@pytest.mark.parametrize("given", ["abcdefgh", "A-b_c.9" + "z" * 57, "01JD5Q8Z7N2K4X9C", "a" * 64])
async def test_a_well_formed_request_id_is_taken(client, given):
    assert once(await client.get("/nowhere", headers={"x-request-id": given}), "x-request-id") == given


@pytest.mark.parametrize(
    "given",
    ["short", "a" * 65, "with blank", "new\tline", "semi;colon", "ünïcödé-id", "", "<script>alert", "a" * 8_000],
)
async def test_a_damaged_request_id_is_replaced(client, given):
    answer = await client.get("/nowhere", headers=[("x-request-id", given.encode())])
    assert UUID(once(answer, "x-request-id")).version == 7
    assert answer.json()["request_id"] == once(answer, "x-request-id")


async def test_every_line_of_a_request_carries_its_id_and_trace(client, lines):
    trace = "0af7651916cd43dd8448eb211c80319c"
    headers = {"x-request-id": "my-request-id", "traceparent": f"00-{trace}-b7ad6b7169203331-01"}
    await client.get(f"{NOTES}/fail/runtime", headers=headers)
    assert {line["event"] for line in lines.events()} == {"unhandled_exception", "request"}
    assert {(line["request_id"], line["trace_id"]) for line in lines.events()} == {("my-request-id", trace)}


@pytest.mark.parametrize(
    "trace", ["", "00-short-b7ad6b7169203331-01", "x" * 55, "00-" + "0" * 32 + "-b7ad6b7169203331"]
)
async def test_a_damaged_trace_is_ignored(client, lines, trace):
    await client.get("/nowhere", headers={"traceparent": trace})
    assert all("trace_id" not in line for line in lines.events())


async def test_one_request_leaves_nothing_in_the_lines_of_the_next(client, lines):
    await client.get("/nowhere", headers={"traceparent": f"00-{'a' * 32}-{'b' * 16}-01", "x-request-id": "the-first"})
    lines.clear()
    await client.get("/nowhere")
    assert "the-first" not in lines.text
    assert "a" * 32 not in lines.text
