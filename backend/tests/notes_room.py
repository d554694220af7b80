"""A room that only tests have: notes to exercise what the edge gives to every room."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Form, Header, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import Field
from redis.exceptions import ConnectionError as RedisGone
from sqlalchemy import Text, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from mainstay.infra.db import created_at, uuid_key
from mainstay.infra.db.keyset import take_page
from mainstay.kit.errors import (
    AuthenticationRequired,
    Conflict,
    CursorInvalid,
    Gone,
    IdempotencyInProgress,
    IdempotencyMismatch,
    MainstayError,
    NotFound,
    PreconditionRequired,
    VersionMismatch,
)
from mainstay.web.etags import RequiredVersion, SeenVersion, show_version
from mainstay.web.idempotency import idempotent
from mainstay.web.pagination import Pages
from mainstay.web.problems import problems
from mainstay.web.routing import room_router
from mainstay.web.schemas import Incoming, Moment, Outgoing, Page
from mainstay.web.transaction import Session

TABLES = """
CREATE TABLE notes (
    id uuid PRIMARY KEY,
    text text NOT NULL,
    colour text NOT NULL DEFAULT 'white',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE deferred_notes (
    id uuid PRIMARY KEY,
    note_id uuid NOT NULL REFERENCES notes DEFERRABLE INITIALLY DEFERRED
);
"""


class Base(DeclarativeBase):
    """Apart from the product's own tables: a drift check must not see these."""


class Note(Base):
    __tablename__ = "notes"

    id: Mapped[UUID] = uuid_key()
    text: Mapped[str] = mapped_column(Text)
    colour: Mapped[str] = mapped_column(Text, default="white")
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = created_at()


class TriesCounted(MainstayError):
    """A refusal of the test room whose effect stays."""

    code, status, title = "tries_counted", 403, "Counted"
    effects_stay = True


class NoteCreate(Incoming):
    text: str
    colour: str = "white"
    extra: dict[str, Any] = Field(default_factory=dict)
    pages: list[int] = Field(default_factory=list)
    weight: float = 0.0


class NoteRead(Outgoing):
    id: UUID
    text: str
    colour: str
    version: int
    created_at: Moment


class NoteWithSecret(NoteRead):
    secret: str | None = None


class NotePatch(Incoming):
    text: str


async def known(request: Request, x_principal: Annotated[str | None, Header()] = None) -> str:
    if x_principal is None:
        raise AuthenticationRequired
    request.state.principal = x_principal
    return x_principal


Principal = Annotated[str, Depends(known)]
Once = Depends(idempotent(shown_once=("secret",)))

router = room_router("/notes", "Notes")
refusals = problems(IdempotencyInProgress, IdempotencyMismatch, AuthenticationRequired, Conflict)


@router.post("", status_code=201, responses=refusals)
async def write_note(wanted: NoteCreate, who: Principal, session: Session, _: Annotated[None, Once]) -> NoteWithSecret:
    """Write a note."""
    if wanted.text == "refuse":
        raise Conflict
    note = Note(text=wanted.text, colour=wanted.colour)
    session.add(note)
    await session.flush()
    await session.refresh(note)
    if wanted.text == "slow":
        await session.execute(text("SELECT pg_sleep(0.5)"))
    if wanted.text == "unkept":
        await session.execute(text("INSERT INTO deferred_notes VALUES (:id, :id)"), {"id": UUID(int=note.id.int ^ 1)})
    return NoteWithSecret(**NoteRead.model_validate(note).model_dump(), secret=f"secret of {note.id}")


@router.get("", responses=problems(AuthenticationRequired, CursorInvalid))
async def list_notes(
    session: Session, pages: Pages, who: Principal, colour: Annotated[str | None, Query()] = None
) -> Page[NoteRead]:
    """List notes."""
    query = select(Note) if colour is None else select(Note).where(Note.colour == colour)
    found = await take_page(session, query, pages.wanted, at=Note.created_at, key=Note.id)
    return pages.page([NoteRead.model_validate(note) for note in found.items], found)


@router.get("/other", responses=problems(AuthenticationRequired, CursorInvalid))
async def list_other_notes(session: Session, pages: Pages, who: Principal) -> Page[NoteRead]:
    """Another list of the same rows."""
    found = await take_page(session, select(Note), pages.wanted, at=Note.created_at, key=Note.id)
    return pages.page([NoteRead.model_validate(note) for note in found.items], found)


@router.post("/counted", responses=problems(TriesCounted, Conflict))
async def count_a_try(session: Session, stays: bool = True) -> None:
    """Write a note, then refuse."""
    await session.execute(insert(Note).values(text="counted"))
    raise TriesCounted if stays else Conflict


@router.post("/unkept", status_code=201)
async def write_unkept(session: Session) -> dict[str, str]:
    """Write what the database refuses at the commit."""
    await session.execute(insert(Note).values(text="unkept"))
    await session.execute(text("INSERT INTO deferred_notes VALUES (gen_random_uuid(), gen_random_uuid())"))
    return {"status": "written"}


@router.post("/broken", status_code=201)
async def write_then_break(session: Session) -> None:
    """Write, then break."""
    await session.execute(insert(Note).values(text="broken"))
    raise RuntimeError("the flux capacitor holds pw=hunter2hunter2")


@router.get("/slow")
async def sleep_in_database(session: Session, seconds: float) -> dict[str, str]:
    """Let the database sleep."""
    await session.execute(select(func.pg_sleep(seconds)))
    return {"status": "slept"}


@router.get("/nap")
async def nap(seconds: float) -> dict[str, str]:
    """Sleep without a database."""
    await asyncio.sleep(seconds)
    return {"status": "slept"}


@router.get("/count")
async def count_notes(session: Session) -> dict[str, int]:
    """Count the notes."""
    return {"notes": await session.scalar(select(func.count()).select_from(Note)) or 0}


FAILURES: dict[str, Exception] = {
    "runtime": RuntimeError("secret internals: /etc/mainstay token=abcdefgh12345678"),
    "file": FileNotFoundError(2, "No such file or directory", "/etc/mainstay/template.html"),
    "timeout": TimeoutError(),
    "redis": RedisGone("Error 111 connecting to 127.0.0.1:1"),
    "gone": Gone(),
    "group": ExceptionGroup("several", [RuntimeError("one"), ValueError("two")]),
}


@router.get("/fail/{kind}", responses=problems(Gone))
async def fail(kind: str) -> None:
    """Fail in one of several ways."""
    raise FAILURES[kind]


@router.get("/stream", response_class=StreamingResponse)
async def stream_notes(breaks: bool = False, endless: bool = False) -> StreamingResponse:
    """Send a few lines, one by one."""

    async def lines() -> AsyncIterator[bytes]:
        yield b"one\n"
        while endless:
            await asyncio.sleep(0.01)
            yield b"more\n"
        if breaks:
            raise RuntimeError("broken in the middle")
        yield b"two\n"

    return StreamingResponse(lines(), media_type="text/plain")


@router.get("/cached")
async def read_cached(response: Response, request: Request) -> dict[str, str]:
    """Something that may be cached."""
    response.headers["Cache-Control"] = "public, max-age=60"
    response.headers["ETag"] = '"1"'
    if request.headers.get("if-none-match") == '"1"':
        return Response(status_code=304, headers={"ETag": '"1"'})  # type: ignore[return-value]
    return {"status": "fresh"}


@router.post("/form")
async def send_form(name: Annotated[str, Form()]) -> dict[str, str]:
    """Send a form."""
    return {"name": name}


@router.get("/{note_id}", responses=problems(NotFound))
async def read_note(note_id: UUID, session: Session, response: Response) -> NoteRead:
    """Read a note."""
    note = await session.get(Note, note_id)
    if note is None:
        raise NotFound
    show_version(response, note.version)
    return NoteRead.model_validate(note)


async def change(note_id: UUID, wanted: NotePatch, session: Any, seen: int | None) -> NoteRead:
    statement = update(Note).where(Note.id == note_id).values(text=wanted.text, version=Note.version + 1)
    if seen is not None:
        statement = statement.where(Note.version == seen)
    note = await session.scalar(statement.returning(Note))
    if note is None:
        raise VersionMismatch
    return NoteRead.model_validate(note)


@router.patch("/{note_id}", responses=problems(VersionMismatch))
async def change_note(note_id: UUID, wanted: NotePatch, session: Session, seen: SeenVersion) -> NoteRead:
    """Change a note; the version is checked when it is sent."""
    return await change(note_id, wanted, session, seen)


@router.put("/{note_id}", responses=problems(VersionMismatch, PreconditionRequired))
async def replace_note(note_id: UUID, wanted: NotePatch, session: Session, seen: RequiredVersion) -> NoteRead:
    """Replace a note; the version must be sent."""
    return await change(note_id, wanted, session, seen)
