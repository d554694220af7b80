"""The small server of worker and beat."""

import json
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

from mainstay.infra.celery.probe import Health, Probe


@contextmanager
def serving(health=lambda: Health("working", "worker", ready=True), metrics=lambda: b"up 1\n"):
    probe = Probe("127.0.0.1", 0, health=health, metrics=metrics)
    probe.start()
    try:
        yield lambda path: urllib.request.urlopen(f"http://127.0.0.1:{probe.port}{path}", timeout=5)
    finally:
        probe.close()


def test_it_says_how_the_process_is():
    with serving() as get, get("/health?verbose") as answer:
        assert json.load(answer) == {"status": "working", "component": "worker", "ready": True}
        assert answer.headers["Cache-Control"] == "no-store"


def test_what_is_stuck_is_unavailable():
    with serving(lambda: Health("stuck", "worker", ready=False, stuck=True)) as get:
        with pytest.raises(urllib.error.HTTPError) as refusal:
            get("/health")
        with refusal.value as answer:
            assert answer.code == 503
            assert json.load(answer)["status"] == "stuck"


def test_it_serves_the_metrics():
    with serving() as get, get("/metrics") as answer:
        assert answer.read() == b"up 1\n"
        assert answer.headers["Content-Type"].startswith("text/plain")


def test_there_is_nothing_else():
    with serving() as get:
        with pytest.raises(urllib.error.HTTPError) as refusal:
            get("/anything")
        with refusal.value as answer:
            assert answer.code == 404


def test_a_port_in_use_is_refused():
    probe = Probe("127.0.0.1", 0, health=lambda: Health("", "", ready=True), metrics=lambda: b"")
    probe.start()
    with pytest.raises(OSError, match="in use"):
        Probe("127.0.0.1", probe.port, health=lambda: Health("", "", ready=True), metrics=lambda: b"")
    probe.close()
