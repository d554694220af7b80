"""What the jobs of this room are given by the worker's entrypoint."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.storage import Storage


class AnswerKeeper(Protocol):
    """Answers that are kept so that a repeated call has no second effect: they say who somebody is."""

    async def __call__(self, session: AsyncSession, user_id: UUID, words: Collection[str], /) -> None: ...


@dataclass(frozen=True)
class Shelf:
    """Where files are kept."""

    storage: Storage


class Remains:
    """What is kept of a person where no room below this one may reach."""

    def __init__(self, *keepers: AnswerKeeper) -> None:
        self._keepers = keepers

    async def forget(self, session: AsyncSession, user_id: UUID, words: Collection[str]) -> None:
        for forget in self._keepers:
            await forget(session, user_id, words)
