"""An organization whose rows are taken along: asked for over HTTP, written by the very code of a worker."""

import json
import shutil
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from pydantic import SecretStr

from mainstay.audit.service.checkpointing import make_checkpoints
from mainstay.audit.service.sealing import seal_waiting
from mainstay.entrypoints.export_work import export_tools
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Database, Encryption, Environment, Redis, Settings
from mainstay.settings_storage import Storage
from tests.api_keys.conftest import Key, make_key
from tests.job_fixtures import WorkOff
from tests.mail_fixtures import Mailbox, MailTools
from tests.organizations.conftest import (
    Person,
    Whole,
    actions,
    build,
    house,
    join,
    other,
    owner_role,
    sign_up,
    whole,
)

__all__ = ["actions", "build", "house", "join", "make_key", "other", "owner_role", "sign_up", "whole"]

type Deliver = Callable[[], Awaitable[Mailbox]]
type Exported = Callable[..., Awaitable["File"]]


@pytest.fixture(scope="session")
def settings(database_url: str, redis_server: Any, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(
        environment=Environment.test,
        # Patient: a busy machine is not what these tests are about.
        database=Database.model_validate(
            {"url": SecretStr(database_url), "pool_timeout": 10, "connect_timeout": 10, "lock_timeout": 10}
        ),
        redis=Redis.model_validate({"url": redis_server.url, "timeout": 10}),
        encryption=Encryption.model_validate({"keys": EncryptionKey(bytes(range(32))).encode()}),
        storage=Storage(url=tmp_path_factory.mktemp("storage").as_uri()),
    )


@pytest.fixture(autouse=True)
def _empty_shelf(settings: Settings) -> Iterator[None]:
    """The folder is that of all tests of this process."""
    yield
    shutil.rmtree(settings.storage.folder / "exports", ignore_errors=True)


@pytest.fixture
def tools(whole: Whole, mail_tools: MailTools) -> dict[type, object]:
    return mail_tools(whole.settings) | export_tools(whole.settings, whole.app.state.storage)


@pytest.fixture
def deliver(whole: Whole, work_off: WorkOff, tools: dict[type, object], mailbox: Mailbox) -> Deliver:
    """Does what waits, mails included."""

    async def do() -> Mailbox:
        await work_off(whole.database, whole.app.state.redis, tools)
        return mailbox

    return do


@dataclass
class File:
    """What was fetched, and what was said of it."""

    export: dict[str, Any]
    download: dict[str, Any]
    content: bytes
    headers: httpx.Headers

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.content.splitlines()]


async def ask(who: Person | Key, kind: str, form: str = "jsonl", /, **filters: Any) -> httpx.Response:
    return await who.call("POST", "/exports", json={"kind": kind, "format": form, "filters": filters})


async def fetch(whole: Whole, url: str) -> httpx.Response:
    parts = urlsplit(url)
    return await whole.client.get(f"{parts.path}?{parts.query}")


@pytest.fixture
def exported(whole: Whole, deliver: Deliver) -> Exported:
    """Asks, writes, fetches, and compares the file with what is said of it."""

    async def do(who: Person, kind: str, form: str = "jsonl", /, **filters: Any) -> File:
        asked = await ask(who, kind, form, **filters)
        assert asked.status_code == 202, asked.text
        await deliver()
        export = await who.must("GET", f"/exports/{asked.json()['id']}")
        assert export["status"] == "ready", export
        download = await who.must("GET", f"/exports/{export['id']}/download")
        answer = await fetch(whole, download["url"])
        assert answer.status_code == 200
        assert export["sha256"] == download["sha256"] == sha256(answer.content).hexdigest()
        assert export["bytes"] == download["bytes"] == len(answer.content)
        return File(export, download, answer.content, answer.headers)

    return do


@pytest.fixture
def seal(whole: Whole) -> Callable[[], Awaitable[None]]:
    async def do() -> None:
        await seal_waiting(whole.database)
        async with whole.database.transaction() as session:
            await make_checkpoints(session, whole.app.state.audit.keys)

    return do


async def everything(who: Person, path: str) -> list[dict[str, Any]]:
    """A whole list of the API, page by page."""
    found, cursor = [], ""
    while True:
        page = await who.must("GET", f"{path}?limit=200{cursor}")
        found += page["data"]
        if not page["has_more"]:
            return found
        cursor = f"&cursor={page['next_cursor']}"


@pytest.fixture
def files(whole: Whole) -> Callable[[], Awaitable[list[str]]]:
    async def names() -> list[str]:
        return [one.key async for one in whole.app.state.storage.list("exports")]

    return names
