"""What Redis holds, taken as a replica would, and read by a Redis that has just started."""

import secrets
import shutil
from dataclasses import replace

import pytest
from redis.asyncio import Redis

from mainstay.backups.errors import BackupDamaged, BackupFailed, BackupRefused
from mainstay.backups.manifest import Kind
from mainstay.backups.service.making import make
from mainstay.backups.service.testing import check_content, try_restore
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.redis_server import RedisServer
from tests.backups.conftest import drafts, files
from tests.spare_servers import Spare, private


@pytest.fixture
async def filled(spare_redis):
    key = f"backups:{secrets.token_hex(4)}"
    async with Redis.from_url(spare_redis.url) as client:
        await client.hset(key, mapping={"a": "1", "b": "2"})
        await client.rpush(f"{key}:list", *range(1000))
        yield key
        await client.delete(key, f"{key}:list")


async def test_a_fresh_server_has_the_keys(vault, filled, spare_redis, folder, tmp_path):
    manifest = await make(replace(vault, redis_url=spare_redis.url), Kind.redis)
    assert files(folder) == ["redis/dump.rdb", "redis/manifest.json"]
    fresh = RedisServer(private(tmp_path), free_port())
    fresh.prepare()
    shutil.copy(folder / manifest.key, fresh.folder / "dump.rdb")
    spare = Spare(fresh, fresh.url())
    spare.start()
    try:
        async with Redis.from_url(spare.url) as client:
            assert await client.hgetall(filled) == {b"a": b"1", b"b": b"2"}
            assert await client.llen(f"{filled}:list") == 1000
    finally:
        spare.stop()


async def test_the_password_is_on_no_command_line_and_in_no_error(vault, spare_redis, tmp_path, lines, folder):
    password = spare_redis.url.split(":")[2].split("@")[0]
    seen = tmp_path / "bin"
    seen.mkdir()
    program = seen / "redis-cli"
    program.write_text(f'#!/bin/sh\necho "$@" >> {seen}/seen\nexit 1\n', encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(BackupFailed) as failed:
        await make(replace(vault, redis_url=spare_redis.url, redis_folder=seen), Kind.redis)
    for text in ((seen / "seen").read_text("utf-8"), str(failed.value), lines.text):
        assert password not in text


@pytest.mark.parametrize("wrong", ["a-password-that-is-not-it", ""])
async def test_a_server_that_refuses_gives_no_backup(vault, spare_redis, folder, wrong):
    password = spare_redis.url.split(":")[2].split("@")[0]
    with pytest.raises(BackupFailed):
        await make(replace(vault, redis_url=spare_redis.url.replace(password, wrong)), Kind.redis)
    assert (files(folder), drafts(folder)) == ([], [])


async def test_a_server_that_is_away_gives_no_backup(vault, folder):
    with pytest.raises(BackupFailed):
        await make(replace(vault, redis_url=f"redis://127.0.0.1:{free_port()}/0"), Kind.redis)
    assert files(folder) == []


async def test_a_missing_program_is_refused_with_what_to_do(vault, tmp_path):
    with pytest.raises(BackupRefused, match=r"no redis-cli in .*MAINSTAY_BACKUP_REDIS=false"):
        await make(replace(vault, redis_folder=tmp_path), Kind.redis)


async def test_changed_bytes_are_noticed(vault, spare_redis, folder):
    manifest = await make(replace(vault, redis_url=spare_redis.url), Kind.redis)
    await check_content(vault.storage, manifest)
    (folder / manifest.key).write_bytes(b"REDIS0009")
    with pytest.raises(BackupDamaged):
        await try_restore(vault, manifest)
