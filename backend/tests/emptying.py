"""Nothing in any table: quickly, since nearly every test asks for it. Truncating makes new files for every table there is."""

from functools import cache

import asyncpg

from mainstay.infra.db import Model


@cache
def _statement() -> str:
    # What refers to others goes first.
    names = [table.name for table in reversed(Model.metadata.sorted_tables)]
    deletes = " ".join(f"IF EXISTS (SELECT FROM {name}) THEN DELETE FROM {name}; END IF;" for name in names)
    return f"DO $$ BEGIN {deletes} END $$"


async def empty_tables(owner: asyncpg.Connection) -> None:
    await owner.execute(_statement())
