"""How the id of a job reaches a queue. The entrypoint says how; without it, the sweep finds the row."""

from typing import Final, Protocol
from uuid import UUID

# Where a session carries its announcer: `database.sessions.configure(info={ANNOUNCER: …})`.
ANNOUNCER: Final = "job_announcer"


class Announcer(Protocol):
    def __call__(self, job_id: UUID, queue: str, /) -> None:
        """Called after the commit. It must neither wait nor raise: a request never waits for the broker."""
