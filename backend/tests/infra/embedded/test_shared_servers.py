"""What every other test stands on: the servers of the run."""

import asyncpg
import pytest
from redis.asyncio import Redis


async def test_the_service_may_use_the_tables_but_not_change_them(database_url):
    connection = await asyncpg.connect(database_url)
    try:
        assert await connection.fetchval("SELECT count(*) FROM alembic_version") == 1
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("CREATE TABLE intruder (id int)")
    finally:
        await connection.close()


async def test_a_test_may_have_a_database_of_its_own(postgres_server, template_database, worker_number):
    name = f"own_{worker_number}"
    own = postgres_server.create_database(name, template=template_database)
    connection = await asyncpg.connect(own.owner_url)
    try:
        assert await connection.fetchval("SELECT current_database()") == name
    finally:
        await connection.close()
        postgres_server.drop_database(name)


async def test_each_worker_has_a_redis_database_of_its_own(redis_server, worker_number):
    async with Redis.from_url(redis_server.url) as client:
        assert (await client.client_info())["db"] == worker_number
