"""The engine as the settings describe it."""

from mainstay.infra.db import Database
from mainstay.settings import Settings


def database_from(settings: Settings, application: str, *, pool_size: int | None = None) -> Database:
    database = settings.database
    return Database(
        database.url.get_secret_value(),
        application=application,
        pool_size=pool_size or database.pool_size,
        pool_timeout=database.pool_timeout,
        connect_timeout=database.connect_timeout,
        statement_timeout=database.statement_timeout,
        lock_timeout=database.lock_timeout,
        prepared_statements=database.prepared_statements,
    )
