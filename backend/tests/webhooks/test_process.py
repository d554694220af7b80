"""With a real beat and real workers: what happens is delivered, and by another worker when the first one dies in the middle."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from standardwebhooks import Webhook

from mainstay.infra.crypto.sealing import Sealer
from mainstay.infra.crypto.webhook_signatures import new_secret
from mainstay.kit.ids import new_id
from mainstay.kit.secrets import EncryptionKey
from mainstay.webhooks.service.keeping import PURPOSE
from tests.infra.celery.conftest import redis, start, until
from tests.jobs.conftest import broker
from tests.jobs.conftest import house as workplace

__all__ = ["broker", "redis", "start", "workplace"]

pytestmark = pytest.mark.processes


class Receiver:
    """Keeps the first call waiting until it is told to go on."""

    def __init__(self) -> None:
        self.calls: list[tuple[dict[str, str], bytes]] = []
        self.go_on = threading.Event()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                receiver.calls.append((dict(self.headers), body))
                if len(receiver.calls) == 1:
                    receiver.go_on.wait(60)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self.go_on.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.close()


def test_a_worker_that_is_killed_while_it_delivers_is_followed_by_another(workplace, receiver):
    organization, endpoint, secret = new_id(), new_id(), new_secret()
    sealed = Sealer([EncryptionKey.decode(workplace._key).raw], PURPOSE).seal(secret.encode(), str(endpoint))
    workplace.fetch("INSERT INTO organizations (id, name, slug) VALUES ($1, 'Hooks', 'hooks')", organization)
    try:
        workplace.fetch(
            "INSERT INTO webhook_endpoints (id, organization_id, url, description, event_types, sealed_secret) "
            "VALUES ($1, $2, $3, '', '{job.failed}', $4)",
            endpoint, organization, f"http://127.0.0.1:{receiver.server.server_port}/", sealed,
        )  # fmt: skip
        workplace.beat(MAINSTAY_ENVIRONMENT="development")
        first = workplace.worker(name="first", MAINSTAY_ENVIRONMENT="development")
        job = new_id()
        workplace.fetch(
            "INSERT INTO jobs (id, kind, queue, state, payload, organization_id, actor_type, max_attempts, lease_until) "
            "VALUES ($1, 'http.call', 'default', 'running', '{}', $2, 'system', 1, now() + interval '1 hour')",
            job, organization,
        )  # fmt: skip
        workplace.fetch(
            "UPDATE jobs SET state = 'failed', cause = 'permanent', finished_at = now(), lease_until = NULL WHERE id = $1",
            job,
        )
        until(lambda: receiver.calls)
        first.end()
        workplace.worker(name="second", MAINSTAY_ENVIRONMENT="development")
        until(lambda: _status(workplace) == "delivered")
    finally:
        workplace.fetch("DELETE FROM organizations WHERE id = $1", organization)
    (headers, body), (headers_again, body_again) = receiver.calls
    assert body == body_again
    for sent in (headers, headers_again):
        assert Webhook(secret).verify(body, sent)["data"]["job_id"] == str(job)
    assert headers["webhook-id"] == headers_again["webhook-id"]


def _status(workplace):
    rows = workplace.fetch("SELECT status FROM webhook_deliveries")
    return rows[0]["status"] if rows else None
