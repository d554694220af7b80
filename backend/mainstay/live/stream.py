"""One open page: what it may see, what waits to be written to it, and why it ends."""

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from mainstay.kit.actor import Actor, Origin
from mainstay.kit.permissions import OF_ROLE, Permission
from mainstay.live.events import Place, Told
from mainstay.web.actor import Credentials

# What a reader may be behind before it is cut. Frames are shared by all streams, so a place here costs a pointer.
MOST_WAITING: Final = 2048


class Stream:
    __slots__ = (
        "_actor",
        "_news",
        "_waiting",
        "after",
        "cached",
        "credentials",
        "ended",
        "organization_id",
        "origin",
        "place",
        "proved_at",
        "user_id",
    )

    def __init__(self, actor: Actor, credentials: Credentials, origin: Origin, *, now: float, after: int) -> None:
        # What the reader has already, whatever this process has read by now.
        self.after = after
        self.user_id: UUID = actor.user_id
        self.organization_id = actor.organization_id
        self.credentials = credentials
        self.origin = origin
        # What Redis said when the session was last looked at, and when that was.
        self.cached: Sequence[bytes | None] = ()
        self.proved_at = now
        # Where it stood in the order when it joined; everything later goes through `offer`.
        self.place: Place | None = None
        self.ended: str | None = None
        self._actor = actor
        self._waiting: deque[bytes] = deque()
        self._news = asyncio.Event()

    def is_still(self, actor: Actor) -> None:
        """Who it is for, as of now."""
        self._actor = actor

    def may_see(self, event: Told) -> bool:
        if event.place.number <= self.after:
            return False
        if event.user_id is not None:
            return event.user_id == self.user_id
        if event.organization_id != self.organization_id or event.organization_id is None:
            return False
        return event.permission is not None and event.permission in self._permissions()

    def _permissions(self) -> frozenset[Permission]:
        role = self._actor.roles.get(self.organization_id) if self.organization_id else None
        return OF_ROLE[role] if role else frozenset()

    def offer(self, frame: bytes) -> bool:
        """False when it has fallen too far behind."""
        if len(self._waiting) >= MOST_WAITING:
            self.end("slow")
            return False
        self._waiting.append(frame)
        self._news.set()
        return True

    def end(self, reason: str) -> None:
        self.ended = self.ended or reason
        self._news.set()

    def take(self) -> bytes:
        """Everything that waits, as one piece."""
        self._news.clear()
        taken = b"".join(self._waiting)
        self._waiting.clear()
        return taken

    async def wait(self, seconds: float) -> bool:
        """Whether there is something new."""
        if self._news.is_set():
            return True
        try:
            async with asyncio.timeout(seconds):
                return await self._news.wait()
        except TimeoutError:
            return False
