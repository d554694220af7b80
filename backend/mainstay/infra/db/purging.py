"""What means nothing any more goes in small batches, each its own transaction, so that nobody waits for it."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, delete, inspect, select, tuple_, update
from structlog import get_logger

from mainstay.infra.db.engine import Database
from mainstay.infra.db.model import Model

log = get_logger("purge")


@dataclass(frozen=True)
class Stale:
    """Rows of a table that mean nothing any more, or what of them does not."""

    name: str
    model: type[Model]
    when: ColumnElement[bool]
    # Instead of the whole row: what these columns become, after which `when` holds no longer.
    emptied: dict[str, Any] = field(default_factory=dict)


async def purge(database: Database, stale: Stale, *, batch: int = 500) -> int:
    """Rows that somebody holds at this moment are left to the next time."""
    purged, gone = 0, batch
    while gone == batch:
        gone = await _purge_batch(database, stale, batch)
        purged += gone
    if purged:
        log.info("stale_rows_purged", what=stale.name, rows=purged)
    return purged


async def _purge_batch(database: Database, stale: Stale, batch: int) -> int:
    keys = inspect(stale.model).primary_key
    chosen = (
        select(*keys)
        .where(stale.when)
        .limit(batch)
        .with_for_update(skip_locked=True)
        # In a CTE, which is run once: a subquery may be run once a row, and then the limit is none.
        .cte("chosen")
    )
    statement: Any = update(stale.model).values(**stale.emptied) if stale.emptied else delete(stale.model)
    statement = statement.where(tuple_(*keys).in_(select(chosen))).returning(*keys)
    async with database.transaction() as session:
        done = await session.execute(statement.execution_options(synchronize_session=False))
        return len(done.all())
