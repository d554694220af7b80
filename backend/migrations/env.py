"""How a migration runs: one at a time, with little patience for locks, a transaction for each revision."""

import asyncio
import os
from typing import Any

from alembic import context
from sqlalchemy import Connection, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

from mainstay.infra.db.connecting import DIALECT, connect_args
from mainstay.infra.db.grants import grant_to
from mainstay.infra.db.model import Model
from mainstay.infra.db.tables import import_models

# An arbitrary number that stands for "somebody migrates this database".
MIGRATION_LOCK = 7_301_846_220
WAIT_FOR_ANOTHER_MIGRATOR = "10min"
# A migration that cannot get its lock soon would queue every query behind it; better it fails and is run again.
WAIT_FOR_A_TABLE = "5s"

attributes = context.config.attributes
import_models()


partitions: set[str] = set()
# What PostgreSQL does not tell cannot be compared here; tests do it.
untold = {
    one.name for table in Model.metadata.tables.values() for one in table.indexes if one.info.get("collation_untold")
}


def run(connection: Connection) -> None:
    partitions.update(connection.scalars(text("SELECT inhrelid::regclass::text FROM pg_inherits")))
    connection.rollback()
    context.configure(
        connection=connection,
        target_metadata=Model.metadata,
        transaction_per_migration=True,
        compare_type=True,
        include_object=is_ours,
        compare_server_default=True,
        on_version_apply=announce,
    )
    with context.begin_transaction():
        context.run_migrations()
    if role := attributes.get("runtime_role"):
        grant_to(connection, role)
        connection.commit()


def is_ours(_: Any, name: str | None, kind: str, __: bool, ___: Any) -> bool:
    """Partitions come and go with the months; no model names them."""
    return not (kind == "table" and name in partitions) and not (kind == "index" and name in untold)


def announce(*, step: Any, **_: Any) -> None:
    if say := attributes.get("say"):
        say(
            f"{'applied' if step.is_upgrade else 'took back'} {step.up_revision.revision if step.is_upgrade else step.up_revision_id}"
        )


async def main() -> None:
    url = attributes.get("url") or os.environ["MAINSTAY_MIGRATION_DATABASE_URL"]
    engine = create_async_engine(DIALECT, poolclass=pool.NullPool, connect_args=connect_args(url, timeout=10))
    try:
        async with engine.connect() as connection:
            await connection.execute(text(f"SET lock_timeout = '{WAIT_FOR_ANOTHER_MIGRATOR}'"))
            await connection.execute(text(f"SELECT pg_advisory_lock({MIGRATION_LOCK})"))
            await connection.execute(text(f"SET lock_timeout = '{WAIT_FOR_A_TABLE}'"))
            await connection.commit()
            await connection.run_sync(run)
    finally:
        await engine.dispose()


if context.is_offline_mode():
    raise SystemExit("Migrations run against a database; there is no offline mode.")
asyncio.run(main())
