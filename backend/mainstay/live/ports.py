"""How what was told gets its number. The entrypoint says how; without it, the sweep and every listening process do."""

from typing import Final, Protocol

# Where a session carries its numberer: `database.sessions.configure(info={NUMBERER: …})`.
NUMBERER: Final = "live_numberer"


class Wake(Protocol):
    def __call__(self) -> None:
        """Called after the commit, on the loop of the session. It must neither wait nor raise."""
