"""Streams of real processes, as a browser has them: one is killed and the page goes on at the other."""

import contextlib
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from uuid import UUID

import httpx
import pytest

from mainstay.infra.embedded.ports import free_port
from mainstay.kit.permissions import Permission
from mainstay.live import service as live
from mainstay.live.stream import MOST_WAITING
from tests.entrypoints.conftest import Served, started
from tests.live.conftest import Event, parse
from tests.waiting import until_so, until_true

pytestmark = pytest.mark.processes


class Browser:
    """A connection that is read by a thread, until it ends."""

    def __init__(self, served: Served, person: Any, house: Any, last: str | None = None, *, room: int = 0) -> None:
        self.text = ""
        self.is_over = threading.Event()
        self.reads = threading.Event()
        self.reads.set()
        self._connection = socket.socket()
        if room:
            # What the machine takes on behalf of whoever does not read.
            self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
        self._connection.settimeout(60)
        self._connection.connect(("127.0.0.1", served.port))
        lines = [
            f"GET /api/v1/events?organization_id={house.id} HTTP/1.1",
            "Host: test",
            f"Authorization: {person.headers['Authorization']}",
            *([f"Last-Event-ID: {last}"] if last else []),
        ]
        self._connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        try:
            while piece := self._connection.recv(65_536):
                self.text += piece.decode()
                self.reads.wait(120)
        except OSError:
            pass
        finally:
            self._connection.close()
        self.is_over.set()

    @property
    def events(self) -> list[Event]:
        # Without the marks of chunks, each on a line of its own.
        lines = self.text.partition("\r\n\r\n")[2].split("\r\n")
        return parse("".join(lines[1::2]))

    def numbers(self) -> list[int]:
        return [one.data["n"] for one in self.events if one.name == "test.told"]

    @property
    def last_id(self) -> str:
        return [one.id for one in self.events if one.id][-1]

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)
        assert self.is_over.wait(10)


@pytest.fixture
def serve(settings: Any, whole: Any, database: Any, redis_server: Any, tmp_path: Any) -> Iterator[Callable[[], Served]]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAINSTAY_")}
    common = inherited | {
        "MAINSTAY_ENVIRONMENT": "test",
        "MAINSTAY_DATABASE_URL": database.runtime_url,
        "MAINSTAY_REDIS_URL": redis_server.url,
        "MAINSTAY_ENCRYPTION_KEYS": settings.encryption.keys[0].get_secret_value(),
        "MAINSTAY_DATA_DIR": str(tmp_path / "data"),
    }
    with ExitStack() as stack:

        def start() -> Served:
            port = free_port()
            log = tmp_path / f"api-{port}.log"
            command = [sys.executable, "-m", "tests.entrypoints.served", "create_whole"]
            process = stack.enter_context(started(command, common | {"MAINSTAY_API_PORT": str(port)}, log))
            served = Served(process, port, log)
            until_true(served.answers, patience=60, pause=0.05)
            return served

        yield start


async def tell(whole: Any, house: Any, number: int) -> None:
    async with whole.database.transaction() as session:
        await live.tell_organization(session, "test.told", {"n": number}, UUID(house.id), Permission.jobs_read)


async def test_a_killed_process_costs_no_event_at_the_next(whole, house, serve):
    first, second = serve(), serve()
    page = Browser(first, house.owner, house)
    await until_so(lambda: [one.name for one in page.events] == ["ready"], patience=20)
    for number in range(5):
        await tell(whole, house, number)
    await until_so(lambda: len(page.numbers()) == 5)
    first.process.send_signal(signal.SIGKILL)
    for number in range(5, 10):
        await tell(whole, house, number)
    await until_so(page.is_over.is_set, patience=10)
    back = Browser(second, house.owner, house, page.last_id)
    await tell(whole, house, 10)
    await until_so(lambda: 10 in back.numbers(), patience=20)
    assert page.numbers() + back.numbers() == list(range(11))
    back.close()


async def test_whoever_does_not_read_is_cut_and_comes_back_to_all_of_it_while_others_are_unharmed(whole, house, serve):
    served = serve()
    slow, quick = Browser(served, house.owner, house, room=4096), Browser(served, house.owner, house)
    await until_so(lambda: all([one.name for one in page.events] == ["ready"] for page in (slow, quick)), patience=20)
    slow.reads.clear()
    count = 2 * MOST_WAITING + 1000
    async with whole.database.transaction() as session:
        bodies = [(UUID(house.owner.id), {"n": number, "padding": "." * 3000}) for number in range(count)]
        await live.tell_persons(session, "test.told", bodies)
    await until_so(lambda: quick.text.count("event: test.told") == count, patience=60)
    slow.reads.set()
    await until_so(slow.is_over.is_set, patience=60)
    assert len(slow.numbers()) < count
    back = Browser(served, house.owner, house, slow.last_id)
    await until_so(lambda: back.text.count("event: test.told") == count - len(slow.numbers()), patience=60)
    assert slow.numbers() + back.numbers() == quick.numbers() == list(range(count))
    assert not quick.is_over.is_set()
    for page in (quick, back):
        page.close()


async def test_a_stop_ends_streams_politely_and_at_once(house, serve):
    served = serve()
    page = Browser(served, house.owner, house)
    await until_so(lambda: [one.name for one in page.events] == ["ready"], patience=20)
    served.process.terminate()
    await until_so(page.is_over.is_set, patience=10)
    assert [one.name for one in page.events] == ["ready", "goodbye"]
    assert served.process.wait(15) == 0


async def test_asking_for_the_head_alone_is_answered_and_over(house, serve):
    served = serve()
    page = Browser(served, house.owner, house)
    await until_so(lambda: [one.name for one in page.events] == ["ready"], patience=20)
    page.close()
    async with httpx.AsyncClient(base_url=served.address, headers=house.owner.headers, timeout=10) as client:
        answer = await client.head("/api/v1/events", params={"organization_id": house.id})
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"].startswith("text/event-stream")
