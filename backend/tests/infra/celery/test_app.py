"""Celery as we set it up: what it refuses, and how soon it gives up on a broker that is away."""

import json
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from kombu.exceptions import OperationalError

from mainstay.infra.celery.app import LONGEST_DELAY, QUEUES, VISIBILITY_TIMEOUT, DelayTooLong, make_celery
from mainstay.infra.celery.broker import celery_address
from mainstay.infra.embedded.ports import free_port


@contextmanager
def silent_server() -> Iterator[int]:
    """Takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@contextmanager
def nobody() -> Iterator[int]:
    yield free_port()


@pytest.mark.parametrize("broker", [nobody, silent_server])
@pytest.mark.parametrize("scheme", ["redis", "amqp"])
def test_publishing_to_a_broker_that_is_away_fails_soon(broker, scheme):
    with broker() as port:
        app = make_celery(f"{scheme}://127.0.0.1:{port}/0", redis_url="redis://unused")
        began = time.monotonic()
        with pytest.raises((OperationalError, OSError)):
            app.send_task("any", queue="default")
        assert time.monotonic() - began < 10
        app.close()


def test_publishing_to_a_redis_that_stopped_answering_fails_soon(celery, redis):
    celery.send_task("any")
    with redis.frozen():
        began = time.monotonic()
        with pytest.raises((OperationalError, OSError)):
            celery.send_task("any")
        assert time.monotonic() - began < 10
    celery.send_task("any")
    assert redis.client.llen("default") >= 2


def test_a_message_survives_a_flush_of_its_bindings(celery, redis):
    celery.send_task("any", queue="bulk")
    redis.client.flushall()
    celery.send_task("any", queue="bulk")
    assert redis.client.llen("bulk") == 1


def listen_with_tls(folder: Path) -> tuple[ssl.SSLContext, socket.socket]:
    """With a certificate that only those trust who are told to."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    draft = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    # kombu asks for 127.0.0.1 when told localhost.
    names = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
    draft = draft.add_extension(x509.SubjectAlternativeName(names), critical=False)
    draft = draft.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    certificate = draft.sign(key, hashes.SHA256())
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "tls.pem").write_bytes(pem + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "tls.pem")
    return context, socket.create_server(("127.0.0.1", 0))


@pytest.mark.parametrize("scheme", ["rediss", "amqps"])
@pytest.mark.parametrize("vouched_for", [True, False])
def test_only_a_broker_whose_certificate_is_vouched_for_is_talked_to(scheme, vouched_for, tmp_path, monkeypatch):
    if vouched_for:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "tls.pem"))
    context, server = listen_with_tls(tmp_path)
    heard: list[str] = []

    def shake_hands() -> None:
        connection, _ = server.accept()
        with connection:
            try:
                context.wrap_socket(connection, server_side=True).close()
                heard.append("trusted")
            except OSError as refused:
                heard.append(str(refused))

    with server:
        thread = threading.Thread(target=shake_hands)
        thread.start()
        app = make_celery(f"{scheme}://localhost:{server.getsockname()[1]}/0", redis_url="redis://unused")
        with pytest.raises((OperationalError, OSError)):
            app.send_task("any", queue="default")
        thread.join(5)
        app.close()
    assert (heard == ["trusted"]) is vouched_for, heard


def test_a_redis_behind_a_socket_of_the_machine_can_be_the_broker(celery, redis, tmp_path):
    path = tmp_path / "redis.sock"
    relay = socket.socket(socket.AF_UNIX)
    relay.bind(str(path))
    relay.listen()
    address = celery_address(f"unix://:secret@{path}?db=3")
    assert address == f"redis+socket://:secret@{path}?virtual_host=3"
    app = make_celery(f"unix://:secret@{path}?db=3", redis_url="redis://unused")
    connected: list[bytes] = []

    def listen() -> None:
        connection, _ = relay.accept()
        with connection:
            connected.append(connection.recv(4096))

    thread = threading.Thread(target=listen)
    thread.start()
    with pytest.raises((OperationalError, OSError)):
        app.send_task("any", queue="default")
    thread.join(5)
    relay.close()
    app.close()
    assert b"secret" in connected[0]


def test_work_that_is_due_late_is_not_left_with_the_broker(celery):
    with pytest.raises(DelayTooLong):
        celery.send_task("any", countdown=LONGEST_DELAY + 1)
    with pytest.raises(DelayTooLong):
        celery.send_task("any", eta=datetime.now(UTC) + timedelta(hours=1))
    celery.send_task("any", countdown=LONGEST_DELAY)
    assert VISIBILITY_TIMEOUT > LONGEST_DELAY


def test_only_the_declared_queues_exist(celery):
    assert {queue.name for queue in celery.conf.task_queues} == set(QUEUES)
    with pytest.raises(Exception, match="nonsense"):
        celery.send_task("any", queue="nonsense")


def test_messages_are_json_and_nothing_else(celery, redis):
    celery.send_task("any", [1, "two"])
    message = json.loads(redis.client.lindex("default", 0))
    assert message["content-type"] == "application/json"
    assert celery.conf.accept_content == ["json"]
    with pytest.raises(Exception, match="not JSON serializable"):
        celery.send_task("any", [object()])


def test_results_are_kept_nowhere(celery, redis):
    celery.send_task("any")
    assert type(celery.backend).__name__ == "DisabledBackend"


def test_on_rabbitmq_the_queues_are_quorum_queues_and_the_system_queue_is_bounded():
    app = make_celery("amqp://127.0.0.1:1//", redis_url="redis://unused")
    arguments = {queue.name: queue.queue_arguments for queue in app.conf.task_queues}
    assert all(given["x-queue-type"] == "quorum" for given in arguments.values())
    assert arguments["system"]["x-max-length"] == 1000
    assert app.conf.broker_transport_options["confirm_publish"] is True
    app.close()
