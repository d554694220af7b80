from uuid import UUID

from sqlalchemy import RowMapping, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from bench.books.models import Book, BookEvent
from mainstay.infra.db.keyset import take_page
from mainstay.kit.paging import PageWanted, Slice

# Built once: building it for each request costs more than half of what running it does.
_ONE = select(Book.id, Book.title, Book.author, Book.pages, Book.created_at).where(Book.id == bindparam("book_id"))


async def require_row(connection: AsyncConnection, book_id: UUID) -> RowMapping:
    return (await connection.execute(_ONE, {"book_id": book_id})).mappings().one()


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
