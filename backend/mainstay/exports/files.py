"""Where in the storage what is whose. Each attempt writes a file of its own: one that was thought dead and comes back late
finishes a file that no row leads to, and never another's."""

from typing import Final
from uuid import UUID

ALL: Final = "exports"


def key_of(export_id: UUID, attempt: int, form: str) -> str:
    return f"{ALL}/{export_id}/{attempt}.{form}"


def export_of(key: str) -> UUID | None:
    try:
        return UUID(key.split("/")[1])
    except (IndexError, ValueError):
        return None
