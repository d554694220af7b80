"""Where in the storage what is whose."""

from typing import Final
from uuid import UUID

ALL: Final = "personal-data"


def folder_of(user_id: UUID) -> str:
    return f"{ALL}/{user_id}"


def key_of(user_id: UUID, export_id: UUID) -> str:
    return f"{folder_of(user_id)}/{export_id}.zip"
