"""What `served` serves."""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from mainstay import __version__
from mainstay.entrypoints import api
from mainstay.entrypoints.api import parts_from
from mainstay.infra.observability.logs import configure_logging
from mainstay.settings import load
from mainstay.web.app import build_app
from tests.notes_room import router


def create() -> FastAPI:
    settings = load()
    configure_logging("api", __version__, settings.log.level, settings.log_as_json)
    return build_app(parts_from(settings), [router])


def create_broken() -> FastAPI:
    @asynccontextmanager
    async def break_at_start(_: FastAPI):
        raise RuntimeError("it cannot start")
        yield

    return FastAPI(lifespan=break_at_start)


def create_whole() -> FastAPI:
    """As it is sold."""
    return api.create()
