"""What the product promises of `mainstay worker` and `mainstay beat`, with the commands and times that people run."""

import os
import signal
import socket
import sys
import time
from dataclasses import dataclass

import pytest

from mainstay.infra.celery.signs import last_tick
from mainstay.infra.embedded.ports import free_port
from mainstay.kit.secrets import EncryptionKey

from .conftest import OwnRedis, Process, Starter, until

pytestmark = pytest.mark.processes
PROMISED_SECONDS = 30


@dataclass
class Commands:
    start: Starter
    redis: OwnRedis

    def run(self, command: str, name: str, *options: str, port: int | None = None) -> Process:
        port = port or free_port()
        env = os.environ | {
            "MAINSTAY_ENVIRONMENT": "test",
            "MAINSTAY_DATABASE_URL": "postgresql://nobody:nothing@127.0.0.1:1/none",
            "MAINSTAY_REDIS_URL": self.redis.url,
            "MAINSTAY_ENCRYPTION_KEYS": EncryptionKey.new().encode(),
            f"MAINSTAY_{command.upper()}_METRICS_PORT": str(port),
            "MAINSTAY_LOG_FORMAT": "json",
        }
        main = "from mainstay.entrypoints.cli import main; main()"
        return self.start.run([sys.executable, "-c", main, command, *options], port, name, env)

    def ticked_since(self, moment: float) -> bool:
        tick = self.redis.ask(last_tick)
        return tick is not None and tick.ran_at > moment


@pytest.fixture
def commands(start, redis):
    return Commands(start, redis)


def test_a_killed_leader_is_replaced_and_ticks_flow_within_thirty_seconds(commands):
    worker = commands.run("worker", "worker")
    leader = commands.run("beat", "leader")
    until(lambda: leader.health().get("leader"))
    standby = commands.run("beat", "standby")
    until(lambda: standby.health().get("status") == "standing_by")
    until(lambda: commands.ticked_since(0))
    until(lambda: worker.metrics().get("mainstay_beat_last_tick_timestamp_seconds"))

    killed = time.time()
    leader.signal(signal.SIGKILL)
    until(lambda: standby.health().get("leader"), PROMISED_SECONDS)
    until(lambda: commands.ticked_since(killed + 0.5), PROMISED_SECONDS - (time.time() - killed))

    flushed = time.time()
    commands.redis.client.flushall()
    until(lambda: commands.ticked_since(flushed + 0.5), PROMISED_SECONDS)


def test_the_prefork_worker_of_the_command_line_works(commands):
    worker = commands.run("worker", "worker", "--pool", "prefork", "--concurrency", "1", "--queues", "system")
    beat = commands.run("beat", "beat")
    until(lambda: commands.ticked_since(0))
    assert worker.health()["pool"] == "prefork"
    assert worker.health()["queues"] == ["system"]
    assert worker.metrics()["mainstay_beat_last_tick_timestamp_seconds"] > 0
    for process in (beat, worker):
        process.signal(signal.SIGTERM)
        assert process.wait(15) == 0


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--queues", "hihg"], "--queues"),
        (["--queues", ","], "--queues"),
        (["--pool", "gevent"], "--pool"),
        (["--concurrency", "0"], "--concurrency"),
    ],
)
def test_a_wrong_option_is_named_with_what_is_expected(commands, options, named):
    worker = commands.run("worker", "worker", *options)
    assert worker.wait(60) == 2
    said = worker.log.read_text()
    assert named in said
    assert "Expected" in said


def test_a_taken_port_is_named_with_its_variable(commands):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        beat = commands.run("beat", "beat", port=taken.getsockname()[1])
        assert beat.wait(20) == 2
    assert "MAINSTAY_BEAT_METRICS_PORT" in beat.log.read_text()
