"""Where a session carries the cache of unread counts: `database.sessions.configure(info={INBOXES: …})`."""

from typing import Final

INBOXES: Final = "notification_inboxes"
