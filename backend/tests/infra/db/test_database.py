"""Transactions, roles, revisions and locks on the real thing."""

import asyncio

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from mainstay.infra.db import Database, as_refusal
from mainstay.infra.db.advisory import lock, try_lock
from mainstay.infra.db.connecting import DatabaseUnreachable, plain_url
from mainstay.infra.db.revisions import head
from mainstay.infra.db.schema_probe import SchemaBehind, current_revision, require_schema
from mainstay.kit.errors import Busy, DependencyUnavailable
from tests.waiting import until


@pytest.fixture
async def database_of_the_service(database_url, empty):
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
async def own_database(postgres_server, template_database, worker_number):
    name = f"revisions_{worker_number}"
    postgres_server.drop_database(name)
    own = postgres_server.create_database(name, template=template_database)
    database = Database(own.runtime_url)
    connection = await asyncpg.connect(own.owner_url)
    yield database, connection
    await connection.close()
    await database.close()
    postgres_server.drop_database(name)


INSERT = text("INSERT INTO notes (id, text) VALUES (gen_random_uuid(), 'x')")


async def test_a_block_that_ends_well_is_committed(database_of_the_service, owner):
    async with database_of_the_service.transaction() as session:
        await session.execute(INSERT)
    assert await owner.fetchval("SELECT count(*) FROM notes") == 1


async def test_a_block_that_fails_is_rolled_back(database_of_the_service, owner):
    async def write_and_fail() -> None:
        async with database_of_the_service.transaction() as session:
            await session.execute(INSERT)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await write_and_fail()
    assert await owner.fetchval("SELECT count(*) FROM notes") == 0


async def test_a_read_needs_no_transaction_and_sees_what_is_committed_meanwhile(database_of_the_service, owner):
    async with database_of_the_service.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM notes")) == 0
        await owner.execute("INSERT INTO notes (id, text) VALUES (gen_random_uuid(), 'x')")
        assert await connection.scalar(text("SELECT count(*) FROM notes")) == 1
        assert await connection.scalar(text("SELECT pg_current_xact_id_if_assigned() IS NULL"))


async def test_closing_cuts_off_whoever_is_still_at_work_and_whoever_comes_later(database_url, owner):
    database = Database(database_url, application="a service that stops")
    begun = asyncio.Event()

    async def work() -> None:
        async with database.transaction() as session:
            await session.execute(text("SELECT 1"))
            begun.set()
            await session.execute(text("SELECT pg_sleep(60)"))

    async def come_later() -> None:
        async with database.transaction() as session:
            await session.execute(text("SELECT 1"))

    at_work = asyncio.create_task(work())
    await begun.wait()
    connecting = asyncio.create_task(come_later())
    await asyncio.sleep(0)
    await database.close()
    for late in (at_work, connecting, asyncio.create_task(come_later())):
        with pytest.raises((DBAPIError, DatabaseUnreachable)):
            await late
    left = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'a service that stops' AND state = 'idle'"
    await until(lambda: nothing_left(owner, left))


async def nothing_left(owner: asyncpg.Connection, query: str) -> bool:
    return await owner.fetchval(query) == 0


async def test_the_server_is_told_our_limits(database_url):
    database = Database(database_url, application="mainstay test", statement_timeout=7, lock_timeout=2)
    async with database.reading() as connection:
        settings = {
            name: await connection.scalar(text(f"SHOW {name}"))
            for name in ("application_name", "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
        }
    await database.close()
    assert settings == {
        "application_name": "mainstay test",
        "statement_timeout": "7s",
        "lock_timeout": "2s",
        "idle_in_transaction_session_timeout": "1min",
    }


async def test_without_prepared_statements_nothing_is_left_on_the_server(database_url):
    database = Database(database_url, prepared_statements=False, pool_size=1)
    async with database.reading() as connection:
        for number in range(3):
            await connection.scalar(text("SELECT CAST(:number AS int)"), {"number": number})
        assert (
            await connection.scalar(
                text("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%CAST($1%'")
            )
            == 0
        )
    await database.close()


async def test_what_an_address_says_beyond_the_usual_is_understood(database_url):
    database = Database(f"{database_url}?sslmode=prefer")
    await database.ping()
    async with database.reading() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1
    await database.close()


def test_the_drivers_name_in_an_address_is_dropped():
    assert plain_url("postgresql+asyncpg://a:b@c/d?sslmode=require") == "postgresql://a:b@c/d?sslmode=require"


FORBIDDEN = [
    "CREATE TABLE intruder (id int)",
    "CREATE SCHEMA intruder",
    "CREATE EXTENSION vector",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "ALTER TABLE users ADD COLUMN stray text",
    "ALTER TABLE users DISABLE TRIGGER ALL",
    "DROP TABLE users",
    "DROP INDEX uq_users_email_lower",
    "TRUNCATE users",
    "UPDATE alembic_version SET version_num = 'x'",
    "DELETE FROM alembic_version",
    "COPY users TO '/tmp/stolen'",
    "SELECT pg_read_file('/etc/passwd')",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
async def test_the_service_cannot_change_structure_or_leave_the_database(database_url, statement):
    connection = await asyncpg.connect(database_url)
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(statement)
    finally:
        await connection.close()


async def test_a_schema_of_this_release_fits(own_database):
    database, _ = own_database
    assert await require_schema(database) == head()


async def test_a_schema_of_an_older_release_is_behind_and_says_what_to_do(own_database):
    database, owner = own_database
    await owner.execute("UPDATE alembic_version SET version_num = '0001_accounts'")
    with pytest.raises(SchemaBehind, match=r"at 0001_accounts, this release needs .*mainstay migrate"):
        await require_schema(database)


async def test_a_schema_of_a_newer_release_serves_as_well(own_database):
    database, owner = own_database
    await owner.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    assert await require_schema(database) == "9999_from_the_future"


@pytest.mark.parametrize("change", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
async def test_an_empty_database_is_behind(own_database, change):
    database, owner = own_database
    await owner.execute(change)
    assert await current_revision(database) is None
    with pytest.raises(SchemaBehind, match="at nothing"):
        await require_schema(database)


async def test_a_lock_by_name_is_held_until_the_transaction_ends(database_of_the_service):
    database = database_of_the_service
    async with database.transaction() as first, database.transaction() as second:
        assert await try_lock(first, "a name")
        assert not await try_lock(second, "a name")
        assert await try_lock(second, "another name")
    async with database.transaction() as third:
        assert await try_lock(third, "a name")


async def test_whoever_waits_for_a_lock_gets_it_when_the_other_ends(database_of_the_service):
    database = database_of_the_service
    order = []

    async def second() -> None:
        async with database.transaction() as session:
            await lock(session, "a name")
            order.append("second")

    async with database.transaction() as session:
        await lock(session, "a name")
        waiting = asyncio.create_task(second())
        await session.execute(text("SELECT pg_sleep(0.1)"))
        order.append("first")
    await waiting
    assert order == ["first", "second"]


def failure(state: str) -> DBAPIError:
    class Driver(Exception):
        sqlstate = state

    return DBAPIError("SELECT 1", None, Driver())


@pytest.mark.parametrize("state", ["57014", "55P03", "40001", "40P01", "25P03"])
def test_what_may_be_tried_again_is_busy(state):
    assert isinstance(as_refusal(failure(state)), Busy)


@pytest.mark.parametrize("state", ["08006", "57P01", "57P03", "53300", "53100", "28P01", "3D000", "25006", "58030"])
def test_what_needs_somebody_to_look_is_unavailable(state):
    assert isinstance(as_refusal(failure(state)), DependencyUnavailable)


@pytest.mark.parametrize("state", ["23505", "42P01", "42703", "22003", "22P02", ""])
def test_what_is_a_mistake_of_ours_is_neither(state):
    assert as_refusal(failure(state)) is None


@pytest.mark.parametrize("error", [OSError(), TimeoutError(), ConnectionError(), ValueError(), FileNotFoundError()])
def test_an_error_that_may_come_from_anywhere_is_not_the_databases(error):
    assert as_refusal(error) is None
