"""The owner role makes tables, the runtime role uses them: rows yes, structure no."""

from sqlalchemy import Connection, text


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
    ):
        connection.execute(text(statement))
