"""PostgreSQL's own programs and what goes with them: a dump of one moment, a database for a try, a restore."""

from mainstay.infra.postgres_tools.address import named_database
from mainstay.infra.postgres_tools.connecting import PostgresRefuses, ToolsRefused
from mainstay.infra.postgres_tools.programs import PostgresPrograms, major
from mainstay.infra.postgres_tools.restoring import Target, inspect_target, restore, rows_of
from mainstay.infra.postgres_tools.scratch import ScratchTaken, scratch_database
from mainstay.infra.postgres_tools.snapshot import Snapshot, SnapshotTaken, dump, open_snapshot

__all__ = [
    "PostgresPrograms",
    "PostgresRefuses",
    "ScratchTaken",
    "Snapshot",
    "SnapshotTaken",
    "Target",
    "ToolsRefused",
    "dump",
    "inspect_target",
    "major",
    "named_database",
    "open_snapshot",
    "restore",
    "rows_of",
    "scratch_database",
]
