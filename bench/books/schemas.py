from uuid import UUID

from mainstay.web.schemas import Incoming, Moment, Outgoing


class BookRead(Outgoing):
    id: UUID
    title: str
    author: str
    pages: int
    created_at: Moment


class BookPatch(Incoming):
    title: str
