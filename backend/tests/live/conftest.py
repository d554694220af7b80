"""Pages that listen, within this process: each is a call of the application whose answer does not end."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.api_keys.conftest import (
    House,
    Person,
    actions,
    build,
    house,
    join,
    make_key,
    other,
    owner_role,
    settings,
    sign_up,
    whole,
)
from tests.waiting import until

__all__ = [
    "actions", "build", "house", "join", "make_key", "other", "owner_role", "settings", "sign_up", "whole",
]  # fmt: skip


@dataclass
class Event:
    id: str | None
    name: str
    data: Any


def parse(text: str) -> list[Event]:
    """As a browser reads it; an id without data moves only the place."""
    events = []
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if "data" in fields:
            events.append(Event(fields.get("id"), fields["event"], json.loads(fields["data"])))
    return events


@dataclass
class Page:
    """An open page: what it got so far."""

    headers: list[tuple[bytes, bytes]]
    query: str
    status: int | None = None
    answer: dict[str, str] = field(default_factory=dict)
    text: str = ""
    is_over: bool = False
    # Until it is set, the page takes nothing more.
    reading: asyncio.Event = field(default_factory=asyncio.Event)
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None
    _asked: bool = False

    def open(self, app: Any) -> "Page":
        self.reading.set()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": "/api/v1/events",
            "raw_path": b"/api/v1/events",
            "root_path": "",
            "query_string": self.query.encode(),
            "headers": [(b"host", b"test"), *self.headers],
            "client": ("127.0.0.1", 50_000),
            "server": ("test", 80),
        }
        self.task = asyncio.create_task(app(scope, self._receive, self._send))
        return self

    async def _receive(self) -> dict[str, Any]:
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.answer = {name.decode(): value.decode() for name, value in message["headers"]}
            return
        await self.reading.wait()
        self.text += message.get("body", b"").decode()
        self.is_over = not message.get("more_body", False)

    @property
    def events(self) -> list[Event]:
        return parse(self.text)

    def named(self, name: str) -> list[Event]:
        return [one for one in self.events if one.name == name]

    @property
    def last_id(self) -> str:
        """What a browser would send when it comes back."""
        return [line[4:] for line in self.text.splitlines() if line.startswith("id: ")][-1]

    async def until(self, name: str, count: int = 1, patience: float = 10.0) -> list[Event]:
        async def have() -> bool:
            assert not (self.task and self.task.done() and self.task.exception()), self.task
            return len(self.named(name)) >= count

        await until(have, patience)
        return self.named(name)

    async def close(self) -> None:
        self.gone.set()
        self.reading.set()
        if self.task:
            await asyncio.wait_for(self.task, 10)


type Listen = Callable[..., Any]


@pytest.fixture
async def listen(whole: Any) -> AsyncIterator[Listen]:
    """`await listen(person, house)`: a page that is there and misses nothing from now on."""
    pages: list[Page] = []

    async def open_page(person: Person, house: House | None = None, last: str | None = None, app: Any = None) -> Page:
        headers = [(name.lower().encode(), value.encode()) for name, value in person.headers.items()]
        if last is not None:
            headers.append((b"last-event-id", last.encode()))
        page = Page(headers, f"organization_id={house.id}" if house else "").open(app or whole.app)
        pages.append(page)

        async def is_answered() -> bool:
            return page.status is not None and (page.status != 200 or bool(page.named("ready") + page.named("reset")))

        await until(is_answered)
        return page

    yield open_page
    for page in pages:
        await page.close()
