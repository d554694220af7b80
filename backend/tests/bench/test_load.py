"""The load generator counts what was answered, and refuses to count what went wrong."""

import json
import shutil
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from bench.comparison import Call
from bench.load import load, outcome
from bench.refusals import NotMeasured

CLEAN = {"requests": 10, "seconds": 2.0, "p50": 0.001, "p99": 0.004}
CLEAN |= dict.fromkeys(("connect", "read", "write", "timeout", "status"), 0)


class Recorder(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    seen: Counter[tuple[str, str, bytes]]

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.seen[self.command, self.path, body] += 1
        self.send_response(500 if self.path == "/broken" else 200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    do_GET = do_PATCH = answer  # noqa: N815 - the names that http.server looks for

    def log_message(self, *_):
        """A line a request would bury what the test says."""


@pytest.fixture
def recorder():
    handler = type("Handler", (Recorder,), {"seen": Counter()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def call(method="GET", body=None):
    return Call("unused:unused", lambda _: (), lambda _: True, method, body)


def test_a_clean_round_is_read_from_the_last_line():
    assert outcome("Running 2s test\n" + json.dumps(CLEAN) + "\n").requests == 10


@pytest.mark.parametrize("failure", ["connect", "read", "write", "timeout", "status"])
def test_one_failed_request_is_no_measurement(failure):
    with pytest.raises(NotMeasured, match=failure):
        outcome(json.dumps(CLEAN | {failure: 1}))


def test_a_round_without_an_answer_is_no_measurement():
    with pytest.raises(NotMeasured, match="none was answered"):
        outcome(json.dumps(CLEAN | {"requests": 0}))


@pytest.mark.skipif(shutil.which("wrk") is None, reason="wrk is not installed")
def test_the_load_goes_round_all_paths_with_method_and_body(recorder):
    load(call("PATCH", {"title": "new"}), recorder.server_port, ["/a", "/b", "/c"], 1)
    seen = recorder.RequestHandlerClass.seen
    assert set(seen) == {("PATCH", path, b'{"title": "new"}') for path in ("/a", "/b", "/c")}


@pytest.mark.skipif(shutil.which("wrk") is None, reason="wrk is not installed")
def test_a_refusal_under_load_ends_the_measurement(recorder):
    with pytest.raises(NotMeasured, match="status"):
        load(call(), recorder.server_port, ["/fine", "/broken"], 1)
