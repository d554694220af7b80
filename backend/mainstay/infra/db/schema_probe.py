"""Whether the schema is the one this code needs. A newer one serves as well: migrations expand before they contract."""

from mainstay.infra.db.engine import Database
from mainstay.infra.db.revisions import head, is_known


class SchemaBehind(Exception):
    def __init__(self, found: str | None) -> None:
        self.found = found
        super().__init__(f"The schema is at {found or 'nothing'}, this release needs {head()}. Run `mainstay migrate`.")


async def current_revision(database: Database) -> str | None:
    if await database.aside.fetchval("SELECT to_regclass('alembic_version')") is None:
        return None
    found: str | None = await database.aside.fetchval("SELECT version_num FROM alembic_version")
    return found


async def require_schema(database: Database) -> str:
    found = await current_revision(database)
    if found is None or (found != head() and is_known(found)):
        raise SchemaBehind(found)
    return found
