"""The API process: settings in, application out."""

from fastapi import APIRouter, FastAPI

from mainstay import __version__
from mainstay.entrypoints.server import serve
from mainstay.infra.crypto.derive import derive
from mainstay.infra.db import Database
from mainstay.infra.db.migrations import head
from mainstay.infra.db.schema_probe import SchemaBehind, require_schema
from mainstay.infra.limiter import Limit
from mainstay.infra.observability.logs import configure_logging
from mainstay.infra.observability.metrics import BUILD
from mainstay.infra.redis import connect_redis
from mainstay.kit.secrets import EncryptionKey
from mainstay.settings import Settings, load
from mainstay.web import metrics
from mainstay.web.app import Parts, build_app
from mainstay.web.client_address import ClientAddress
from mainstay.web.pagination import Cursors
from mainstay.web.probes import ProbeFailed
from mainstay.web.rate_limits import RouteClass

# Every room with endpoints, in the order of the document.
ROOMS: tuple[APIRouter, ...] = ()


def run(settings: Settings, *, reload: bool = False) -> None:
    configure_logging("api", __version__, settings.log.level, settings.log_as_json)
    serve("mainstay.entrypoints.api:create", settings, reload=reload)


def create() -> FastAPI:
    """Called in each API process."""
    settings = load()
    configure_logging("api", __version__, settings.log.level, settings.log_as_json)
    BUILD.labels(__version__, settings.version_sha, "api").set(1)
    return build_app(parts_from(settings), ROOMS)


def parts_from(settings: Settings) -> Parts:
    database = database_from(settings, "mainstay api")
    redis = connect_redis(
        settings.redis.url.get_secret_value(), timeout=settings.redis.timeout, pool_size=settings.redis.pool_size
    )
    keys = [EncryptionKey.decode(key.get_secret_value()).raw for key in settings.encryption.keys]

    async def redis_answers() -> None:
        await redis.ping()

    async def schema_fits() -> None:
        try:
            found = await require_schema(database)
        except SchemaBehind as behind:
            raise ProbeFailed(str(behind)) from behind
        metrics.SCHEMA.labels(found, head()).set(1)

    return Parts(
        database=database,
        redis=redis,
        cursors=Cursors(derive(keys, "cursor/v1")),
        clients=ClientAddress(settings.api.trusted_proxies),
        probes={"database": database.ping, "redis": redis_answers, "schema": schema_fits},
        route_classes=[RouteClass(("/",), Limit("address", settings.address_limit))],
        body_limit=settings.api.body_limit,
        drain_delay=settings.api.drain_delay,
    )


def database_from(settings: Settings, application: str) -> Database:
    database = settings.database
    return Database(
        database.url.get_secret_value(),
        application=application,
        pool_size=database.pool_size,
        pool_timeout=database.pool_timeout,
        connect_timeout=database.connect_timeout,
        statement_timeout=database.statement_timeout,
        lock_timeout=database.lock_timeout,
        prepared_statements=database.prepared_statements,
    )
