"""What says that a backup is whole: written last, beside what it tells of, so that an empty machine can read it."""

import re
import secrets
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

ALL: Final = "backups"
_ID: Final = re.compile(r"(database|redis)-(\d{8}T\d{6}Z)-[0-9a-f]{6}")
_MOMENT: Final = "%Y%m%dT%H%M%SZ"
MANIFEST: Final = "manifest.json"
TEST: Final = "restore-test.json"


class Kind(StrEnum):
    database = "database"
    redis = "redis"

    @property
    def content(self) -> str:
        return {"database": "dump.pgc", "redis": "dump.rdb"}[self]


class Manifest(BaseModel):
    # A later release may write more.
    model_config = ConfigDict(frozen=True, extra="ignore")

    format: int = 1
    id: str = Field(pattern=_ID.pattern)
    kind: Kind
    started_at: datetime
    finished_at: datetime
    key: str
    bytes: int
    sha256: str
    product_version: str
    # Of a database: what the server and the program were, how far the schema was, and what a restore must bring back.
    postgres_version: str | None = None
    pg_dump_version: str | None = None
    revision: str | None = None
    rows: dict[str, int] = {}


class RestoreTest(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    tested_at: datetime
    passed: bool
    reason: str | None = None


def new_id(kind: Kind, moment: datetime) -> str:
    return f"{kind}-{moment.astimezone(UTC):{_MOMENT}}-{secrets.token_hex(3)}"


def is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def moment_of(backup_id: str) -> datetime:
    """When it was begun, by its name."""
    found = _ID.fullmatch(backup_id)
    assert found, "checked where it came in"
    return datetime.strptime(found[2], _MOMENT).replace(tzinfo=UTC)


def kind_of(backup_id: str) -> Kind:
    return Kind(backup_id.partition("-")[0])


def folder_of(backup_id: str) -> str:
    return f"{ALL}/{kind_of(backup_id)}/{backup_id}"


def key_of(backup_id: str, name: str) -> str:
    return f"{folder_of(backup_id)}/{name}"
