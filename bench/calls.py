"""The calls that are compared. A new endpoint brings its call here and its comparison to `registry`."""

from collections.abc import Sequence

import httpx

from bench.books.shelf import BOOKS, book_id
from bench.comparison import Call, Paths, Right
from bench.jobs import member_without_jobs

SHOWN = 20
DEEP_PAGE = 10_000
LONGEST_PAGE = 200
# Spread over the table, and enough of them that the load does not queue for one row's lock.
SOME_BOOKS = [book_id(number) for number in range(1, BOOKS, BOOKS // 1_000)]

COMPLETE = "bench.apps:complete"
UNLIMITED = "bench.apps:without_rate_limits"
BARE = "bench.apps:without_middleware"
PRODUCT = "mainstay.entrypoints.api:create"
JOBS_FLOOR = "bench.floors.jobs:create"
BOOKS_FLOOR = "bench.floors.books:create"


def at(*paths: str) -> Paths:
    return lambda _: paths


def some_books(prefix: str) -> Paths:
    return at(*(f"{prefix}/books/{book}" for book in SOME_BOOKS))


def says(**members: object) -> Right:
    return lambda answer: members.items() <= answer.json().items()


def is_book(answer: httpx.Response) -> bool:
    return str(answer.json()["id"]) == answer.url.path.rpartition("/")[2]


def is_full_page(answer: httpx.Response) -> bool:
    page = answer.json()
    keys = [(book["created_at"], book["id"]) for book in page["data"]]
    return len(set(keys)) == SHOWN and keys == sorted(keys, reverse=True) and bool(page["has_more"])


def is_deep_page(answer: httpx.Response) -> bool:
    """The rows are those that have exactly so many before them."""
    newest_shown = BOOKS - (DEEP_PAGE - 1) * SHOWN
    numbers = {book_id(number) for number in range(newest_shown, newest_shown - SHOWN, -1)}
    return is_full_page(answer) and {book["id"] for book in answer.json()["data"]} == {str(one) for one in numbers}


def is_queued(answer: httpx.Response) -> bool:
    return bool(answer.json()["id"]) and answer.json()["state"] == "queued"


def through_the_edge(right: Right) -> Right:
    """The whole edge took part: its marks are on the answer."""
    marks = ("x-request-id", "ratelimit", "content-security-policy")
    return lambda answer: all(mark in answer.headers for mark in marks) and right(answer)


def deep_page(client: httpx.Client) -> Sequence[str]:
    """Found as a client finds it, by walking there, in steps as long as the API allows."""
    path = "/api/v1/books"
    left, cursor = (DEEP_PAGE - 1) * SHOWN, ""
    while left:
        step = min(left, LONGEST_PAGE)
        cursor = client.get(f"{path}?limit={step}{cursor}").json()["next_cursor"]
        left, cursor = left - step, f"&cursor={cursor}"
    return [f"{path}?limit={SHOWN}{cursor}"]


STARLETTE_HELLO = Call("bench.floors.starlette_hello:create", at("/hello"), says(message="hello"))
FASTAPI_HELLO = Call("bench.floors.fastapi_hello:create", at("/hello"), says(message="hello"))
BARE_HELLO = Call(BARE, at("/api/v1/hello"), says(message="hello"))
UNLIMITED_HELLO = Call(UNLIMITED, at("/api/v1/hello"), says(message="hello"))
COMPLETE_HELLO = Call(COMPLETE, at("/api/v1/hello"), through_the_edge(says(message="hello")))

FLOOR = Call(BOOKS_FLOOR, some_books(""), is_book)
FLOOR_LIST = Call(BOOKS_FLOOR, at("/books"), is_full_page)
FLOOR_WRITE = Call(BOOKS_FLOOR, some_books(""), is_book, "PATCH", {"title": "Another title"})
BOOK = Call(COMPLETE, some_books("/api/v1"), through_the_edge(is_book))
FIRST_PAGE = Call(COMPLETE, at(f"/api/v1/books?limit={SHOWN}"), through_the_edge(is_full_page))
DEEP_PAGE_CALL = Call(COMPLETE, deep_page, through_the_edge(is_deep_page))
WRITE = Call(COMPLETE, some_books("/api/v1"), through_the_edge(is_book), "PATCH", {"title": "Another title"})

HEALTH = Call(COMPLETE, at("/api/v1/health"), says(status="alive"))
READINESS = Call(COMPLETE, at("/api/v1/health/ready"), says(status="ready"))

_HTTP_CALL = {"kind": "http.call", "payload": {"url": "https://example.com/hook"}}
ENQUEUE = Call(
    PRODUCT, at("/api/v1/jobs"), through_the_edge(is_queued), "POST", _HTTP_CALL, 202, bearer=member_without_jobs
)
FLOOR_INSERT = Call(JOBS_FLOOR, at("/jobs"), is_queued, "POST", _HTTP_CALL, 202)
