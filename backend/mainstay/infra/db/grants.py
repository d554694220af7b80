"""The owner role makes tables, the runtime role uses them: rows yes, structure no."""

from sqlalchemy import Connection, text

from mainstay.infra.db.model import Model


def grant_to(connection: Connection, role: str) -> None:
    owner = connection.execute(text("SELECT current_user")).scalar_one()
    if owner == role:
        return
    name = connection.dialect.identifier_preparer.quote_identifier(role)
    for statement in (
        f"GRANT USAGE ON SCHEMA public TO {name}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}",
        f"REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {name}",
        # Functions that do one narrow thing with the owner's rights; nobody else may call them.
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {name}",
        *(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {name}" for table in append_only()),
        *(f"REVOKE INSERT ON {table} FROM {name}" for table in written_by_triggers()),
        *(f"REVOKE ALL ON {partition} FROM {name}" for partition in _partitions(connection)),
    ):
        connection.execute(text(statement))


def append_only() -> list[str]:
    """Tables whose rows nobody may change: they say so in their `info`."""
    return _marked("append_only")


def written_by_triggers() -> list[str]:
    return _marked("written_by_triggers")


def _marked(mark: str) -> list[str]:
    return [table.name for table in Model.metadata.sorted_tables if table.info.get(mark)]


def _partitions(connection: Connection) -> list[str]:
    """Reached through their parent only, else they would be a way around its rules."""
    return list(
        connection.scalars(
            text(
                "SELECT inhrelid::regclass::text FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE c.relkind = 'r'"
            )
        )
    )
