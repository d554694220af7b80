from uuid import UUID

from fastapi import Request

from bench.books.repository import BookRepository, require_row
from bench.books.schemas import BookPatch, BookRead
from mainstay.infra.db import Database
from mainstay.web.pagination import Pages
from mainstay.web.routing import room_router
from mainstay.web.schemas import Page
from mainstay.web.transaction import Session

router = room_router("/books", "Measured")


@router.get("/{book_id}")
async def get_book(book_id: UUID, request: Request) -> BookRead:
    database: Database = request.app.state.database
    async with database.reading() as connection:
        return BookRead.model_validate(dict(await require_row(connection, book_id)))


@router.get("")
async def list_books(pages: Pages, session: Session) -> Page[BookRead]:
    found = await BookRepository(session).newest(pages.wanted)
    return pages.page([BookRead.model_validate(book) for book in found.items], found)


@router.patch("/{book_id}")
async def rename_book(book_id: UUID, wanted: BookPatch, session: Session) -> BookRead:
    return BookRead.model_validate(await BookRepository(session).rename(book_id, wanted.title))
