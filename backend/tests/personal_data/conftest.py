"""People who leave, in the whole application, and time that passes when a test says so."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from pydantic import SecretStr

from mainstay.entrypoints.personal_work import personal_tools
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Database, Encryption, Environment, Redis, Settings
from mainstay.settings_storage import Storage
from tests.job_fixtures import WorkOff
from tests.mail_fixtures import Mailbox, MailTools
from tests.sessions.conftest import Whole, ada, client, device, early, owner, whole
from tests.sessions.operating import Member, join

__all__ = ["ada", "client", "device", "early", "owner", "whole"]

type Deliver = Callable[[], Awaitable[Mailbox]]
type Later = Callable[[], Awaitable[Mailbox]]


@pytest.fixture(scope="session")
def settings(database_url: str, redis_server: Any, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder: Path = tmp_path_factory.mktemp("storage")
    return Settings(
        environment=Environment.test,
        # Patient: a busy machine is not what these tests are about.
        database=Database.model_validate({"url": SecretStr(database_url), "pool_timeout": 10, "connect_timeout": 10}),
        redis=Redis.model_validate({"url": redis_server.url, "timeout": 10}),
        encryption=Encryption.model_validate({"keys": EncryptionKey(bytes(range(32))).encode()}),
        storage=Storage(url=folder.as_uri()),
    )


@pytest.fixture
def tools(whole: Whole, mail_tools: MailTools) -> dict[type, object]:
    return mail_tools(whole.settings) | personal_tools(whole.app.state.storage)


@pytest.fixture
def deliver(whole: Whole, work_off: WorkOff, tools: dict[type, object], mailbox: Mailbox) -> Deliver:
    """Does what waits, mails included, and gives the mailbox of everybody."""

    async def do() -> Mailbox:
        await work_off(whole.app.state.database, whole.app.state.redis, tools)
        return mailbox

    return do


@pytest.fixture
def later(deliver: Deliver, owner: asyncpg.Connection) -> Later:
    """Two weeks and a bit: every grace is over, and what was put off is done."""

    async def pass_time() -> Mailbox:
        passed = "interval '14 days 1 minute'"
        await owner.execute(f"UPDATE users SET erase_at = erase_at - {passed} WHERE erase_at IS NOT NULL")
        await owner.execute(f"UPDATE organizations SET deletion_requested_at = deletion_requested_at - {passed}")
        await owner.execute("UPDATE jobs SET state = 'queued', run_at = now() WHERE state = 'scheduled'")
        return await deliver()

    return pass_time


@pytest.fixture
async def bob(whole: Whole) -> Member:
    """With an organization of his own."""
    return await join(whole, "bob")


async def organization_of(owner: asyncpg.Connection, member: Member) -> Any:
    return await owner.fetchval("SELECT organization_id FROM memberships WHERE user_id = $1", member.id)


async def add_member(owner: asyncpg.Connection, organization_id: Any, member: Member, role: str) -> None:
    await owner.execute(
        "INSERT INTO memberships (id, user_id, organization_id, role) VALUES (gen_random_uuid(), $1, $2, $3)",
        member.id,
        organization_id,
        role,
    )


async def delete_me(member: Member) -> Any:
    return await member.device.call("DELETE", "/users/me")
