"""Which pg_dump and which pg_restore, and whether they are new enough."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mainstay.infra.children import Command, ProgramMissing, find_program, printed
from mainstay.infra.embedded.errors import StartRefused
from mainstay.infra.embedded.wheels import postgres_program
from mainstay.infra.postgres_tools.connecting import ToolsRefused

_VERSION: Final = re.compile(r"\b(\d+)[.\d]*")
_REMEDY: Final = "Install PostgreSQL's client programs, or set MAINSTAY_BACKUP_PG_BIN to the folder that holds them."


@dataclass(frozen=True)
class PostgresPrograms:
    # Where the settings say they are; else they are looked for.
    folder: Path | None = None

    def find(self, name: str) -> str:
        try:
            return find_program(name, self.folder, _embedded(name), _REMEDY)
        except ProgramMissing as missing:
            raise ToolsRefused(str(missing)) from missing

    async def version(self, name: str) -> str:
        said = await printed(Command((self.find(name), "--version")))
        found = _VERSION.search(said)
        if found is None:
            raise ToolsRefused(f"{self.find(name)} does not tell its version. {_REMEDY}")
        return found[0]

    async def require_version(self, name: str, server: int) -> str:
        """A program older than the server would leave out what it does not know, so it refuses; we say so first."""
        version = await self.version(name)
        if major(version) < server:
            raise ToolsRefused(
                f"{self.find(name)} is version {version} and the server is {server}: it cannot read a newer server. "
                f"Install the client programs of PostgreSQL {server} and set MAINSTAY_BACKUP_PG_BIN to their folder."
            )
        return version


def major(version: str) -> int:
    return int(version.partition(".")[0])


def _embedded(name: str) -> str | None:
    try:
        return postgres_program(name)
    except StartRefused:
        return None
