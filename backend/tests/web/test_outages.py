"""When a dependency is lost the answer says so soon, and nothing has to be started again when it is back."""

import asyncio
import socket
import time
from contextlib import asynccontextmanager

import pytest

from mainstay.infra.db import Database
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.redis import connect_redis
from tests.waiting import until

SLOW = "/api/v1/notes/slow?seconds="
READY = "/api/v1/health/ready"
# The promise is two seconds on a machine that has time for us. What runs beside the tests may take as long again; a
# statement or a socket would hold on for ten, so this still tells an answer from a hang.
SOON = 5.0


@asynccontextmanager
async def timed(limit: float):
    started = time.monotonic()
    yield
    assert time.monotonic() - started < limit


def code(answer) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code")


async def is_answered(client) -> bool:
    return (await client.get(SLOW + "0")).status_code == 200


async def test_a_stopped_postgresql_is_told_within_two_seconds_and_used_again_when_it_is_back(run, spare_postgres):
    async with run(database=Database(spare_postgres.url)) as running:
        assert await is_answered(running.client)
        spare_postgres.stop()
        for _ in range(3):
            async with timed(SOON):
                answer = await running.client.get(SLOW + "0")
            assert code(answer) == (503, "dependency_unavailable")
            assert answer.headers["retry-after"] == "1"
        assert (await running.client.get("/api/v1/health")).status_code == 200
        spare_postgres.start()
        await until(lambda: is_answered(running.client), patience=15)


async def test_after_a_restart_of_postgresql_not_one_request_is_lost(run, spare_postgres):
    async with run(database=Database(spare_postgres.url)) as running:
        await asyncio.gather(*(running.client.get(SLOW + "0.05") for _ in range(5)))
        spare_postgres.stop()
        spare_postgres.start()
        answers = await asyncio.gather(*(running.client.get(SLOW + "0") for _ in range(10)))
        assert [answer.status_code for answer in answers] == [200] * 10


async def test_a_postgresql_killed_in_the_middle_of_a_request_is_an_unavailable_dependency(run, spare_postgres):
    async with run(database=Database(spare_postgres.url)) as running:
        request = asyncio.create_task(running.client.get(SLOW + "30"))
        await until(lambda: under_way(running.parts.database))
        spare_postgres.kill()
        async with timed(SOON):
            assert code(await request) == (503, "dependency_unavailable")


async def under_way(database: Database) -> bool:
    # In our own database, since the tests beside us sleep on the same server; and not this very question.
    sleeping = (
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE query LIKE '%pg_sleep($%' AND state = 'active' AND datname = current_database() "
        "AND pid <> pg_backend_pid()"
    )
    return await database.aside.fetchval(sleeping) > 0


async def test_a_port_where_nobody_listens_is_told_at_once(run):
    database = Database(f"postgresql://nobody:x@127.0.0.1:{free_port()}/nothing")
    async with run(database=database) as running, timed(SOON):
        assert code(await running.client.get(SLOW + "0")) == (503, "dependency_unavailable")


async def test_an_address_that_swallows_everything_is_told_within_two_seconds(run):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        database = Database(f"postgresql://nobody:x@127.0.0.1:{silent.getsockname()[1]}/nothing")
        async with run(database=database) as running, timed(SOON):
            assert code(await running.client.get(SLOW + "0")) == (503, "dependency_unavailable")


@pytest.mark.parametrize("wrong", ["password", "database"])
async def test_a_database_that_does_not_let_us_in_is_an_unavailable_dependency(run, database_url, wrong):
    address = database_url.replace("@", "x@") if wrong == "password" else f"{database_url}_nothing"
    async with run(database=Database(address)) as running:
        answer = await running.client.get(SLOW + "0")
        assert code(answer) == (503, "dependency_unavailable")
        assert address.split("@")[0] not in answer.text


async def test_a_postgresql_that_hangs_is_told_and_used_again_when_it_goes_on(run, spare_postgres):
    async with run(database=Database(spare_postgres.url)) as running:
        assert await is_answered(running.client)
        spare_postgres.freeze()
        async with timed(SOON):
            assert (await running.client.get("/api/v1/health")).status_code == 200
        async with timed(SOON):
            assert code(await running.client.get(SLOW + "0")) == (503, "dependency_unavailable")
        async with timed(SOON):
            assert code(await running.client.get(SLOW + "0")) == (503, "dependency_unavailable")
        async with timed(SOON):
            assert code(await running.client.get(READY)) == (503, "dependency_unavailable")
        spare_postgres.thaw()
        await until(lambda: is_answered(running.client), patience=15)


async def test_a_connection_ended_by_the_server_fails_its_request_and_no_other(running):
    request = asyncio.create_task(running.client.get(SLOW + "30"))
    await until(lambda: under_way(running.parts.database))
    ended = await running.parts.database.aside.fetchval(
        "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity "
        "WHERE datname = current_database() AND usename = current_user AND application_name = 'mainstay'"
    )
    assert ended > 0
    assert code(await request) == (503, "dependency_unavailable")
    answers = await asyncio.gather(*(running.client.get(SLOW + "0") for _ in range(10)))
    assert [answer.status_code for answer in answers] == [200] * 10


async def test_a_statement_that_takes_too_long_is_busy(run, database_url):
    async with run(database=Database(database_url, statement_timeout=0.1)) as running:
        answer = await running.client.get(SLOW + "30")
        assert code(answer) == (503, "busy")
        assert answer.headers["retry-after"] == "1"


async def test_a_lock_that_is_not_given_in_time_is_busy(run, database_url, owner):
    async with run(database=Database(database_url, lock_timeout=0.1)) as running, owner.transaction():
        await owner.execute("LOCK TABLE notes")
        assert code(await running.client.get("/api/v1/notes/count")) == (503, "busy")


async def test_a_full_pool_is_busy_and_no_lost_database(run, database_url):
    async with run(database=Database(database_url, pool_size=1, pool_timeout=0.1)) as running:
        holder = asyncio.create_task(running.client.get(SLOW + "0.6"))
        await until(lambda: under_way(running.parts.database))
        answer = await running.client.get(SLOW + "0")
        assert code(answer) == (503, "busy")
        assert answer.headers["retry-after"] == "1"
        assert (await running.client.get(READY)).status_code == 200
        assert (await holder).status_code == 200
        assert await is_answered(running.client)


async def test_a_lost_redis_is_named_by_readiness_within_two_seconds(run, spare_redis):
    async with run(redis=connect_redis(spare_redis.url)) as running:
        assert (await running.client.get(READY)).status_code == 200
        spare_redis.freeze()
        async with timed(SOON):
            answer = await running.client.get(READY)
        assert code(answer) == (503, "dependency_unavailable")
        assert {one["name"]: one["status"] for one in answer.json()["dependencies"]} == {
            "database": "up",
            "redis": "down",
        }
        async with timed(SOON):
            assert await is_answered(running.client)
        spare_redis.thaw()

        async def is_ready() -> bool:
            return (await running.client.get(READY)).status_code == 200

        await until(is_ready)
