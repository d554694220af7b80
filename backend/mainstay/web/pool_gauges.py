"""The state of the connection pool, sampled: a gauge that only changes with traffic would freeze when it matters."""

import asyncio

from mainstay.infra.db import Database
from mainstay.web import metrics

_INTERVAL = 1.0


async def sample_pool(database: Database) -> None:
    metrics.POOL_LIMIT.set(database.pool_size)
    while True:
        pool = database.pool
        metrics.POOL.labels("in_use").set(pool.checkedout())
        metrics.POOL.labels("idle").set(pool.checkedin())
        await asyncio.sleep(_INTERVAL)
