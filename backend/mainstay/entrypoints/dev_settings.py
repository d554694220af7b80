"""The settings of a stack on one machine: what was given wins, the rest is made up once and kept."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mainstay.infra.embedded.folders import read_private, write_private
from mainstay.infra.embedded.ports import free_port
from mainstay.infra.embedded.postgres import PostgresServer
from mainstay.infra.embedded.redis_server import RedisServer
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Settings, SettingsRefused, load
from mainstay.settings_source import PREFIX, found, problems_in, stack_file, variables

DATABASE_URL, MIGRATION_URL = f"{PREFIX}DATABASE_URL", f"{PREFIX}MIGRATION_DATABASE_URL"
REDIS_URL, KEYS = f"{PREFIX}REDIS_URL", f"{PREFIX}ENCRYPTION_KEYS"
API_PORT, CONSOLE_PORT = f"{PREFIX}API_PORT", f"{PREFIX}CONSOLE_PORT"
POSTGRES_PORT, REDIS_PORT = f"{PREFIX}POSTGRES_PORT", f"{PREFIX}REDIS_PORT"
WORKER_PORT, BEAT_PORT = f"{PREFIX}WORKER_METRICS_PORT", f"{PREFIX}BEAT_METRICS_PORT"
MAIL_URL, STORAGE_URL = f"{PREFIX}MAIL_URL", f"{PREFIX}STORAGE_URL"
PUBLIC_URL, API_URL = f"{PREFIX}PUBLIC_URL", f"{PREFIX}API_URL"
EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - compared with, not listened on

HEADER = """\
# The settings of the running stack, for `mainstay …` in another terminal. Written anew at each start.
# What stands below the last line is yours: it is kept, and it wins over what stands above.
"""
MARK = "# ---- yours ----"


class EmbeddedSettings(BaseModel):
    """What only `mainstay dev` reads. A port of 0 means any that is free."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    postgres_port: int = Field(54320, ge=0, le=65535, description="Port of the PostgreSQL that the stack starts.")
    redis_port: int = Field(63790, ge=0, le=65535, description="Port of the Redis that the stack starts.")
    console_host: str = Field("127.0.0.1", description="Address the console listens on.")
    console_port: int = Field(3000, ge=0, le=65535, description="Port the console listens on.")
    operator_email: str = Field(
        "operator@mainstay.localhost", pattern=r"^[^@\s]+@[^@\s]+$", description="Address of the first operator."
    )


@dataclass(frozen=True)
class Plan:
    """What to start, with which settings."""

    folder: Path
    embedded: EmbeddedSettings
    settings: Settings
    # Every setting by its variable, as the programs get them.
    values: dict[str, str]
    # None where a server was given instead.
    postgres: PostgresServer | None
    redis: RedisServer | None

    @property
    def api_address(self) -> str:
        return f"http://{_reached(self.settings.api.host)}:{self.settings.api.port}"

    @property
    def console_address(self) -> str:
        return f"http://{_reached(self.embedded.console_host)}:{self.embedded.console_port}"

    @property
    def metrics_host(self) -> str:
        return _reached(self.settings.metrics.host)

    def keep(self) -> None:
        lines = [f"{name}={value}" for name, value in self.values.items()]
        write_private(stack_file(), "\n".join([HEADER, *lines, "", MARK, *_yours(), ""]))


def read_embedded() -> EmbeddedSettings:
    given = _given(EmbeddedSettings, _parsed(_yours()))
    values = {v.path[0]: given[v.name] for v in variables(EmbeddedSettings) if v.name in given}
    try:
        read = EmbeddedSettings.model_validate(values)
    except ValidationError as refused:
        raise SettingsRefused(problems_in(refused, EmbeddedSettings)) from None
    ports = {name: getattr(read, name) or free_port() for name in ("postgres_port", "redis_port", "console_port")}
    return read.model_copy(update=ports)


def plan_for(folder: Path, embedded: EmbeddedSettings) -> Plan:
    given = _given(Settings, _parsed(_yours()))
    postgres = None if DATABASE_URL in given else PostgresServer(folder / "postgres", embedded.postgres_port)
    redis = None if REDIS_URL in given else RedisServer(folder / "redis", embedded.redis_port)
    values = _made_up(folder, embedded, postgres, redis) | given
    for port in (API_PORT, WORKER_PORT, BEAT_PORT):
        values[port] = str(free_port()) if values[port] == "0" else values[port]
    settings = load(**_nested(values))
    plan = Plan(folder, embedded, settings, values, postgres, redis)
    plan.values[API_URL] = os.environ.get(API_URL) or plan.api_address
    return plan


def _made_up(
    folder: Path, embedded: EmbeddedSettings, postgres: PostgresServer | None, redis: RedisServer | None
) -> dict[str, str]:
    values = {
        f"{PREFIX}ENVIRONMENT": "development",
        PUBLIC_URL: f"http://localhost:{embedded.console_port}",
        KEYS: _encryption_key(folder / "encryption.key"),
        STORAGE_URL: f"file://{quote(str(folder / 'storage'))}",
        API_PORT: "8000",
        WORKER_PORT: "9101",
        BEAT_PORT: "9102",
        CONSOLE_PORT: str(embedded.console_port),
        MAIL_URL: f"mailbox:{folder / 'mailbox'}",
    }
    if postgres:
        postgres.require_ours()
        values |= {
            POSTGRES_PORT: str(postgres.port),
            DATABASE_URL: postgres.runtime_url(),
            MIGRATION_URL: postgres.owner_url(),
        }
    if redis:
        values |= {REDIS_PORT: str(redis.port), REDIS_URL: redis.url()}
    return values


def _encryption_key(file: Path) -> str:
    """Kept apart from the settings: what was sealed with it is lost without it."""
    return read_private(file) or _kept(file, EncryptionKey.new().encode())


def _kept(file: Path, text: str) -> str:
    write_private(file, text + "\n")
    return text


def _given(model: type[BaseModel], own: dict[str, str]) -> dict[str, str]:
    return {variable.name: hit[0] for variable in variables(model) if (hit := found(variable, own))}


def _yours() -> list[str]:
    """A file without the mark was written by hand, before the first start."""
    text = read_private(stack_file()) or ""
    return (text.partition(MARK)[2] if MARK in text else text).strip().splitlines()


def _parsed(lines: list[str]) -> dict[str, str]:
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _nested(values: dict[str, str]) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for variable in variables(Settings):
        if variable.name in values:
            group = nested
            for step in variable.path[:-1]:
                group = group.setdefault(step, {})
            group[variable.path[-1]] = values[variable.name]
    return nested


def _reached(host: str) -> str:
    return "127.0.0.1" if host in EVERYWHERE else f"[{host}]" if ":" in host else host
