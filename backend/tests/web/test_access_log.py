"""One line and one measurement a request, by the route's template and never by what a stranger typed."""

import random
import re
import string

from prometheus_client import REGISTRY

NOTES = "/api/v1/notes"


def series() -> set[tuple[str, tuple[tuple[str, str], ...]]]:
    return {
        (sample.name, tuple(sorted(sample.labels.items())))
        for family in REGISTRY.collect()
        for sample in family.samples
    }


def value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


async def test_a_request_is_one_line_with_its_facts(client, lines):
    await client.post(NOTES, json={"text": "x"}, headers={"x-principal": "ada"})
    (line,) = lines.events("request")
    assert line["level"] == "info"
    assert (line["method"], line["route"], line["path"], line["status"]) == ("POST", NOTES, NOTES, 201)
    assert line["client"] == "127.0.0.1"
    assert line["bytes"] > 0
    assert line["seconds"] >= 0
    assert {"ts", "service", "version", "request_id"} <= set(line)
    assert line["ts"].endswith("Z")


async def test_a_refusal_is_logged_with_its_code(client, lines):
    await client.get("/nowhere")
    (line,) = lines.events("request")
    assert (line["route"], line["path"], line["code"]) == ("unmatched", "/nowhere", "not_found")


async def test_a_route_is_logged_by_its_template_also_when_the_method_is_wrong(client, lines):
    await client.get(f"{NOTES}/not-an-id")
    await client.delete(f"{NOTES}/not-an-id")
    assert [line["route"] for line in lines.events("request")] == [f"{NOTES}/{{note_id}}"] * 2


async def test_probes_are_not_logged_unless_they_fail(client, lines, running):
    await client.get("/api/v1/health")
    await client.get("/metrics")
    assert lines.events("request") == []


async def test_a_query_is_never_logged(client, lines):
    await client.get(f"{NOTES}?colour=plain-sight", headers={"x-principal": "ada"})
    assert "plain-sight" not in lines.text


async def test_a_line_cannot_be_forged_by_an_address(client, lines):
    await client.get('/a%0A{"event":"forged"}%0D%0A', headers={"user-agent": "x\ty"})
    assert len(lines.text.splitlines()) == 1
    assert lines.events("forged") == []
    assert lines.events("request")[0]["path"] == '/a\n{"event":"forged"}\r\n'


async def test_requests_are_counted_by_method_route_and_class(client):
    labels = {"method": "GET", "route": f"{NOTES}/count"}
    before = value("http_requests_total", **labels, status_class="2xx")
    timed = value("http_request_duration_seconds_count", **labels)
    for _ in range(3):
        await client.get(f"{NOTES}/count")
    assert value("http_requests_total", **labels, status_class="2xx") == before + 3
    assert value("http_request_duration_seconds_count", **labels) == timed + 3


async def test_a_surprise_is_counted_by_route_and_class(client):
    labels = {"route": f"{NOTES}/fail/{{kind}}", "exception_class": "RuntimeError"}
    before = value("mainstay_unhandled_exceptions_total", **labels)
    await client.get(f"{NOTES}/fail/runtime")
    assert value("mainstay_unhandled_exceptions_total", **labels) == before + 1


async def test_sizes_are_measured(client):
    asked = value("http_request_size_bytes_sum", route=NOTES)
    told = value("http_response_size_bytes_sum", route=NOTES)
    answer = await client.post(
        NOTES, content=b'{"text": "x"}', headers={"x-principal": "a", "content-type": "application/json"}
    )
    assert value("http_request_size_bytes_sum", route=NOTES) == asked + 13
    assert value("http_response_size_bytes_sum", route=NOTES) == told + len(answer.content)


async def test_nothing_is_in_progress_when_all_is_answered(client):
    await client.get(f"{NOTES}/fail/runtime")
    assert value("http_requests_in_progress") == 0


async def test_a_thousand_made_up_addresses_make_no_series(client):
    chance = random.Random(4711)
    await client.get("/warm-up")
    await client.request("PROPFIND", "/warm-up")
    await client.post("/warm-up")
    before = series()
    for _ in range(1_000):
        path = "".join(chance.choices(string.ascii_letters + "/%{}.-_~", k=chance.randint(1, 60))).replace("%", "%25")
        method = chance.choice(["GET", "POST", "PROPFIND", "X" * chance.randint(1, 9)])
        await client.request(method, f"/{path}")
    new = {one for one in series() - before if dict(one[1]).get("method") in {None, "GET", "OTHER"}}
    assert new == set()


async def test_every_route_has_its_series_before_its_first_request(client):
    for route in (f"{NOTES}/{{note_id}}", "/api/v1/health", "unmatched"):
        for status_class in ("2xx", "4xx", "5xx"):
            assert (
                "http_requests_total",
                (("method", "GET"), ("route", route), ("status_class", status_class)),
            ) in series()
    for name, labels in (
        ("mainstay_ratelimit_backend_errors_total", (("mode", "own_limiter"),)),
        ("mainstay_ratelimit_decisions_total", (("decision", "refused"), ("policy", "address"))),
        ("mainstay_dependency_up", (("dependency", "database"),)),
        ("mainstay_db_pool_timeouts_total", ()),
        ("mainstay_db_pool_connections", (("state", "in_use"),)),
    ):
        assert (name, labels) in series()


async def test_objectives_are_literal_buckets(client):
    text = (await client.get("/metrics")).text
    for edge in ("0.1", "0.25", "0.5", "1.0"):
        assert f'le="{edge}",method="GET",route="/api/v1/health"' in text
    assert not re.search(r"^\w+_created[ {]", text, re.MULTILINE)


async def test_the_metrics_page_is_what_prometheus_reads(client):
    answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert answer.text.count("\n# TYPE http_requests_total counter") == 1
