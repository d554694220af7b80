"""Every setting of Mainstay, in one frozen object. Entrypoints read it; rooms are handed values."""

from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from ipaddress import ip_network
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from mainstay.infra.mail.letters import Sender
from mainstay.kit.clock import read_span
from mainstay.kit.secrets import EncryptionKey, why_weak
from mainstay.settings_accounts import Accounts
from mainstay.settings_backup import Backup
from mainstay.settings_mail import Mail, why_mail_is_weak
from mainstay.settings_source import (
    Group,
    SettingsProblem,
    Unreadable,
    VariableSource,
    has_sound_port,
    problems_in,
)
from mainstay.settings_storage import Storage, storage_problems
from mainstay.settings_work import Beat, Jobs, Network, Outbound, Worker

_THIS_MACHINE = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


class Environment(StrEnum):
    production = "production"
    development = "development"
    test = "test"


class LogFormat(StrEnum):
    json = "json"
    console = "console"


def _postgres_url(url: SecretStr) -> SecretStr:
    parts = urlsplit(url.get_secret_value())
    is_whole = parts.hostname and parts.path.strip("/") and has_sound_port(parts)
    if parts.scheme not in {"postgresql", "postgres"} or not is_whole:
        raise ValueError("a PostgreSQL address is expected: postgresql://user:password@host:5432/database")
    return url


def _redis_url(url: SecretStr) -> SecretStr:
    parts = urlsplit(url.get_secret_value())
    if parts.scheme not in {"redis", "rediss", "unix"} or not has_sound_port(parts):
        raise ValueError("a Redis address is expected: redis://:password@host:6379/0 (rediss:// for TLS)")
    return url


class Database(Group):
    url: SecretStr = Field(
        description="Where PostgreSQL is and whom the service signs in as: `postgresql://user:password@host:5432/database`.",
        json_schema_extra={"env": "DATABASE_URL"},
    )
    migration_url: SecretStr | None = Field(
        None,
        description="The same database as the role that owns the tables. `mainstay migrate` uses it, and backups do. Without it, `DATABASE_URL`.",
        json_schema_extra={"env": "MIGRATION_DATABASE_URL"},
    )
    read_url: SecretStr | None = Field(
        None,
        description="A replica for lists and reports. Without it, the primary.",
        json_schema_extra={"env": "READ_DATABASE_URL"},
    )
    pool_size: int = Field(
        10, ge=1, le=200, description="Connections a process keeps to the primary, besides one for probes."
    )
    pool_timeout: float = Field(
        1.0, gt=0, le=30, description="Seconds a request waits for a connection before 503 `busy`."
    )
    connect_timeout: float = Field(
        1.5, gt=0, le=30, description="Seconds to wait for PostgreSQL to take a new connection."
    )
    statement_timeout: float = Field(10.0, gt=0, le=600, description="Seconds after which PostgreSQL ends a statement.")
    lock_timeout: float = Field(3.0, gt=0, le=600, description="Seconds a statement waits for a lock.")
    prepared_statements: bool = Field(
        True, description="Turn off behind pgbouncer in transaction mode older than 1.21."
    )

    @field_validator("url", "migration_url", "read_url")
    @classmethod
    def is_postgres(cls, url: SecretStr | None) -> SecretStr | None:
        return None if url is None else _postgres_url(url)


class Redis(Group):
    url: SecretStr = Field(description="Where Redis is: `redis://:password@host:6379/0`.")
    timeout: float = Field(0.5, gt=0, le=10, description="Seconds to wait for Redis before doing without it.")
    pool_size: int = Field(50, ge=1, le=1000, description="Connections a process keeps to Redis at the most.")

    @field_validator("url")
    @classmethod
    def is_redis(cls, url: SecretStr) -> SecretStr:
        return _redis_url(url)


class Broker(Group):
    url: SecretStr | None = Field(
        None, description="Where messages wait: a Redis address, or `amqp://` for RabbitMQ. Without it, `REDIS_URL`."
    )

    @field_validator("url")
    @classmethod
    def is_a_broker(cls, url: SecretStr | None) -> SecretStr | None:
        if url and urlsplit(url.get_secret_value()).scheme not in {"redis", "rediss", "amqp", "amqps"}:
            raise ValueError("a broker address is expected: redis://… or amqp://…")
        return url


class Encryption(Group):
    keys: Annotated[tuple[SecretStr, ...], Field(min_length=1)] = Field(
        description="Comma-separated keys of 32 bytes in URL-safe base64. The first seals, all open. `mainstay settings new-key` makes one.",
    )

    @field_validator("keys", mode="before")
    @classmethod
    def split(cls, keys: object) -> object:
        return [part.strip() for part in keys.split(",") if part.strip()] if isinstance(keys, str) else keys

    @field_validator("keys")
    @classmethod
    def are_keys(cls, keys: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        for key in keys:
            EncryptionKey.decode(key.get_secret_value())
        return keys


class Api(Group):
    host: str = Field("127.0.0.1", description="Address the API listens on.")
    port: int = Field(8000, ge=0, le=65535, description="Port the API listens on.")
    processes: int = Field(1, ge=1, le=64, description="API processes that share the port.")
    body_limit: int = Field(1_048_576, ge=1024, description="Bytes a request's body may have.")
    shutdown_grace: float = Field(20.0, ge=0, le=300, description="Seconds requests in flight get to finish at a stop.")
    drain_delay: float = Field(
        0.0, ge=0, le=60, description="Seconds the API answers on while not ready, so that a balancer stops sending."
    )
    trusted_proxies: Annotated[tuple[Network, ...], Field()] = Field(
        (ip_network("127.0.0.0/8"), ip_network("::1/128")),
        description="Comma-separated networks whose `X-Forwarded-For` is believed.",
        json_schema_extra={"env": "TRUSTED_PROXIES"},
    )

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def split(cls, networks: object) -> object:
        return [part.strip() for part in networks.split(",") if part.strip()] if isinstance(networks, str) else networks


class RateLimit(Group):
    principal_per_minute: int = Field(600, ge=1, description="Requests a minute of one signed-in principal.")
    address_per_minute: int = Field(
        100, ge=1, description="Requests a minute of one address without sign-in; 20 times that in development."
    )
    sign_ins_per_minute: int = Field(
        30, ge=1, description="Sign-ins a minute from one address; 20 times that in development."
    )
    registrations_per_hour: int = Field(
        20, ge=1, description="Registrations an hour from one address; 20 times that in development."
    )


class Metrics(Group):
    host: str = Field("127.0.0.1", description="Address the worker and the beat serve their metrics on.")


class Log(Group):
    level: str = Field("info", pattern="^(debug|info|warning|error)$", description="debug, info, warning or error.")
    format: LogFormat | None = Field(
        None, description="`json` or `console`. Without it, console in development, else json."
    )


class Sessions(Group):
    access_token_ttl: timedelta = Field(
        timedelta(minutes=30),
        ge=timedelta(seconds=10),
        le=timedelta(hours=24),
        description="How long an access token lasts, in seconds or as `30m`.",
        json_schema_extra={"env": "ACCESS_TOKEN_TTL"},
    )
    idle: timedelta = Field(timedelta(days=7), description="How long a session lasts without being used.")
    absolute: timedelta = Field(timedelta(days=30), description="How long a session lasts at the most.")
    refresh_window: timedelta = Field(
        timedelta(seconds=30), description="How long the same refresh gives the same successor again."
    )

    @field_validator("access_token_ttl", "idle", "absolute", "refresh_window", mode="before")
    @classmethod
    def is_a_span(cls, value: object) -> object:
        return read_span(value) if isinstance(value, str) else value


class Passwords(Group):
    min_length: int = Field(
        12,
        ge=8,
        le=64,
        description="Characters a password has at least.",
        json_schema_extra={"env": "PASSWORD_MIN_LENGTH"},
    )
    hash_threads: int = Field(
        2, ge=1, le=32, description="Threads that hash passwords.", json_schema_extra={"env": "PASSWORD_HASH_THREADS"}
    )
    hash_queue: int = Field(
        100,
        ge=1,
        description="Passwords that may wait for a thread before 503 `busy`.",
        json_schema_extra={"env": "PASSWORD_HASH_QUEUE"},
    )


class Audit(Group):
    retention: timedelta = Field(
        timedelta(days=400),
        ge=timedelta(days=31),
        description="How long audit events are kept. They are dropped by whole months; their seals stay.",
    )

    @field_validator("retention", mode="before")
    @classmethod
    def is_a_span(cls, value: object) -> object:
        return read_span(value) if isinstance(value, str) else value


class Settings(BaseSettings):
    model_config = SettingsConfigDict(frozen=True, extra="forbid", env_prefix="MAINSTAY_")

    environment: Environment = Field(
        Environment.production, description="`production`, `development` or `test`. Production refuses weak secrets."
    )
    public_url: str = Field(
        "http://localhost:3000", description="The address people open. Links, cookies and origins come from it."
    )
    version_sha: str = Field(
        "unknown", description="The commit the image was built from.", json_schema_extra={"env": "GIT_SHA"}
    )
    database: Database
    redis: Redis
    broker: Broker = Broker()
    encryption: Encryption
    api: Api = Api()
    rate_limit: RateLimit = RateLimit()
    worker: Worker = Worker()
    jobs: Jobs = Jobs()
    beat: Beat = Beat()
    outbound: Outbound = Outbound()
    metrics: Metrics = Metrics()
    log: Log = Log()
    passwords: Passwords = Passwords()
    sessions: Sessions = Sessions()
    accounts: Accounts = Accounts()
    audit: Audit = Audit()
    mail: Mail = Mail()
    storage: Storage = Storage()
    backup: Backup = Backup()

    @field_validator("public_url")
    @classmethod
    def is_an_origin(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
            raise ValueError("an origin is expected, without a path: https://mainstay.example.com")
        return url.rstrip("/")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - ours reads the environment and knows the files
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - as above
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - as above
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, VariableSource(settings_cls)

    @cached_property
    def in_production(self) -> bool:
        return self.environment is Environment.production

    @cached_property
    def log_as_json(self) -> bool:
        wanted = self.log.format or (
            LogFormat.console if self.environment is Environment.development else LogFormat.json
        )
        return wanted is LogFormat.json

    @cached_property
    def broker_url(self) -> str:
        return (self.broker.url or self.redis.url).get_secret_value()

    @cached_property
    def encryption_keys(self) -> list[bytes]:
        return [EncryptionKey.decode(key.get_secret_value()).raw for key in self.encryption.keys]

    @cached_property
    def mail_sender(self) -> Sender:
        return Sender.parse(self.mail.sender or f"Mainstay <mainstay@{urlsplit(self.public_url).hostname}>")

    @cached_property
    def owner_database_url(self) -> str:
        return (self.database.migration_url or self.database.url).get_secret_value()

    @cached_property
    def outbound_allow(self) -> tuple[Network, ...]:
        if self.outbound.allow is not None:
            return self.outbound.allow
        return _THIS_MACHINE if self.environment is Environment.development else ()

    @cached_property
    def address_limit(self) -> int:
        return self.rate_limit.address_per_minute * self._address_width

    @cached_property
    def sign_in_limit(self) -> int:
        return self.rate_limit.sign_ins_per_minute * self._address_width

    @cached_property
    def registration_limit(self) -> int:
        return self.rate_limit.registrations_per_hour * self._address_width

    @cached_property
    def require_verified_email(self) -> bool:
        chosen = self.accounts.require_verified_email
        return chosen if chosen is not None else self.environment is not Environment.development

    @cached_property
    def _address_width(self) -> int:
        """In development everybody comes from one address: browsers, tests, programs."""
        return 20 if self.environment is Environment.development else 1


class SettingsRefused(Exception):
    """What is wrong with the settings, a line a variable. The command line prints it and exits with 2."""

    def __init__(self, problems: list[SettingsProblem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


def load(**overrides: Any) -> Settings:
    try:
        settings = Settings(**overrides)
    except ValidationError as refused:
        raise SettingsRefused(problems_in(refused, Settings)) from None
    except Unreadable as refused:
        raise SettingsRefused([refused.problem]) from refused
    problems = storage_problems(settings.storage, in_production=settings.in_production)
    if settings.in_production:
        problems += _weak_secrets(settings) + why_mail_is_weak(settings.mail)
    if problems:
        raise SettingsRefused(problems)
    return settings


def _weak_secrets(settings: Settings) -> list[SettingsProblem]:
    """Production must not run on a password somebody could guess or that stands in an example."""
    urls = {
        "MAINSTAY_DATABASE_URL": settings.database.url,
        "MAINSTAY_MIGRATION_DATABASE_URL": settings.database.migration_url,
        "MAINSTAY_READ_DATABASE_URL": settings.database.read_url,
        "MAINSTAY_BACKUP_DATABASE_URL": settings.backup.database_url,
        "MAINSTAY_BACKUP_SCRATCH_URL": settings.backup.scratch_url,
        "MAINSTAY_REDIS_URL": settings.redis.url,
        "MAINSTAY_BROKER_URL": settings.broker.url,
    }
    weak = [
        SettingsProblem(name, f"its password {reason}", "a password of at least 16 random characters")
        for name, url in urls.items()
        if url and (reason := why_weak(urlsplit(url.get_secret_value()).password))
    ]
    weak += [
        SettingsProblem(
            "MAINSTAY_ENCRYPTION_KEYS", f"key {place} {reason}", "a key made by `mainstay settings new-key`"
        )
        for place, key in enumerate(settings.encryption.keys, 1)
        if (reason := EncryptionKey.decode(key.get_secret_value()).why_weak())
    ]
    if settings.storage.s3_secret_key and (reason := why_weak(settings.storage.s3_secret_key.get_secret_value())):
        weak.append(
            SettingsProblem("MAINSTAY_STORAGE_S3_SECRET_KEY", reason, "a secret of at least 16 random characters")
        )
    return weak
