"""The API as a process: what it does with raw bytes, with signals, and when several share a port."""

import json
import os
import re
import signal
import socket
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from asgi_lifespan import LifespanManager

from mainstay import __version__
from mainstay.entrypoints.api import parts_from
from mainstay.infra.embedded.ports import free_port
from mainstay.settings import load
from mainstay.web.app import build_app
from tests.waiting import until_true

pytestmark = pytest.mark.processes
HEALTH, READY = "/api/v1/health", "/api/v1/health/ready"
NAP = "/api/v1/notes/nap?seconds="


def raw(port: int, request: bytes, *, patience: float = 10) -> bytes:
    """What a client that follows no rules is told."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
        connection.sendall(request)
        answer = b""
        try:
            while part := connection.recv(65_536):
                answer += part
        except TimeoutError:
            pytest.fail(f"no end after {answer[:200]!r}")
        return answer


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


def head(method: str, path: bytes, *headers: bytes) -> bytes:
    lines = [method.encode() + b" " + path + b" HTTP/1.1", b"Host: test", b"Connection: close", *headers]
    return b"\r\n".join(lines) + b"\r\n\r\n"


STRANGE = {
    "a NUL byte in the path": head("GET", b"/api/v1/a\x00b"),
    "an escaped NUL byte": head("GET", b"/api/v1/a%00b"),
    "invalid UTF-8 in the path": head("GET", b"/api/v1/\xff\xfe"),
    "invalid escaped UTF-8": head("GET", b"/api/v1/%ff%fe"),
    "raw bytes in the query": head("GET", b"/api/v1/notes?colour=\xff\xfe", b"X-Principal: ada"),
    "a NUL byte in a header": head("GET", b"/api/v1/health", b"X-A: a\x00b"),
    "a header without a name": head("GET", b"/api/v1/health", b": x"),
    "a folded header": head("GET", b"/api/v1/health", b"X-A: a", b" b"),
    "no HTTP at all": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "an unknown version": b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    "an absolute address": head("GET", b"http://elsewhere.example/api/v1/nowhere"),
    "a connect": head("CONNECT", b"elsewhere.example:443"),
    "an asterisk": head("OPTIONS", b"*"),
    "an upgrade": head("GET", b"/api/v1/nowhere", b"Upgrade: websocket", b"Connection: Upgrade"),
    "two lengths": head("POST", b"/api/v1/notes", b"Content-Length: 1", b"Content-Length: 2") + b"ab",
    "a length and chunks": head("POST", b"/api/v1/notes", b"Content-Length: 4", b"Transfer-Encoding: chunked") + b"0\r\n\r\n",
    "a negative length": head("POST", b"/api/v1/notes", b"Content-Length: -1"),
    "chunks that are none": head("POST", b"/api/v1/notes", b"Transfer-Encoding: chunked") + b"zz\r\n",
    "brackets in the path": head("GET", b"/api/v1/[::1/notes"),
    "a strange host": b"GET /api/v1/nowhere HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n",
}  # fmt: skip


def test_a_real_server_withstands_strange_bytes_and_measures_honestly(serve):
    served = serve()
    for name, request in STRANGE.items():
        status = status_of(raw(served.port, request))
        assert 400 <= status < 500, f"{name}: {status}"
    assert served.answers()

    too_large = raw(
        served.port, head("POST", b"/api/v1/notes", b"Content-Length: 99999999", b"Content-Type: application/json")
    )
    assert status_of(too_large) == 413
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    headers = (b"Transfer-Encoding: chunked", b"Content-Type: application/json", b"X-Principal: ada")
    assert status_of(raw(served.port, head("POST", b"/api/v1/notes", *headers) + chunk * 17 + b"0\r\n\r\n")) == 413

    for path in (HEALTH, "/nowhere"):
        got, asked = served.get(path), httpx.head(served.address + path)
        assert (asked.status_code, asked.content) == (got.status_code, b"")
        assert asked.headers["content-length"] == got.headers["content-length"]
    assert httpx.head(f"{served.address}/api/v1/notes/stream?endless=true", timeout=5).status_code == 200
    assert "server" not in served.get(HEALTH).headers
    assert served.get(READY).json()["status"] == "ready"

    # Somebody who leaves in the middle of sending is no failure of ours.
    with socket.create_connection(("127.0.0.1", served.port)) as leaver:
        leaver.sendall(head("POST", b"/api/v1/notes", *headers, b"Content-Length: 100")[:-2] + b"\r\n{")
    until_true(
        lambda: '"status":499' in served.log.read_text("utf-8") or '"status":400' in served.log.read_text("utf-8")
    )
    metrics = served.get("/metrics").text
    assert not re.search(r'http_requests_total\{[^}]*status_class="5xx"\} [1-9]', metrics)
    assert "mainstay_unhandled_exceptions_total{" not in metrics
    assert "elsewhere.example" not in metrics
    for line in served.log.read_text("utf-8").splitlines():
        assert json.loads(line)["service"] == "api"

    os.kill(served.process.pid, signal.SIGTERM)
    assert served.process.wait(10) == 0
    assert "Traceback" not in served.log.read_text("utf-8")


def test_a_stop_turns_readiness_red_then_lets_requests_finish_and_ends_well(serve):
    served = serve(API_DRAIN_DELAY="2")
    with ThreadPoolExecutor(1) as thread:
        in_flight = thread.submit(served.get, NAP + "2.5")
        until_true(lambda: "http_requests_in_progress 2.0" in served.get("/metrics").text)
        served.process.terminate()
        until_true(lambda: served.get(READY).status_code == 503, patience=1.8)
        assert served.get(READY).json()["detail"] == "This instance is stopping."
        assert served.get(HEALTH).status_code == 200
        assert in_flight.result().json() == {"status": "slept"}
    assert served.process.wait(10) == 0
    assert '"event":"stopping"' in served.log.read_text("utf-8")


def test_a_second_signal_does_not_wait_for_the_balancers_nor_longer_than_the_grace_for_a_request(serve):
    served = serve(API_DRAIN_DELAY="30", API_SHUTDOWN_GRACE="1")
    with ThreadPoolExecutor(1) as thread:
        in_flight = thread.submit(served.get, NAP + "60")
        until_true(lambda: "http_requests_in_progress 2.0" in served.get("/metrics").text)
        served.process.send_signal(signal.SIGINT)
        until_true(lambda: served.get(READY).status_code == 503)
        started = time.monotonic()
        served.process.terminate()
        assert served.process.wait(20) == 0
        assert time.monotonic() - started < 15
        assert was_cut(in_flight)


def was_cut(request: Future[httpx.Response]) -> bool:
    try:
        return request.result().status_code == 500
    except httpx.TransportError:
        return True


def children(pid: int) -> list[int]:
    found = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]
    return [one for one in found if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


def count(metrics: str, name: str) -> float:
    return sum(float(line.rsplit(" ", 1)[1]) for line in metrics.splitlines() if line.startswith(name))


def test_several_processes_answer_for_all_of_them_and_are_replaced_when_they_die(serve):
    served = serve(API_PROCESSES="2")
    until_true(lambda: len(children(served.process.pid)) == 2, patience=30)
    for _ in range(40):
        assert served.get("/nowhere").status_code == 404
    name = 'http_requests_total{method="GET",route="unmatched",status_class="4xx"}'
    # Each question may be answered by another process; all tell the same.
    assert {count(served.get("/metrics").text, name) for _ in range(6)} == {40.0}
    text = served.get("/metrics").text
    assert count(text, "mainstay_db_pool_limit") in {10.0, 20.0}
    until_true(lambda: 'mainstay_dependency_up{dependency="database"} 1.0' in served.get("/metrics").text)

    victim = children(served.process.pid)[0]
    os.kill(victim, signal.SIGKILL)
    until_true(
        lambda: len(children(served.process.pid)) == 2 and victim not in children(served.process.pid), patience=30
    )
    until_true(served.answers, patience=30)
    until_true(lambda: f'pid="{victim}"' not in served.get("/metrics").text)
    assert count(served.get("/metrics").text, name) == 40.0

    folder = Path(
        next(
            pair.partition("=")[2]
            for pair in Path(f"/proc/{children(served.process.pid)[0]}/environ").read_text("utf-8").split("\0")
            if pair.startswith("PROMETHEUS_MULTIPROC_DIR=")
        )
    )
    assert folder.is_dir()
    served.process.terminate()
    assert served.process.wait(20) == 0
    assert not folder.exists()
    assert "Traceback" not in served.log.read_text("utf-8")


def test_a_port_in_use_is_named_with_what_to_set(mainstay, set_environment):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        set_environment(API_PORT=str(port))
        ended = mainstay("api")
    assert ended.code == 2
    assert f"MAINSTAY_API_PORT: port {port} is in use" in ended.err


def test_an_address_of_another_machine_is_named(mainstay, set_environment):
    set_environment(API_HOST="192.0.2.1")
    ended = mainstay("api")
    assert ended.code == 2
    assert "MAINSTAY_API_HOST" in ended.err


def test_an_application_that_cannot_start_ends_with_a_failure(serve):
    served = serve(factory="create_broken", wait=False)
    assert served.process.wait(60) == 3


async def test_the_api_starts_without_its_dependencies_and_says_so(set_environment):
    lost = f"127.0.0.1:{free_port()}"
    set_environment(DATABASE_URL=f"postgresql://a:b@{lost}/c", REDIS_URL=f"redis://{lost}/0")
    app = build_app(parts_from(load()), [])
    async with (
        LifespanManager(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client,
    ):
        assert (await client.get(HEALTH)).json() == {"status": "alive", "version": __version__}
        answer = await client.get(READY)
    assert answer.status_code == 503
    status = {one["name"]: one["status"] for one in answer.json()["dependencies"]}
    assert status == {"database": "down", "redis": "down", "schema": "down", "storage": "up"}
    assert answer.json()["detail"] == "Down: database, redis, schema."
