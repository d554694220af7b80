"""FastAPI and asyncpg with nothing between them: one row by key, a list of 20, a transaction of two statements."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from fastapi import FastAPI, Request
from pydantic import BaseModel

from mainstay.kit.ids import new_id
from mainstay.settings import load

ONE = "SELECT id, title, author, pages, created_at FROM books WHERE id = $1"
SHOWN = 20
# One more than is shown, to know whether another page follows.
NEWEST = "SELECT id, title, author, pages, created_at FROM books ORDER BY created_at DESC, id DESC LIMIT 21"
RENAME = "UPDATE books SET title = $2 WHERE id = $1 RETURNING id, title, author, pages, created_at"
NOTE = "INSERT INTO book_events (id, book_id, action) VALUES ($1, $2, 'book.renamed')"


class Book(BaseModel):
    id: UUID
    title: str
    author: str
    pages: int
    created_at: datetime


class Books(BaseModel):
    data: list[Book]
    has_more: bool


class Rename(BaseModel):
    title: str


async def get_book(request: Request, book_id: UUID) -> Book:
    return Book(**await request.app.state.pool.fetchrow(ONE, book_id))


async def list_books(request: Request) -> Books:
    rows = await request.app.state.pool.fetch(NEWEST)
    return Books(data=[Book(**row) for row in rows[:SHOWN]], has_more=len(rows) > SHOWN)


async def rename_book(request: Request, book_id: UUID, wanted: Rename) -> Book:
    async with request.app.state.pool.acquire() as connection, connection.transaction():
        row = await connection.fetchrow(RENAME, book_id, wanted.title)
        await connection.execute(NOTE, new_id(), book_id)
    return Book(**row)


async def keep_as_it_is(_: Any) -> None:
    """In place of the reset of a returned connection: nothing here leaves anything behind, and a floor makes no idle trips."""


@asynccontextmanager
async def live(app: FastAPI) -> AsyncIterator[None]:
    database = load().database
    url, size = database.url.get_secret_value(), database.pool_size
    async with asyncpg.create_pool(url, min_size=size, max_size=size, reset=keep_as_it_is) as pool:
        app.state.pool = pool
        yield


def create() -> FastAPI:
    app = FastAPI(lifespan=live)
    app.add_api_route("/books/{book_id}", get_book)
    app.add_api_route("/books", list_books)
    app.add_api_route("/books/{book_id}", rename_book, methods=["PATCH"])
    return app
