"""`GET /health` and `GET /metrics` of a process that serves no other requests, from a thread of their own.

So that a hung main loop is seen: it cannot say so itself.
"""

import json
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import structlog

from mainstay.infra.celery.forks import side_work
from mainstay.infra.observability.metrics import CONTENT_TYPE

log = structlog.get_logger()


@dataclass(frozen=True)
class Health:
    """`ready`: it does its part. `stuck`: it never will again, and should be started anew."""

    status: str
    component: str
    ready: bool
    stuck: bool = False
    details: Mapping[str, Any] = field(default_factory=dict)

    def body(self) -> bytes:
        shown = {"status": self.status, "component": self.component, "ready": self.ready, **self.details}
        return json.dumps(shown).encode()


class Probe:
    def __init__(self, host: str, port: int, *, health: Callable[[], Health], metrics: Callable[[], bytes]) -> None:
        """Takes the port at once; raises OSError when it is taken."""
        self._server = (_Server6 if ":" in host else _Server)((host, port), _Handler)
        self._server.health = health
        self._server.metrics = metrics
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.2,), name="probe", daemon=True)

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def start(self) -> None:
        self._thread.start()
        log.info("probe_listening", port=self.port)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A connection that a scraper left open must not hold the stop up.
    block_on_close = False
    health: Callable[[], Health]
    metrics: Callable[[], bytes]

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - the base class's signature
        log.error("probe_request_failed", exc_info=sys.exception())


class _Server6(_Server):
    address_family = socket.AF_INET6


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version = "mainstay"
    sys_version = ""
    timeout = 5

    def do_GET(self) -> None:
        with side_work:
            status, kind, body = self._answer(self.path.partition("?")[0])
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def _answer(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        if path == "/health":
            health = self.server.health()
            status = HTTPStatus.SERVICE_UNAVAILABLE if health.stuck else HTTPStatus.OK
            return status, "application/json", health.body()
        if path == "/metrics":
            return HTTPStatus.OK, CONTENT_TYPE, self.server.metrics()
        return HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"/health and /metrics are here.\n"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """A probe every few seconds is no news."""
