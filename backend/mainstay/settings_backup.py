"""Settings of backups: what is made when, with which programs, and how much is kept."""

from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator

from mainstay.settings_source import Group, has_sound_port

type Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Backup(Group):
    enabled: bool = Field(
        True, description="Whether backups are made by themselves. Turn off where something else makes them."
    )
    redis: bool = Field(
        True, description="Whether Redis is backed up too, each hour. It holds nothing that is not rebuilt."
    )
    hour: int = Field(3, ge=0, le=23, description="Hour of the day (UTC) after which the database is backed up.")
    restore_test_day: Weekday = Field(
        "sunday", description="Day of the week on which the newest backup is restored for a try, two hours later."
    )
    database_url: SecretStr | None = Field(
        None,
        description="The database as a role that may read every table, past pgbouncer. Without it, `MIGRATION_DATABASE_URL`, else `DATABASE_URL`.",
    )
    scratch_url: SecretStr | None = Field(
        None,
        description="A database of the server where restores are tried, as a role with CREATEDB. Without it, the one that is backed up.",
    )
    pg_bin: Path | None = Field(
        None,
        description="Folder of `pg_dump` and `pg_restore`, at least as new as the server. Without it, the embedded ones, else the PATH.",
    )
    redis_bin: Path | None = Field(
        None, description="Folder of `redis-cli`. Without it, the embedded one, else the PATH."
    )
    keep_daily: int = Field(7, ge=1, le=366, description="Days of which the newest database backup is kept.")
    keep_weekly: int = Field(4, ge=0, le=520, description="Weeks of which the newest database backup is kept.")
    keep_monthly: int = Field(12, ge=0, le=240, description="Months of which the newest database backup is kept.")
    keep_redis: int = Field(24, ge=1, le=1000, description="Hours of which the newest Redis backup is kept.")

    @field_validator("database_url", "scratch_url")
    @classmethod
    def is_postgres(cls, url: SecretStr | None) -> SecretStr | None:
        if url is None:
            return None
        parts = urlsplit(url.get_secret_value())
        is_whole = parts.hostname and parts.path.strip("/") and has_sound_port(parts)
        if parts.scheme not in {"postgresql", "postgres"} or not is_whole:
            raise ValueError("a PostgreSQL address is expected: postgresql://user:password@host:5432/database")
        return url
