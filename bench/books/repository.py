from uuid import UUID

from sqlalchemy import RowMapping, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from bench.books.models import Book, BookEvent
from mainstay.infra.db.keyset import take_page
from mainstay.kit.paging import PageWanted, Slice


async def require_row(connection: AsyncConnection, book_id: UUID) -> RowMapping:
    wanted = select(Book.id, Book.title, Book.author, Book.pages, Book.created_at).where(Book.id == book_id)
    return (await connection.execute(wanted)).mappings().one()


class BookRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def newest(self, wanted: PageWanted) -> Slice[Book]:
        return await take_page(self._session, select(Book), wanted, at=Book.created_at, key=Book.id)

    async def rename(self, book_id: UUID, title: str) -> Book:
        renamed = update(Book).where(Book.id == book_id).values(title=title).returning(Book)
        book = (await self._session.scalars(renamed)).one()
        self._session.add(BookEvent(book_id=book_id, action="book.renamed"))
        await self._session.flush()
        return book
