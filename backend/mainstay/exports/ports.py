"""What the jobs of this room are given by the worker's entrypoint."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from mainstay.infra.crypto.signing import PublicKeys
from mainstay.infra.db import Database
from mainstay.infra.storage import Storage


class OwnData(Protocol):
    """What every room keeps of a person, part by part: the rooms that know lie beside this one and above it."""

    def __call__(self, database: Database, user_id: UUID, /) -> AsyncIterator[tuple[str, Sequence[dict[str, Any]]]]: ...


@dataclass(frozen=True)
class Press:
    storage: Storage
    # What the checkpoints of trails are signed with.
    audit_keys: PublicKeys
    own_data: OwnData
