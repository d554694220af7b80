"""Celery as we set it up: what it refuses, and how soon it gives up on a broker that is away."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from kombu.exceptions import OperationalError

from mainstay.infra.celery.app import LONGEST_DELAY, QUEUES, VISIBILITY_TIMEOUT, DelayTooLong, make_celery
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
        assert time.monotonic() - began < 3
        app.close()


def test_publishing_to_a_redis_that_stopped_answering_fails_soon(celery, redis):
    celery.send_task("any")
    with redis.frozen():
        began = time.monotonic()
        with pytest.raises((OperationalError, OSError)):
            celery.send_task("any")
        assert time.monotonic() - began < 5
    celery.send_task("any")
    assert redis.client.llen("default") >= 2


def test_a_message_survives_a_flush_of_its_bindings(celery, redis):
    celery.send_task("any", queue="bulk")
    redis.client.flushall()
    celery.send_task("any", queue="bulk")
    assert redis.client.llen("bulk") == 1


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
