"""Redis out of its wheel: it keeps nothing on disk, PostgreSQL is the truth about work."""

from dataclasses import dataclass
from pathlib import Path

from redis.asyncio import Redis

from mainstay.infra.embedded.folders import private_folder, read_or_make_password, write_private
from mainstay.infra.embedded.program import Program
from mainstay.infra.embedded.wheels import redis_program

CHECK_SECONDS = 3
CONFIGURATION = """\
bind {host}
port {port}
protected-mode yes
requirepass {password}
databases {databases}
save ""
appendonly no
maxmemory-policy noeviction
"""


@dataclass(frozen=True)
class RedisServer:
    folder: Path
    port: int
    host: str = "127.0.0.1"
    databases: int = 16

    @property
    def _configuration(self) -> Path:
        return self.folder / "redis.conf"

    @property
    def _password(self) -> str:
        return read_or_make_password(self.folder / "redis.password")[0]

    def prepare(self) -> None:
        private_folder(self.folder)
        # In a file, since everybody on the machine can read a command line.
        text = CONFIGURATION.format(host=self.host, port=self.port, password=self._password, databases=self.databases)
        write_private(self._configuration, text)

    def program(self) -> Program:
        return Program("redis", (redis_program(), self._configuration.name), cwd=self.folder)

    def url(self, database: int = 0) -> str:
        return f"redis://:{self._password}@{self.host}:{self.port}/{database}"

    async def check(self) -> None:
        """Raises until the server answers to the password."""
        await check_redis(self.url())


async def check_redis(url: str) -> None:
    async with Redis.from_url(url, socket_connect_timeout=CHECK_SECONDS, socket_timeout=CHECK_SECONDS) as client:
        await client.ping()
