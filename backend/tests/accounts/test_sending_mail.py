"""The job that sends a mail: once, again when the server is away, never when nobody is helped by it."""

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from mainstay.accounts import service as accounts
from mainstay.accounts.mails.metrics import MAILS
from mainstay.infra.crypto.link_tokens import LinkTokens
from mainstay.infra.crypto.opaque import hash_token
from mainstay.infra.db import Database
from mainstay.kit.actor import Actor
from mainstay.kit.ids import new_id
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Database as DatabaseSettings
from mainstay.settings import Encryption, Environment, Redis, Settings
from tests.emptying import empty_tables

SYSTEM = Actor.system("tests")
OLD, NEW = (EncryptionKey(bytes(range(start, start + 32))) for start in (0, 1))
ADA = "ada@example.com"


def settings_of(database_url: str, redis_url: str, *keys: EncryptionKey) -> Settings:
    return Settings(
        environment=Environment.test,
        database=DatabaseSettings.model_validate({"url": database_url}),
        redis=Redis.model_validate({"url": redis_url}),
        encryption=Encryption.model_validate({"keys": ",".join(key.encode() for key in keys)}),
    )


@pytest.fixture
async def table(database: Any, empty: None) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(database.owner_url)
    await empty_tables(connection)
    yield connection
    await empty_tables(connection)
    await connection.close()


@pytest.fixture
async def db(database_url: str, table: asyncpg.Connection) -> AsyncIterator[Database]:
    database = Database(database_url, pool_timeout=10, connect_timeout=10)
    yield database
    await database.close()


@pytest.fixture
def settings(database_url, redis_server) -> Settings:
    return settings_of(database_url, redis_server.url, OLD)


@pytest.fixture
def ask(db):
    async def act(template: str, **options: Any) -> None:
        async with db.transaction() as session:
            await accounts.request_mail(session, SYSTEM, template, **options)

    return act


@pytest.fixture
def send(db, own_redis, work_off, mail_tools, settings, table):
    """Everything that is due, and what was to be tried again later as well when `again`."""

    async def act(*, again: bool = False, settings: Settings = settings) -> Any:
        if again:
            await table.execute("UPDATE jobs SET state = 'queued' WHERE state = 'scheduled'")
        await work_off(db, own_redis, mail_tools(settings))
        return await table.fetchrow("SELECT * FROM jobs ORDER BY id DESC LIMIT 1")

    return act


@pytest.fixture
def make_link(table):
    async def act(**changes: Any) -> tuple[Any, str]:
        person, link = new_id(), new_id()
        await table.execute("INSERT INTO users (id, email, full_name) VALUES ($1, $2, 'Ada')", person, ADA)
        token = LinkTokens([OLD.raw]).make("mve", link)
        await table.execute(
            "INSERT INTO one_time_links (id, user_id, purpose, email, token_hash, expires_at) "
            "VALUES ($1, $2, 'verify_email', $3, $4, now() + interval '1 day')",
            link, person, ADA, hash_token(token),
        )  # fmt: skip
        return link, token

    return act


async def test_a_mail_carries_the_link_whose_token_is_nowhere_else(ask, send, mailbox, make_link, table, lines):
    link, token = await make_link()
    await ask("verify_email", address=ADA, link_id=link)
    job = await send()
    assert job["state"] == "succeeded"
    mail = mailbox.latest_for(ADA)
    assert mail.token() == token
    assert mail.link() == f"http://localhost:3000/verify-email#token={token}"
    assert token in mail.html
    assert mail.message["Message-ID"] == f"<{job['id']}@mail.example>"
    assert token not in lines.text
    assert ADA not in lines.text
    for name in ("jobs", "job_attempts", "job_effects", "one_time_links"):
        assert token not in str(await table.fetch(f"SELECT * FROM {name}"))


async def test_a_key_that_was_put_in_front_meanwhile_changes_nothing(
    ask, send, mailbox, make_link, database_url, redis_server
):
    link, token = await make_link()
    await ask("verify_email", address=ADA, link_id=link)
    await send(settings=settings_of(database_url, redis_server.url, NEW, OLD))
    assert mailbox.latest_for(ADA).token() == token


@pytest.mark.parametrize("end", ["used_at = now()", "voided_at = now()", "expires_at = now()"])
async def test_a_link_that_is_over_is_not_mailed(ask, send, mailbox, make_link, table, end):
    link, _ = await make_link()
    await ask("verify_email", address=ADA, link_id=link)
    await table.execute(f"UPDATE one_time_links SET {end}")
    job = await send()
    assert (job["state"], job["result"]) == ("succeeded", '{"skipped": "link_is_over"}')
    assert mailbox.received == []


async def test_a_server_that_is_busy_gets_the_same_mail_later(ask, send, mailbox, lines):
    mailbox.answer("RCPT", f"450 greylisted, <{ADA}>")
    await ask("deletion_done", address=ADA)
    job = await send()
    assert (job["state"], job["cause"], mailbox.received) == ("scheduled", "failed", [])
    assert ADA not in job["error"]
    again = await send(again=True)
    assert (again["id"], again["state"]) == (job["id"], "succeeded")
    assert mailbox.latest_for(ADA).message["Message-ID"] == f"<{job['id']}@mail.example>"
    assert ADA not in lines.text


async def test_a_mail_that_is_refused_for_good_waits_for_a_person(ask, send, mailbox):
    before = MAILS.labels("deletion_done", "refused")._value.get()
    mailbox.answer("RCPT", f"550 <{ADA}> unknown")
    await ask("deletion_done", address=ADA)
    job = await send()
    assert (job["state"], job["cause"], job["attempt"]) == ("failed", "permanent", 1)
    assert "550" in job["error"]
    assert ADA not in job["error"]
    assert MAILS.labels("deletion_done", "refused")._value.get() == before + 1


async def test_an_address_that_is_none_fails_at_once(ask, send, mailbox):
    await ask("deletion_done", address="ada@example.com\r\nBcc: eve@example.com")
    job = await send()
    assert (job["state"], job["cause"]) == ("failed", "permanent")
    assert "eve" not in job["error"]
    assert mailbox.received == []


async def test_a_mail_of_another_release_fails_at_once(db, send, table):
    async with db.transaction() as session:
        with pytest.raises(ValueError, match="no mail"):
            await accounts.request_mail(session, SYSTEM, "no_such_mail", address=ADA)


async def test_asking_is_undone_with_what_it_belongs_to(db, send, table):
    async def ask_and_break() -> None:
        async with db.transaction() as session:
            await accounts.request_mail(session, SYSTEM, "deletion_done", address=ADA)
            raise RuntimeError("something else broke")

    with pytest.raises(RuntimeError):
        await ask_and_break()
    assert await table.fetchval("SELECT count(*) FROM jobs") == 0
