"""The same key and the same call give the same answer: kept with the effect, in its transaction, for a day."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import Header, Request, Response
from sqlalchemy import delete, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from mainstay.infra.db.advisory import try_lock
from mainstay.kit.errors import IdempotencyInProgress, IdempotencyMismatch
from mainstay.web.access_log import route_of
from mainstay.web.models import IdempotencyKey
from mainstay.web.transaction import Session

KEPT = timedelta(hours=24)
REPLAYED = "Idempotency-Replayed"
# What an answer is made of besides its body; the rest belongs to the one request.
_KEPT_HEADERS = ("content-type", "location", "etag", "link")
_SUCCESS = range(200, 300)

Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=16,
        max_length=255,
        pattern=r"^[\x21-\x7e]+$",
        description="A key you make up for this call. Sent again within a day, the same call has no second effect.",
    ),
]


class Replay(Exception):
    def __init__(self, stored: IdempotencyKey) -> None:
        self.stored = stored


@dataclass(frozen=True)
class _Pending:
    session: AsyncSession
    principal: str
    route: str
    key: str
    fingerprint: bytes
    shown_once: tuple[str, ...]


def idempotent(*, shown_once: tuple[str, ...] = ()) -> Callable[..., Awaitable[None]]:
    """A dependency for operations that create or trigger. Name it after the actor: keys belong to a principal."""

    async def recall_or_begin(request: Request, session: Session, idempotency_key: Key = None) -> None:
        if idempotency_key is None:
            return
        pending = _Pending(
            session=session,
            principal=request.state.principal,
            route=f"{request.method} {route_of(request.scope)}",
            key=idempotency_key,
            fingerprint=await _fingerprint(request),
            shown_once=shown_once,
        )
        await _recall(pending)
        request.state.idempotency = pending

    return recall_or_begin


async def keep_answer(request: Request, response: Response) -> None:
    """Called with the finished answer, before the commit: the effect and its answer are kept together or not at all."""
    pending: _Pending | None = getattr(request.state, "idempotency", None)
    if pending is None or response.status_code not in _SUCCESS:
        return
    row = {
        "principal": pending.principal,
        "route": pending.route,
        "key": pending.key,
        "fingerprint": pending.fingerprint,
        "status": response.status_code,
        "headers": {name: value for name, value in response.headers.items() if name in _KEPT_HEADERS},
        "body": _without(bytes(response.body), pending.shown_once),
        "created_at": func.now(),
    }
    statement = insert(IdempotencyKey).values(row)
    keys = ["principal", "route", "key"]
    await pending.session.execute(statement.on_conflict_do_update(index_elements=keys, set_=row))


async def forget_answers(session: AsyncSession, user_id: UUID, words: Collection[str]) -> None:
    """Those given to a person, and those that mention one of the words."""
    principal = f"user:{user_id}"
    mentioned = [func.strpos(func.encode(IdempotencyKey.body, "escape"), word) > 0 for word in words]
    await session.execute(
        delete(IdempotencyKey)
        .where(
            or_(IdempotencyKey.principal == principal, IdempotencyKey.principal.startswith(f"{principal} "), *mentioned)
        )
        .execution_options(synchronize_session=False)
    )


async def answer_replay(_: Request, replay: Exception) -> Response:
    assert isinstance(replay, Replay)
    stored = replay.stored
    return Response(stored.body, stored.status, {**stored.headers, REPLAYED: "true"})


async def _recall(pending: _Pending) -> None:
    if not await try_lock(pending.session, f"idempotency {pending.principal} {pending.route} {pending.key}"):
        raise IdempotencyInProgress(retry_after=1)
    stored = await pending.session.scalar(
        select(IdempotencyKey).where(
            IdempotencyKey.principal == pending.principal,
            IdempotencyKey.route == pending.route,
            IdempotencyKey.key == pending.key,
            IdempotencyKey.created_at > func.now() - KEPT,
        )
    )
    if stored is None:
        return
    if stored.fingerprint != pending.fingerprint:
        raise IdempotencyMismatch
    raise Replay(stored)


async def _fingerprint(request: Request) -> bytes:
    # From the scope: `request.url` would read the query as UTF-8, which it need not be.
    digest = sha256(request.scope["path"].encode() + b"?" + request.scope["query_string"] + b"\n")
    digest.update(await request.body())
    return digest.digest()


def _without(body: bytes, names: tuple[str, ...]) -> bytes:
    if not names or not body:
        return body
    answer: Any = orjson.loads(body)
    return orjson.dumps({name: value for name, value in answer.items() if name not in names})
