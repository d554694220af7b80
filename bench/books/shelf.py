"""The million books: made by the database itself, named so that every one can be asked for without looking it up."""

from uuid import UUID

import asyncpg

BOOKS = 1_000_000
_FIRST = UUID("01900000-0000-7000-8000-000000000000")
# Three books share each moment, so that a page's end is decided by the key as well.
_FILL = """
CREATE TABLE books (
    id uuid PRIMARY KEY, title text NOT NULL, author text NOT NULL, pages int NOT NULL, created_at timestamptz NOT NULL
);
INSERT INTO books
SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
       'The book with the number ' || number, 'Author ' || number % 5000, 50 + number % 900,
       timestamptz '2026-01-01 00:00Z' + number / 3 * interval '1 second'
FROM generate_series(1, 1000000) AS number;
CREATE INDEX ix_books_created_at_id ON books (created_at, id);
CREATE TABLE book_events (
    id uuid PRIMARY KEY, book_id uuid NOT NULL REFERENCES books, action text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_book_events_book_id ON book_events (book_id);
"""


def book_id(number: int) -> UUID:
    return UUID(int=_FIRST.int + number)


async def fill(owner_url: str, runtime_role: str) -> None:
    connection = await asyncpg.connect(owner_url)
    try:
        await connection.execute(_FILL)
        await connection.execute(f'GRANT SELECT, INSERT, UPDATE ON books, book_events TO "{runtime_role}"')
        await connection.execute("VACUUM ANALYZE books")
    finally:
        await connection.close()
