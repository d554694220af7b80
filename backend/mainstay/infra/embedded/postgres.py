"""PostgreSQL 16 out of its wheel: prepared once, then one command line."""

import asyncio
import os
import signal
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

import asyncpg

from mainstay.infra.embedded import cluster
from mainstay.infra.embedded.folders import private_folder, read_or_make_password
from mainstay.infra.embedded.program import Program
from mainstay.infra.embedded.unprivileged import unprivileged
from mainstay.infra.embedded.wheels import postgres_program

OWNER, RUNTIME, DATABASE = "mainstay_owner", "mainstay", "mainstay"
CHECK_SECONDS = 3
# A crash of the machine may lose what such a server was told: for tests only.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class PostgresServer:
    folder: Path
    port: int
    host: str = "127.0.0.1"
    durable: bool = True
    max_connections: int = 200

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @cached_property
    def _prefix(self) -> tuple[str, ...]:
        return unprivileged(postgres_program("postgres"))

    def require_ours(self) -> None:
        cluster.require_ours(self.data)

    def prepare(self) -> None:
        """A cluster with its two roles and its database, ready to be started; an existing one is kept as it is."""
        self.require_ours()
        private_folder(self.folder)
        owner, owner_is_new = read_or_make_password(self.folder / "owner.password")
        runtime, runtime_is_new = read_or_make_password(self.folder / "runtime.password")
        is_new = cluster.is_new(self.data)
        if is_new:
            cluster.initialize(self.data, self._prefix)
        cluster.clear_after_crash(self.data)
        if is_new or owner_is_new or runtime_is_new:
            cluster.apply_roles(self.data, self._prefix, {OWNER: owner, RUNTIME: runtime}, DATABASE)

    def program(self) -> Program:
        settings = {
            "unix_socket_directories": "",
            "listen_addresses": self.host,
            "port": str(self.port),
            "max_connections": str(self.max_connections),
            "timezone": "UTC",
            "log_timezone": "UTC",
            **({} if self.durable else CARELESS),
        }
        switches = (part for name, value in settings.items() for part in ("-c", f"{name}={value}"))
        return Program(
            "postgres",
            (postgres_program("postgres"), "-D", str(self.data), *switches),
            cwd=self.folder,
            prefix=self._prefix,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            # Ends the connections, writes everything down and exits; SIGTERM would wait for the connections.
            stop_signal=signal.SIGINT,
            abort_signal=signal.SIGQUIT,
            grace=20,
        )

    def owner_url(self, database: str = DATABASE) -> str:
        return self._url(OWNER, "owner.password", database)

    def runtime_url(self, database: str = DATABASE) -> str:
        return self._url(RUNTIME, "runtime.password", database)

    def _url(self, role: str, password_file: str, database: str) -> str:
        password, _ = read_or_make_password(self.folder / password_file)
        return f"postgresql://{role}:{quote(password, safe='')}@{self.host}:{self.port}/{database}"

    async def check(self) -> None:
        """Raises until the server lets the service's role in."""
        await check_postgres(self.runtime_url())


async def check_postgres(url: str) -> None:
    async with asyncio.timeout(CHECK_SECONDS):
        connection = await asyncpg.connect(url)
        try:
            await connection.fetchval("SELECT 1")
        finally:
            await connection.close()
