"""RabbitMQ for tests: one a run, of Debian's programs, in a folder of its own, as whoever runs the tests."""

import os
import shutil
import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from kombu import Connection
from kombu.exceptions import OperationalError

from mainstay.infra.celery.app import QUEUES
from mainstay.infra.embedded.once import running
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.processes import Identity, end_session
from mainstay.infra.embedded.program import Program

# Not /usr/sbin/rabbitmq-server, which insists on root or a user of its own.
SERVER = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
PATIENCE = 90
CONFIGURATION = "loopback_users = none\nlog.console = true\nlog.console.level = warning\n"


class RabbitMq:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port, self._between, self._names = free_port(), free_port(), free_port()
        self._servers, self._mappers = ExitStack(), ExitStack()
        self._pid = 0

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@127.0.0.1:{self.port}//"

    def start(self) -> None:
        """With what it held when it stopped."""
        program = Program("rabbitmq", (str(SERVER),), cwd=self.folder, env=self._env(), grace=20)
        self._pid = self._servers.enter_context(running(program, self._answers, self.folder / "server.log", PATIENCE))

    def open(self) -> None:
        (self.folder / "plugins").write_text("[].", "utf-8")
        (self.folder / "rabbitmq.conf").write_text(CONFIGURATION, "utf-8")
        # Erlang's directory of names: else the server starts one that outlives it.
        epmd = Program("epmd", ("epmd", "-port", str(self._names), "-address", "127.0.0.1"), cwd=self.folder)
        self._mappers.enter_context(running(epmd, self._mapper_answers, self.folder / "epmd.log"))
        self.start()

    def kill(self) -> None:
        leader = Identity.of(self._pid)
        if leader is not None:
            end_session(leader, signal.SIGKILL, 10)
        self._servers.close()

    def close(self) -> None:
        self._servers.close()
        self._mappers.close()

    def empty(self) -> None:
        """Every message is lost; the queues stay."""
        with Connection(self.url, connect_timeout=5) as connection:
            for queue in QUEUES:
                with connection.channel() as channel:
                    try:
                        channel.queue_purge(queue)
                    except connection.channel_errors:
                        continue

    def waiting(self, queue: str) -> int:
        with Connection(self.url, connect_timeout=5) as connection, connection.channel() as channel:
            return int(channel.queue_declare(queue, passive=True).message_count)

    async def _answers(self) -> None:
        with Connection(self.url, connect_timeout=2) as connection:
            try:
                connection.connect()
            except OperationalError as not_yet:
                raise OSError from not_yet

    async def _mapper_answers(self) -> None:
        socket.create_connection(("127.0.0.1", self._names), 2).close()

    def _env(self) -> dict[str, str]:
        folder = str(self.folder)
        return os.environ | {
            # The cookie is made in there.
            "HOME": folder,
            "ERL_EPMD_PORT": str(self._names),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODENAME": f"tests{self.port}@localhost",
            "RABBITMQ_NODE_PORT": str(self.port),
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_DIST_PORT": str(self._between),
            "RABBITMQ_MNESIA_BASE": f"{folder}/data",
            "RABBITMQ_LOG_BASE": f"{folder}/log",
            "RABBITMQ_LOGS": "-",
            "RABBITMQ_CONFIG_FILE": f"{folder}/rabbitmq",
            "RABBITMQ_CONF_ENV_FILE": os.devnull,
            "RABBITMQ_ENABLED_PLUGINS_FILE": f"{folder}/plugins",
            # Two schedulers and sleepy: it shares the machine with everything it is tested with.
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none",
        }


@pytest.fixture(scope="session")
def rabbitmq(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RabbitMq]:
    if not SERVER.exists() or shutil.which("epmd") is None:
        pytest.skip(f"no {SERVER}: apt-get install rabbitmq-server")
    server = RabbitMq(tmp_path_factory.mktemp("rabbitmq"))
    try:
        server.open()
        yield server
    finally:
        server.close()
