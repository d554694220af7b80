"""FastAPI and asyncpg with nothing between them: the row of a job, inserted in a transaction."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final
from uuid import UUID

import asyncpg
from fastapi import FastAPI, Request
from pydantic import BaseModel

from bench.floors.books import keep_as_it_is
from mainstay.kit.ids import new_id
from mainstay.settings import load

ADD: Final = """
    INSERT INTO jobs (id, kind, queue, state, payload, max_attempts, organization_id, actor_type, actor_id, request_id)
    VALUES ($1, $2, 'default', 'queued', $3, 8, $4, 'user', $5, $6) RETURNING *
"""
_ORGANIZATION: Final = UUID("01a1fc10-0000-7000-8000-00000000000a")
_PERSON: Final = UUID("01a1fc10-0000-7000-8000-00000000000b")


class Wanted(BaseModel):
    kind: str
    payload: dict[str, Any]


class Asked(BaseModel):
    id: UUID
    kind: str
    state: str


async def create_job(request: Request, wanted: Wanted) -> Asked:
    id_ = new_id()
    async with request.app.state.pool.acquire() as connection, connection.transaction():
        row = await connection.fetchrow(
            ADD, id_, wanted.kind, json.dumps(wanted.payload), _ORGANIZATION, _PERSON, str(id_)
        )
    return Asked(id=row["id"], kind=row["kind"], state=row["state"])


@asynccontextmanager
async def live(app: FastAPI) -> AsyncIterator[None]:
    database = load().database
    url, size = database.url.get_secret_value(), database.pool_size
    async with asyncpg.create_pool(url, min_size=size, max_size=size, reset=keep_as_it_is) as pool:
        app.state.pool = pool
        yield


def create() -> FastAPI:
    app = FastAPI(lifespan=live)
    app.add_api_route("/jobs", create_job, methods=["POST"], status_code=202)
    return app
